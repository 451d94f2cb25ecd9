import type { Charter, CharterRow, Doubt, Requirement } from '#/charter/charter.ts'
import { readClause } from '#/charter/grammar/read-clause.ts'
import type { Grid } from '#/charter/grid.ts'
import { charterDoubts } from '#/charter/table/charter-doubts.ts'
import { frameOf } from '#/charter/table/frame.ts'
import { guessHeaders } from '#/charter/table/guess-headers.ts'
import { findHeaders, type Headers, startsWithHeaders } from '#/charter/table/headers.ts'
import { bindingLines, clausesOfNotes } from '#/charter/table/notes.ts'
import { newWalk, onNextPage, physicalRows, type Walk } from '#/charter/table/physical-rows.ts'
import { type Place, placesOf } from '#/charter/table/places.ts'
import { type Read, rowsOf } from '#/charter/table/row-of.ts'
import { turned, turnedBack } from '#/charter/table/turned.ts'

/**
 * Reads a responsibility table: columns, units, sentences and what they oblige, with a doubt for whatever the table leaves open.
 * Several grids are one charter (a table cut by pages, a workbook of several sheets). Never throws; a grid with no header that can be
 * understood gives no rows and a `headers` doubt.
 */
export function readCharter(grids: readonly Grid[]): Charter {
  const read = readOnce()
  const parts = tablesOf(grids).map((table) => readTable(table, read))
  const rows = parts.flatMap((part) => part.rows)
  const notes = [
    ...parts.flatMap((part) => part.notes),
    ...bindingLines(
      grids.flatMap((grid) => grid.notes),
      read,
    ),
  ]
  const tableRequirements = clausesOfNotes(notes, read).map((text): Requirement => ({ text, readings: read(text) }))
  const doubts = [...parts.flatMap((part) => part.doubts), ...charterDoubts(rows, tableRequirements)]
  return { title: titleOf(grids), rows, tableRequirements, doubts: inOrder(doubts, rows) }
}

/** A merged cell repeats its sentences in many rows: each is compiled once. */
function readOnce(): Read {
  const known = new Map<string, ReturnType<Read>>()
  return (text, header) => {
    const key = `${header ?? ''}\n${text}`
    const readings = known.get(key) ?? readClause(text, header)
    known.set(key, readings)
    return readings
  }
}

type Table = {
  readonly index: number
  readonly grid: Grid
  readonly places: readonly (readonly Place[])[]
  readonly headers: Headers | null
  /** The fields stand down the side: rows and columns are exchanged. */
  readonly isTurned: boolean
  readonly walk: Walk
  /** The table that this one goes on with on a new page: it has no header of its own or repeats that one's. */
  readonly continues: Table | null
}

function tablesOf(grids: readonly Grid[]): readonly Table[] {
  const tables: Table[] = []
  grids.forEach((grid, index) => {
    const table = tableOf(grid, index)
    const before = tables.findLast(({ headers }) => headers !== null)
    const goesOn = before !== undefined && isNextPage(table, before)
    if (goesOn && table.headers && isSameHeader(table.headers, before.headers!))
      tables.push({ ...table, continues: before })
    else if (goesOn && !table.headers && !startsWithHeaders(table.places))
      tables.push({ ...table, headers: { ...before.headers!, first: 0, end: 0 }, continues: before })
    else tables.push(table)
  })
  return tables.map((table) => ({ ...table, headers: table.headers ?? guessHeaders(table.places) }))
}

function tableOf(grid: Grid, index: number): Table {
  const places = placesOf(grid)
  const upright = {
    index,
    grid,
    places,
    headers: findHeaders(places),
    isTurned: false,
    walk: newWalk(),
    continues: null,
  }
  if (upright.headers) return upright
  const turnedGrid = turned(grid)
  const turnedPlaces = placesOf(turnedGrid)
  const headers = findHeaders(turnedPlaces)
  return headers ? { ...upright, grid: turnedGrid, places: turnedPlaces, headers, isTurned: true } : upright
}

/** As wide as the table before, and under no title of its own. */
function isNextPage({ grid, places }: Table, before: Table): boolean {
  const isTitled = grid.title !== '' && !/续/.test(grid.title) && grid.title !== before.grid.title
  return !isTitled && places[0]?.length === before.places[0]?.length
}

function isSameHeader(one: Headers, other: Headers): boolean {
  return one.columns.every(({ header }, i) => header === other.columns[i]?.header)
}

type Part = {
  readonly rows: readonly CharterRow[]
  readonly notes: readonly string[]
  readonly doubts: readonly Doubt[]
}

function readTable({ index, grid, places, headers, isTurned, walk, continues }: Table, read: Read): Part {
  if (headers === null) {
    const said = places.find((row) => row.some(({ text }) => text !== ''))?.map(({ text }) => text) ?? []
    return { rows: [], notes: [], doubts: [{ code: 'headers', where: '', said: said.join(' | '), readings: [] }] }
  }
  if (continues) Object.assign(walk, onNextPage(continues.walk))
  const body = physicalRows(places, headers, frameOf(grid, headers), walk)
  const parts = body.rows.map((row) => rowsOf(row, read))
  const rows = parts.flatMap((part) => part.rows)
  return {
    rows: rows.map((row) => ({
      ...row,
      source: { ...(isTurned ? turnedBack(row) : row.source), ...(index > 0 && { grid: index }) },
    })),
    notes: body.notes,
    doubts: [...headerDoubts(headers), ...parts.flatMap((part) => part.doubts)],
  }
}

function headerDoubts({ columns }: Headers): readonly Doubt[] {
  const guessed = columns.filter(({ isGuess }) => isGuess)
  const doubts = guessed.map(
    ({ header, meaning }): Doubt => ({ code: 'headers', where: '', said: header, readings: [meaning.role] }),
  )
  if (columns.some(({ meaning }) => meaning.role === 'level' || meaning.role === 'column-across')) return doubts
  const said = columns.map(({ header }) => header).join(' | ')
  return [{ code: 'headers', where: '', said, readings: [] }, ...doubts] // nothing names the columns
}

/** The title said above the table, or else the one inside it, in a row of its own above the header. */
function titleOf(grids: readonly Grid[]): string {
  const titled = grids.find(({ title }) => title.trim() !== '')
  if (titled) return titled.title.trim()
  const first = grids[0] ? placesOf(grids[0]) : []
  const headers = findHeaders(first)
  const above = first
    .slice(0, headers?.first ?? 0)
    .flatMap((row) => row.filter(({ text, from }) => text !== '' && from === 'here'))
  return above.find(({ text }) => text.length <= 60 && !/^附件/.test(text))?.text.replace(/\n/g, '') ?? ''
}

/** Doubts about the whole table first, then in the order of the rows they are about. */
function inOrder(doubts: readonly Doubt[], rows: readonly CharterRow[]): readonly Doubt[] {
  const order = new Map<string, number>([['', -1]])
  for (const { path, column } of rows) {
    const where = [...path, column].join('/')
    if (!order.has(where)) order.set(where, order.size)
  }
  const placeOf = ({ where }: Doubt) => order.get(where) ?? order.get(where.split('、')[0]!) ?? order.size
  return doubts
    .map((doubt) => ({ doubt, place: placeOf(doubt) }))
    .sort((a, b) => a.place - b.place)
    .map(({ doubt }) => doubt)
}
