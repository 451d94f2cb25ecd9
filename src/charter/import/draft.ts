import type { Charter } from '#/charter/charter.ts'
import type { EditionSource } from '#/charter/edition.ts'
import { isAboutOne } from '#/charter/edition-renames.ts'
import type { Grid } from '#/charter/grid.ts'
import type { Rename } from '#/charter/import/import-wire.ts'
import { type DraftState, draftStateWords, type Step } from '#/charter/import/import-words.ts'
import { inEffect, type Settlement } from '#/charter/settlement.ts'

/** 导入草稿: a table that was uploaded, and what people have decided about it so far. Nothing of it counts before it is adopted. */
export type ImportDraft = {
  readonly id: string
  /** Grows with every change. */
  readonly version: number
  readonly state: DraftState
  /** Where whoever comes back goes on. */
  readonly step: Step
  readonly source: EditionSource
  /** All tables of the file. */
  readonly grids: readonly Grid[]
  /** Which of them are the responsibility table, 0-based, in order. */
  readonly chosen: readonly number[]
  /** What was read from the chosen ones. */
  readonly charter: Charter
  readonly settlements: readonly Settlement[]
  readonly renames: readonly Rename[]
  readonly uploaded: { readonly by: string; readonly at: Temporal.Instant }
  /** The last change: `what` goes on after the name (定了“统计局”一处疑点). */
  readonly changed: Change
  readonly editionId: string | null
}

/** A draft without its tables: enough for a list. */
export type DraftSummary = Pick<ImportDraft, 'id' | 'state' | 'step' | 'uploaded' | 'changed'> & {
  readonly fileName: string
  readonly title: string
  readonly rows: number
}

export type Change = { readonly by: string; readonly at: Temporal.Instant; readonly what: string }

/** Why a draft may not be changed. */
export type DraftRefusal = 'no-such-draft' | 'closed' | 'changed-meanwhile' | 'no-table-chosen' | 'no-such-rename'

/** The words of the refusals; of a change in between: who made it, when, and what it was. */
export function draftRefusalWords(draft: ImportDraft | null): Readonly<Record<DraftRefusal, string>> {
  return {
    'no-such-draft': '没有这份导入草稿，请回到草稿列表',
    closed: `这份草稿${draft ? draftStateWords[draft.state] : '已关闭'}，不能再改；要改请重新导入`,
    'changed-meanwhile': `${draft ? changeWords(draft.changed) : '草稿已被改动'}。您的改动没有保存，请载入最新内容，核对后再改`,
    'no-table-chosen': '请至少选一张表格',
    'no-such-rename': '比对结果里没有这一处，可能已换版，请重新载入',
  }
}

/** “王敏 12:31 选用了第1、2张表”, in Beijing time. */
export function changeWords({ by, at, what }: Change): string {
  const time = at.toZonedDateTimeISO('Asia/Shanghai').toPlainTime()
  return `${by} ${time.toString({ smallestUnit: 'minute' })} ${what}`
}

/** Why somebody who has seen a version of the draft may not change it. Empty means go ahead. */
export function whyNotChange(draft: ImportDraft | null, seen: number): readonly DraftRefusal[] {
  if (!draft) return ['no-such-draft']
  if (draft.state !== 'open') return ['closed']
  return draft.version === seen ? [] : ['changed-meanwhile']
}

/** The tables of a choice, in the order of the file; null when it names none, or one that the file does not have. */
export function tablesChosen(grids: readonly Grid[], chosen: readonly number[]): readonly Grid[] | null {
  const tables = grids.filter((_, index) => chosen.includes(index))
  return tables.length > 0 && tables.length === new Set(chosen).size ? tables : null
}

/** The answers with one more: it takes the place of one about the same two columns; a column is the same as only one other. */
export function withRename(renames: readonly Rename[], answer: Rename): readonly Rename[] {
  const isSuperseded = (each: Rename) =>
    (each.before === answer.before && each.after === answer.after) ||
    (answer.isSame && each.isSame && isAboutOne(each, answer))
  return [...renames.filter((each) => !isSuperseded(each)), answer]
}

/** What counts for a draft: of what was decided in it and for the table in force the later, doubt by doubt. */
export function settlementsFor({ settlements }: ImportDraft, ofSite: readonly Settlement[]): readonly Settlement[] {
  return inEffect([...ofSite, ...settlements])
}

/** The draft's decisions with more: a later one about the same doubt takes the place of an earlier. */
export function withSettlements(before: readonly Settlement[], more: readonly Settlement[]): readonly Settlement[] {
  const anew = new Set(more.map(({ doubtKey }) => doubtKey))
  return [...before.filter(({ doubtKey }) => !anew.has(doubtKey)), ...more]
}
