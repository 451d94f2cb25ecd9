import type { CellRef } from '#/charter/charter.ts'

/** How the duties of a cell stand, in the words of the ledger; listed worst first. */
export type MarkState = 'breach' | 'overdue' | 'unknown' | 'unsettled' | 'due-soon' | 'excused' | 'not-yet' | 'met'

/** What is said about one physical cell of the table: a state and a sentence (“超期 12 天，应于 2026-03-01 更新”). */
export type CellMark = { readonly cell: CellRef; readonly state: MarkState; readonly words: string }

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

/** The header of the column that carries the marks. A reader of the table must leave this column out: it is not the charter. */
export function standingHeaderOn(on: Temporal.PlainDate): string {
  return `办理情况\n（${asOfWords(on)}）`
}

/** Whether a header stands over remarks about how duties stand (办理情况, 当前状态 …), written by us or by an office. */
export function isStandingHeader(text: string): boolean {
  return /^(办理|完成|更新)?(情况|状态)|^当前(状态|情况)/.test(text.replace(/\s/g, ''))
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
