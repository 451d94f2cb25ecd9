import { headingDepth, nameIn } from '#/charter/table/cell-text.ts'
import type { Place } from '#/charter/table/places.ts'

/** A row that is one statement across the table: a heading, a note that binds the table, or nothing to read (续表, 合计). */
export type WideRow =
  | { readonly is: 'heading'; readonly depth: number; readonly name: string }
  | { readonly is: 'note'; readonly text: string }
  | { readonly is: 'nothing' }

type Context = {
  /** Columns that only number the rows, or say nothing at all. */
  readonly idleCols: ReadonlySet<number>
  /** Grid columns of the path and the column, outermost first. */
  readonly levelCols: readonly number[]
  readonly title: string
  /** The row above was a note: what is numbered goes on with it. */
  readonly isAfterNote: boolean
}

/** Reads a row as a statement across the table, or null when it is an ordinary row. */
export function wideRowOf(row: readonly Place[], context: Context): WideRow | null {
  const said = row.filter(({ text, from }) => text !== '' && from === 'here')
  const words = said.filter(({ at }) => !context.idleCols.has(at[1]))
  if (said.length === 0 || words.length > 1 || said.length > 2) return isTotal(row) ? { is: 'nothing' } : null
  const cell = words[0] ?? said[0]!
  if (row.some(({ from, text, at }) => from === 'above' && text !== '' && !context.idleCols.has(at[1]))) return null
  const number = said.find((each) => each !== cell)?.text ?? ''
  const text = number !== '' && headingDepth(cell.text) === null ? `${number}、${cell.text}` : cell.text
  const isAcross = cell.colspan + context.idleCols.size >= row.length && row.length > 1
  if (!isAcross && !standsAlone(cell, row, text, context)) return null
  return meaningOf(text, context)
}

/** Not merged across, yet the only cell of its row: a heading unless it sits where ordinary rows name their column. */
function standsAlone(cell: Place, row: readonly Place[], text: string, context: Context): boolean {
  const isLeftmost = row.slice(0, cell.at[1]).every((_, col) => context.idleCols.has(col))
  const isColumnCell = cell.at[1] === context.levelCols.at(-1)
  if (!isLeftmost || row.length < 3) return false
  return isNote(text) || (headingDepth(text) ?? 9) < 3 || (!isColumnCell && context.levelCols.length > 1)
}

function meaningOf(text: string, { title, isAfterNote }: Context): WideRow {
  const line = text.replace(/\s/g, '')
  const isFurniture =
    /^(?:[（(]?(?:续上?表|接上页|续上页)[)）]?$|(?:填报|制表|填表|报送)(?:单位|人|日期|时间)|联系人|日期[：:])/.test(
      line,
    )
  if (isFurniture || line === title.replace(/\s/g, '')) return { is: 'nothing' }
  const depth = headingDepth(line)
  const isSentence = /[。；;]/.test(line) && line.length > 20
  if (isNote(text) || (isSentence && (depth === null || line.length > 40)) || (isAfterNote && (depth ?? 0) >= 2)) {
    return { is: 'note', text }
  }
  return { is: 'heading', depth: depth ?? 9, name: nameIn(text) }
}

const noteMark =
  /^(?:(?:说明|注释?|备注|附注|填表说明|有关说明|注意事项|(?:工作|有关|其他|总体)?要求)\s*(?:\d{0,2}\s*[：:]|$)|[★※*＊]|注\d{0,2}[.．、\s])/

/** 说明：… 注：… ※… */
export function isNote(text: string): boolean {
  return noteMark.test(text)
}

/** The words of a note without its mark. */
export function withoutNoteMark(text: string): string {
  return text.replace(noteMark, '').trim()
}

/** 合计 / 小计 in a row with numbers. */
function isTotal(row: readonly Place[]): boolean {
  return row.some(({ text }) => /^(?:合|小|总)\s*计$/.test(text))
}
