import type { CharterRow } from '#/charter/charter.ts'
import type { Share } from '#/charter/choice.ts'
import type { Obligation } from '#/charter/obligation.ts'
import { inEffect, type Settlement } from '#/charter/settlement.ts'
import { isAt } from '#/charter/settlement-place.ts'

/**
 * Whether the owners of a column owe an obligation jointly (anyone's update meets it) or each for itself. What a person settled
 * (joint-owners, group-share, group-members) comes first; else: one named unit owes alone, named joint owners and group-owned news columns owe
 * jointly, and every unit owes what is its own: its disclosure pages, its yearly plan, its reports, a quota set per class of units.
 */
export function shareOf(row: CharterRow, obligation: Obligation, settlements: readonly Settlement[] = []): Share {
  return settledShare(row, settlements) ?? usualShare(row, obligation)
}

/** What was settled for the column itself comes before what was settled for a group wherever it stands; of equals the last counts. */
function settledShare(row: CharterRow, settlements: readonly Settlement[]): Share | undefined {
  const shares = inEffect(settlements)
    .toSorted((a, b) => Number(a.doubt.where !== '') - Number(b.doubt.where !== ''))
    .flatMap(({ doubt, choice }) => {
      if (choice.kind !== 'share' && choice.kind !== 'members') return []
      return choice.share && isAt(row, doubt) ? [choice.share] : []
    })
  return shares.at(-1)
}

function usualShare(row: CharterRow, obligation: Obligation): Share {
  return obligation.who || (hasGroup(row) && isOwnReport(obligation)) ? 'each' : shareOfRow(row)
}

function shareOfRow(row: CharterRow): Share {
  if (!hasGroup(row)) return row.units.length > 1 ? 'jointly' : 'each'
  return isOwnByNature(row) ? 'each' : 'jointly'
}

function hasGroup({ units }: CharterRow): boolean {
  return units.some(({ kind }) => kind === 'group')
}

/** How the owners of the rows of one cell can owe them: as `shareOf` takes it while nobody has settled it, then otherwise. */
export function shareReadings(rows: readonly CharterRow[]): readonly string[] {
  const names = [...new Set(rows.flatMap(({ units }) => units.map(({ name }) => name)))].join('、')
  const [jointly, each] = [`${names}共同负责`, '各负其责']
  const usual = new Set(rows.flatMap(usualShares))
  if (usual.size > 1) return ['写给每家的各负其责，其余共同负责', jointly, each]
  return usual.has('each') ? [each, jointly] : [jointly, each]
}

/**
 * Whether the table leaves open how a group owes a column, each member or all together: it stands alone there, and not every sentence
 * is written to each unit by itself.
 */
export function isShareOpen(row: CharterRow): boolean {
  const [unit, ...others] = row.units
  if (unit?.kind !== 'group' || unit.role || others.length > 0) return false
  return !isWrittenToEach(row) && timed(row).some((obligation) => !obligation.who && !isOwnReport(obligation))
}

function usualShares(row: CharterRow): readonly Share[] {
  const obligations = timed(row)
  return obligations.length === 0 ? [shareOfRow(row)] : obligations.map((each) => usualShare(row, each))
}

/** What has a clock or a check: nobody need know who answers for a sentence that a person judges. */
function timed({ requirements }: CharterRow): readonly Obligation[] {
  const all = requirements.flatMap(({ readings }) => readings.map(({ obligation }) => obligation))
  return all.filter(({ kind }) => kind !== 'human')
}

/**
 * Columns in which each unit has a page of its own, by name, as in 政府信息公开条例 arts. 12, 20, 27, 49: guides, overviews, budgets,
 * yearly reports, requests. An example for each.
 */
const ownColumns: readonly { readonly says: RegExp; readonly example: string }[] = [
  { says: /(部门|单位|镇街|街道|板块).*信息公开/, example: '板块、部门政府信息公开' },
  { says: /依申请公开/, example: '依申请公开' },
  { says: /预决算|预算|决算/, example: '预决算公开' },
  { says: /信息公开(指南|年报|年度报告|目录|制度)/, example: '信息公开指南' },
  { says: /机构(概况|职能|设置|简介)/, example: '机构概况' },
]

/** Words by which a sentence speaks to every unit by itself. */
const ownWords = /本(单位|部门|科室|街道|镇|乡|机关)|各自|(各|每个?)(单位|部门|科室|街道|镇街)(均|都|每)/

function isOwnByNature(row: CharterRow): boolean {
  if (ownColumns.some(({ says }) => says.test(row.column)) || isWrittenToEach(row)) return true
  return row.requirements.some(({ readings }) => readings.some(({ obligation }) => isYearlyPlan(obligation)))
}

function isWrittenToEach({ requirements }: CharterRow): boolean {
  return requirements.some(({ text }) => ownWords.test(text))
}

function isYearlyPlan(obligation: Obligation): boolean {
  return obligation.kind === 'recurring' && obligation.min === 'plan'
}

/** 报送: a unit's report is its own, another unit's does not replace it. */
function isOwnReport(obligation: Obligation): boolean {
  return obligation.kind === 'recurring' && obligation.action === 'report'
}
