import type { CellRef } from '#/charter/charter.ts'

/** How the duties of a cell stand, in the words of the ledger; listed worst first. */
export type MarkState = 'breach' | 'overdue' | 'unknown' | 'unsettled' | 'due-soon' | 'excused' | 'not-yet' | 'met'

/** What is said about one physical cell of the table: a state and a sentence (“超期 12 天，应于 2026-03-01 更新”). */
export type CellMark = {
  /** Which of the charter's grids, 0-based; absent: the first. */
  readonly grid?: number
  readonly cell: CellRef
  readonly state: MarkState
  readonly words: string
}

/** The marks on one of the charter's grids. */
export function marksOnGrid(marks: readonly CellMark[], grid: number): readonly CellMark[] {
  return marks.filter((mark) => (mark.grid ?? 0) === grid)
}

/** A state is always shown by a sign and a word; the colour only helps the eye and a black-and-white print loses nothing. */
export type MarkLook = { readonly sign: string; readonly word: string; readonly fill: string | null }

/** Signs are in GB 2312, so that every Chinese font prints them; fills are pale enough for black text (RRGGBB). */
export const markLooks: Readonly<Record<MarkState, MarkLook>> = {
  breach: { sign: '■', word: '触红线', fill: 'F4A9A0' },
  overdue: { sign: '▲', word: '超期', fill: 'F8CBAD' },
  unknown: { sign: '？', word: '情况不明', fill: 'D9D9D9' },
  unsettled: { sign: '◇', word: '待明确', fill: 'E4DFEC' },
  'due-soon': { sign: '△', word: '临期', fill: 'FFF2CC' },
  excused: { sign: '○', word: '已免除', fill: 'DDEBF7' },
  'not-yet': { sign: '－', word: '未到期', fill: null },
  met: { sign: '√', word: '正常', fill: 'E2F0D9' },
}

const worstFirst = Object.keys(markLooks) as readonly MarkState[]

/**
 * The header of the column that carries the marks. Readers of tables know 落实情况 as a remark on how things stand, no part of the
 * charter, so reading the written table again gives the same charter.
 */
export function standingHeaderOn(on: Temporal.PlainDate): string {
  return `落实情况\n（${asOfWords(on)}）`
}

/** Marks with the worst state first, the order within a state kept. */
export function byGravity(marks: readonly CellMark[]): readonly CellMark[] {
  return marks.toSorted((a, b) => worstFirst.indexOf(a.state) - worstFirst.indexOf(b.state))
}

/** One line of the standing column: the sign, and the state's word where the sentence itself does not begin with it. */
export function markLine({ state, words }: CellMark): string {
  const { sign, word } = markLooks[state]
  const said = words.trim()
  if (said === '' || said === word) return `${sign} ${word}`
  return said.startsWith(word) ? `${sign} ${said}` : `${sign} ${word}：${said}`
}

/** “图例：■ 触红线　▲ 超期 …”, for the foot of each page. */
export function legendWords(): string {
  return `图例：${worstFirst.map((state) => `${markLooks[state].sign} ${markLooks[state].word}`).join('　')}`
}

/** “截至2026年3月1日” */
export function asOfWords(on: Temporal.PlainDate): string {
  return `截至${on.year}年${on.month}月${on.day}日`
}

/** Text without the control characters that Office files cannot hold (XML 1.0 §2.2); a file with one in it would not open. */
export function writable(text: string): string {
  return text.toWellFormed().replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
}
