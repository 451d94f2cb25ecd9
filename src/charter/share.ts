import type { CharterRow } from '#/charter/charter.ts'
import type { Share } from '#/charter/choice.ts'
import type { Obligation } from '#/charter/obligation.ts'
import { inEffect, type Settlement } from '#/charter/settlement.ts'
import { isAt } from '#/charter/settlement-place.ts'

/**
 * Whether the owners of a column owe an obligation jointly (anyone's update meets it) or each for itself. What a person settled
 * (joint-owners, group-members) comes first; else: one named unit owes alone, named joint owners and group-owned news columns owe
 * jointly, and every unit owes what is its own: its disclosure pages, its yearly plan, its reports, a quota set per class of units.
 */
export function shareOf(row: CharterRow, obligation: Obligation, settlements: readonly Settlement[] = []): Share {
  return settledShare(row, settlements) ?? usualShare(row, obligation)
}

function settledShare(row: CharterRow, settlements: readonly Settlement[]): Share | undefined {
  const shares = inEffect(settlements).flatMap(({ doubt, choice }) => {
    if (choice.kind !== 'share' && choice.kind !== 'members') return []
    return choice.share && isAt(row, doubt) ? [choice.share] : []
  })
  return shares.at(-1)
}

function usualShare(row: CharterRow, obligation: Obligation): Share {
  if (obligation.who) return 'each'
  if (!row.units.some(({ kind }) => kind === 'group')) return row.units.length > 1 ? 'jointly' : 'each'
  return isOwnByNature(row) || isOwnReport(obligation) ? 'each' : 'jointly'
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
  if (ownColumns.some(({ says }) => says.test(row.column))) return true
  return row.requirements.some(
    ({ text, readings }) => ownWords.test(text) || readings.some(({ obligation }) => isYearlyPlan(obligation)),
  )
}

function isYearlyPlan(obligation: Obligation): boolean {
  return obligation.kind === 'recurring' && obligation.min === 'plan'
}

/** 报送: a unit's report is its own, another unit's does not replace it. */
function isOwnReport(obligation: Obligation): boolean {
  return obligation.kind === 'recurring' && obligation.action === 'report'
}
