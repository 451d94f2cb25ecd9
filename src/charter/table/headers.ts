import { isMostly, meaningByCells, saidBelow } from '#/charter/table/guess-headers.ts'
import { type Meaning, meaningOf } from '#/charter/table/header-words.ts'
import type { Place } from '#/charter/table/places.ts'
import { isQuota } from '#/charter/table/quota.ts'
import { looksLikeUnits } from '#/charter/table/unit-words.ts'

/** One column of the grid and what its header says it holds. */
export type HeaderColumn = {
  readonly col: number
  /** The header as written, on one line; the lowest row of a header of several. */
  readonly header: string
  /** What stands over it in a header of several rows, or "". */
  readonly group: string
  readonly meaning: Meaning
  /** The header was not recognised and what the column holds was told from its cells: a person should look. */
  readonly isGuess: boolean
}

export type Headers = {
  /** The first row of the header and the first row after it. */
  readonly first: number
  readonly end: number
  readonly columns: readonly HeaderColumn[]
}

type Rows = readonly (readonly Place[])[]

/** Finds the header by meaning: the first row with two known headers, one of which says who or how. Null when there is none. */
export function findHeaders(rows: Rows): Headers | null {
  const first = firstHeaderRow(rows)
  if (first < 0) return null
  const end = headerEnd(rows, first)
  const width = rows[first]!.length
  const named = Array.from({ length: width }, (_, col) => nameColumn(rows, first, end, col))
  const hasLevel = named.some(({ meaning }) => meaning.role === 'level')
  const columns = named.map((column) => understand(rows, end, column, hasLevel))
  return { first, end, columns: withLevel(columns) }
}

/** The row repeats one of the header's rows, as at the top of each page. */
export function isHeaderAgain(rows: Rows, headers: Headers, row: number): boolean {
  const said = wordsOf(rows[row]!)
  for (let r = headers.first; r < headers.end; r++) if (said === wordsOf(rows[r]!)) return said !== ''
  return false
}

function wordsOf(row: readonly Place[]): string {
  return row.map(({ text, from }) => (from === 'left' ? '' : text.replace(/\s/g, ''))).join('|')
}

/** The table starts with headers, though not those of a responsibility table (a list of contacts): it goes on with no other table. */
export function startsWithHeaders(rows: Rows): boolean {
  const first = rows.find((row) => headerCells(row).length > 1)
  return first !== undefined && rolesIn(first).length * 2 >= headerCells(first).length
}

function firstHeaderRow(rows: Rows): number {
  const known = rows.findIndex((row) => {
    const roles = rolesIn(row)
    const telling = new Set(roles.filter((role) => role !== 'number' && role !== 'aside'))
    const isTelling = telling.has('units') || telling.has('requirement')
    return isTelling && telling.size >= 2 && roles.length * 5 >= headerCells(row).length * 2
  })
  return known >= 0 ? known : rows.findIndex((row, r) => isUnitsByColumn(row, rows[r + 1]))
}

function rolesIn(row: readonly Place[]): readonly Meaning['role'][] {
  return headerCells(row).flatMap(({ text }) => {
    const { role } = meaningOf(text)
    return role === 'unknown' ? [] : [role]
  })
}

/** 单位 | 工作动态 | 通知公告 …: units down the side, columns across the top, numbers in the cells. */
function isUnitsByColumn(row: readonly Place[], next: readonly Place[] | undefined): boolean {
  const cells = headerCells(row)
  const isUnits = cells.slice(0, 2).some(({ text }) => meaningOf(text).role === 'units')
  return isUnits && cells.length >= 3 && (next?.filter(({ text }) => isQuota(text)).length ?? 0) >= 2
}

function headerCells(row: readonly Place[]): readonly Place[] {
  return row.filter(({ text, from }) => text !== '' && from !== 'left' && text.replace(/\s/g, '').length <= 24)
}

/** A header goes on for as many rows as its tallest cell, or as rows say something only under its wide cells. */
function headerEnd(rows: Rows, first: number): number {
  const tall = rows[first]!.filter(({ from }) => from === 'here').map(({ at: [r, c] }) => heightOf(rows, r, c))
  let end = first + Math.max(1, ...tall.filter((height) => height <= 4))
  while (end < rows.length - 1 && end < first + 4 && isUnderGroups(rows, first, end)) end++
  return end
}

function heightOf(rows: Rows, row: number, col: number): number {
  let height = 1
  while (isSameCell(rows[row + height]?.[col], row, col)) height++
  return height
}

function isSameCell(place: Place | undefined, row: number, col: number): boolean {
  return place?.at[0] === row && place.at[1] === col
}

function isUnderGroups(rows: Rows, first: number, row: number): boolean {
  const top = rows[first]!
  const said = rows[row]!.flatMap((place, col) => (place.text !== '' && place.from === 'here' ? [col] : []))
  const isGroup = (col: number) => {
    const head = top[col]!
    return head.colspan > 1 || head.text === '' || (head.from === 'here' && top[col + 1]?.text === '')
  }
  const isShort = said.every((col) => rows[row]![col]!.text.length <= 16 && !isQuota(rows[row]![col]!.text))
  return said.length > 1 && isShort && said.every(isGroup)
}

function nameColumn(rows: Rows, first: number, end: number, col: number): HeaderColumn {
  const chain: string[] = []
  for (let r = first; r < end; r++) {
    const text = (rows[r]![col]!.text || (r === first ? textToTheLeft(rows[r]!, col) : '')).replace(/\s/g, '')
    if (text !== '' && text !== chain.at(-1)) chain.push(text)
  }
  const header = chain.at(-1) ?? ''
  return { col, header, group: chain.slice(0, -1).join('/'), meaning: meaningOf(header), isGuess: false }
}

/** A header whose cell is empty lies under the wide header to its left, whose merge was lost. */
function textToTheLeft(row: readonly Place[], col: number): string {
  for (let c = col - 1; c >= 0; c--) if (row[c]!.text !== '') return row[c]!.text
  return ''
}

/** A column by its header, by what stands over its header (责任分工 over 主, 次), or by its cells, with a doubt. */
function understand(rows: Rows, end: number, column: HeaderColumn, hasLevel: boolean): HeaderColumn {
  const over = meaningOf(column.group.split('/').at(-1) ?? '')
  const { role } = column.meaning
  if (role === 'units' && over.role === 'units') return { ...column, meaning: { ...over, ...column.meaning } }
  if (role !== 'unknown') return column
  if (over.role === 'aside') return { ...column, meaning: over }
  const filled = saidBelow(rows, end, column.col)
  if (filled.length === 0 || column.header === '') return { ...column, meaning: { role: 'aside' } }
  if (isMostly(filled, isQuota) && looksLikeUnits(column.header)) return { ...column, meaning: { role: 'unit-across' } }
  if (isMostly(filled, isQuota) && !hasLevel) return { ...column, meaning: { role: 'column-across' } }
  if (over.role !== 'unknown') return { ...column, meaning: over }
  const told = meaningByCells(filled)
  // Where the column's name is known, cells that are no units and no requirements are only set aside, with a doubt.
  return { ...column, meaning: told.role === 'level' && hasLevel ? { role: 'aside' } : told, isGuess: true }
}

/** A table without a named level: what is to be published is the column, else the first column not understood. */
function withLevel(columns: readonly HeaderColumn[]): readonly HeaderColumn[] {
  if (columns.some(({ meaning }) => meaning.role === 'column-across')) return columns.map(withoutGuessedLevel)
  if (columns.some(({ meaning }) => meaning.role === 'level')) return columns
  const content = columns.find(({ meaning }) => meaning.role === 'requirement' && meaning.kind === 'content')
  const standIn = content ?? columns.find(({ isGuess, meaning }) => isGuess && meaning.role === 'requirement')
  return columns.map((column) => (column === standIn ? { ...column, meaning: { role: 'level', rank: 50 } } : column))
}

/** Where the columns of the charter stand across the top, none is guessed down the side. */
function withoutGuessedLevel(column: HeaderColumn): HeaderColumn {
  return column.isGuess && column.meaning.role === 'level' ? { ...column, meaning: { role: 'aside' } } : column
}
