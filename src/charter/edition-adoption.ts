import type { Charter, Doubt, DoubtCode } from '#/charter/charter.ts'
import { type Edition, editionInForce } from '#/charter/edition.ts'
import { diffCharters } from '#/charter/edition-diff.ts'
import type { Renamed } from '#/charter/edition-renames.ts'
import type { Settlement } from '#/charter/settlement.ts'
import { settle } from '#/charter/settlement-apply.ts'

/** A charter on its way to being adopted: from which day, and who answers for it. */
export type EditionDraft = {
  readonly charter: Charter
  readonly from: Temporal.PlainDate
  readonly adoptedBy: string
  readonly renamed?: Renamed
}

/** Why a draft may not be adopted: a code, and a sentence that says what to do. */
export type AdoptionRefusal = { readonly code: AdoptionRefusalCode; readonly words: string }

export type AdoptionRefusalCode =
  | 'empty-table'
  | 'before-edition-in-force'
  | 'nothing-new'
  | 'open-doubts'
  | 'unsigned'
  | 'no-such-rename'

/**
 * Doubts that stop an adoption: `always` where there is no reading to fall back on, `unread` where the reader found none this time,
 * `never` where the reading in use is safe and can be settled later.
 */
const blocking: Readonly<Record<DoubtCode, 'always' | 'unread' | 'never'>> = {
  'no-unit': 'always',
  'unread-cell': 'always',
  headers: 'unread',
  'unit-merged': 'never',
  'no-requirement': 'never',
  'several-columns': 'never',
  'one-column': 'never',
  'columns-by-units': 'never',
  'joint-owners': 'never',
  'group-share': 'never',
  'group-members': 'never',
  'column-set': 'never',
  'shared-scope': 'never',
  'scope-elsewhere': 'never',
  human: 'never',
  prompt: 'never',
  statutory: 'never',
  plan: 'never',
}

/** Whether a doubt must be settled before the charter can be adopted. */
export function isBlocking({ code, readings }: Doubt): boolean {
  return blocking[code] === 'always' || (blocking[code] === 'unread' && readings.length === 0)
}

/** Every reason the draft cannot be adopted now. Empty means go ahead. */
export function whyNotAdopt(
  editions: readonly Edition[],
  draft: EditionDraft,
  settlements: readonly Settlement[],
): readonly AdoptionRefusal[] {
  const reasons: AdoptionRefusal[] = []
  const real = editions.filter(({ isDemo }) => !isDemo)
  const latest = isEarlierStart(real, draft) ? null : latestOf(real)
  const stopping = settle(draft.charter, settlements).open.filter(isBlocking)
  if (draft.charter.rows.length === 0) reasons.push({ code: 'empty-table', words: '表中没有读到任何栏目，请检查文件' })
  if (latest && Temporal.PlainDate.compare(draft.from, latest.from) < 0)
    reasons.push({
      code: 'before-edition-in-force',
      words: `启用日期 ${draft.from} 早于现行版本的 ${latest.from}，请改为该日或之后`,
    })
  if (
    latest &&
    draft.charter.rows.length > 0 &&
    !isOnlyRenaming(latest, draft) &&
    isSame(latest.charter, draft.charter)
  )
    reasons.push({ code: 'nothing-new', words: `与 ${latest.from} 起的版本内容完全相同，无需再次启用` })
  if (stopping.length > 0) reasons.push({ code: 'open-doubts', words: openWords(stopping) })
  if (draft.renamed?.unfit.length) reasons.push({ code: 'no-such-rename', words: unfitWords(draft.renamed.unfit) })
  if (draft.adoptedBy.trim() === '') reasons.push({ code: 'unsigned', words: '请写明由谁批准启用' })
  return reasons
}

/** Whether it is the first table again, found to have been in force earlier than it was adopted from: nothing later changes. */
function isEarlierStart(editions: readonly Edition[], { charter, from }: EditionDraft): boolean {
  const [first] = editions.toSorted((a, b) => Temporal.PlainDate.compare(a.from, b.from))
  return first !== undefined && Temporal.PlainDate.compare(from, first.from) < 0 && isSame(first.charter, charter)
}

/** The same table once more from the same day, to say which of its columns are old ones under another name. */
function isOnlyRenaming(latest: Edition, { from, renamed }: EditionDraft): boolean {
  return latest.from.equals(from) && renamed !== undefined && renamed.renames.length > 0
}

function latestOf(editions: readonly Edition[]): Edition | null {
  const last = editions
    .map(({ from }) => from)
    .toSorted(Temporal.PlainDate.compare)
    .at(-1)
  return last ? editionInForce(editions, last) : null
}

function isSame(before: Charter, after: Charter): boolean {
  const isNote = JSON.stringify(before.tableRequirements) === JSON.stringify(after.tableRequirements)
  return isNote && diffCharters(before, after).every(({ kind }) => kind === 'unchanged')
}

function openWords(doubts: readonly Doubt[]): string {
  const some = doubts.slice(0, 3).map(({ where, said }) => `“${where || said}”`)
  return `还有 ${doubts.length} 处疑问必须先定：${some.join('、')}${doubts.length > some.length ? ' 等' : ''}；用 belltower charter doubts --file 文件 查看编号，再用 charter settle --file 文件 定`
}

function unfitWords(unfit: Renamed['unfit']): string {
  const some = unfit.map(({ before, after }) => `“${before}”改为“${after}”`)
  return `更名对不上：${some.join('、')}。原名应是原表有、新表没有的栏目，新名应是新表才有的栏目，都写全路径（如 新闻中心/部门动态）`
}
