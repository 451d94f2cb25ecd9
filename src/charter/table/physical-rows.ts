import { nameIn } from '#/charter/table/cell-text.ts'
import type { Frame } from '#/charter/table/frame.ts'
import type { HeaderColumn, Headers } from '#/charter/table/headers.ts'
import { isHeaderAgain } from '#/charter/table/headers.ts'
import { type Above, settle } from '#/charter/table/inherit.ts'
import { type Levels, levelsOf, stepsOf } from '#/charter/table/levels.ts'
import type { PhysicalRow, RequirementPlace, UnitPlace } from '#/charter/table/physical-row.ts'
import type { Place } from '#/charter/table/places.ts'
import { isMark } from '#/charter/table/quota.ts'
import { type WideRow, wideRowOf } from '#/charter/table/wide-row.ts'

/** The rows of a table in order, and the notes inside it that bind it. */
export type TableBody = { readonly rows: readonly PhysicalRow[]; readonly notes: readonly string[] }

/** What is carried from row to row. */
export type Walk = {
  headings: readonly { readonly depth: number; readonly name: string }[]
  levels: Levels
  readonly above: Above
  isAfterNote: boolean
}

/** A walk that has seen nothing yet. */
export function newWalk(): Walk {
  return { headings: [], levels: [], above: new Map(), isAfterNote: false }
}

/** The walk as it goes on into a table on the next page: what it carries stands in no row of that table (−1). */
export function onNextPage({ headings, levels, above, isAfterNote }: Walk): Walk {
  const moved = (place: Place): Place => ({ ...place, at: [-1, place.at[1]] })
  const carried = [...above].map(([col, settled]) => [col, { ...settled, place: moved(settled.place) }] as const)
  return { headings, levels: levels.map((place) => place && moved(place)), above: new Map(carried), isAfterNote }
}

/** Walks the table below its header: headings, notes and repeated headers aside, every row with what it inherits. */
export function physicalRows(
  places: readonly (readonly Place[])[],
  headers: Headers,
  frame: Frame,
  walk: Walk,
): TableBody {
  const rows: PhysicalRow[] = []
  const notes: string[] = []
  for (let r = headers.end; r < places.length; r++) {
    const row = places[r]!
    if (row.every(({ text }) => text === '') || isHeaderAgain(places, headers, r)) continue
    const wide = wideRowOf(row, { ...frame, isAfterNote: walk.isAfterNote })
    walk.isAfterNote = wide?.is === 'note'
    if (wide?.is === 'note') notes.push(wide.text)
    else if (wide) enter(walk, wide)
    else rows.push(...rowsAt(r, row, frame, walk))
  }
  return { rows, notes }
}

function enter(walk: Walk, wide: WideRow): void {
  if (wide.is !== 'heading') return
  walk.headings = [...walk.headings.filter(({ depth }) => depth < wide.depth), wide]
  walk.levels = []
  for (const [col, settled] of walk.above) walk.above.set(col, { ...settled, isCut: true })
}

function rowsAt(gridRow: number, row: readonly Place[], frame: Frame, walk: Walk): readonly PhysicalRow[] {
  const cells = frame.levelCols.map((col) => row[col]!)
  walk.levels = levelsOf(cells, walk.levels, { mayInherit: frame.mayInheritLevel })
  const steps = stepsOf(walk.levels)
  const headings = walk.headings.map(({ name }) => name)
  const isNamed = steps.length > 0 || frame.across.length > 0
  const base = {
    gridRow,
    path: isNamed ? [...headings, ...steps.slice(0, -1).map(({ text }) => nameIn(text))] : headings.slice(0, -1),
    // A table that names no column owes what it says for what its headings name.
    column: steps.at(-1) ?? nowhere(gridRow, isNamed ? '' : (headings.at(-1) ?? '')),
    isTask: frame.isTask,
    units: unitsIn(row, frame, walk),
    requirements: requirementsIn(row, frame, walk),
  }
  if (frame.across.length > 0) return columnsAcross(row, base, frame, walk)
  return frame.unitsAcross.length > 0 ? unitsAcross(row, base, frame, walk) : [base]
}

function nowhere(gridRow: number, text: string): Place {
  return { text, at: [gridRow, 0], from: 'here', colspan: 1 }
}

function unitsIn(row: readonly Place[], { units, isLost }: Frame, { above }: Walk): readonly UnitPlace[] {
  const found: UnitPlace[] = []
  for (const { col, role } of units) {
    const { place, isInherited } = settle(row, col, above, isLost)
    const twin = found.findIndex((unit) => isSameCell(unit.place, place))
    // One cell across 牵头单位 and 配合单位 says no role.
    if (twin >= 0) found[twin] = { ...found[twin]!, role: found[twin]!.role === role ? role : undefined }
    else if (place.text !== '') found.push({ place, role, isInherited })
  }
  return found
}

function requirementsIn(row: readonly Place[], frame: Frame, { above }: Walk): readonly RequirementPlace[] {
  const found: RequirementPlace[] = []
  for (const column of frame.requirements) {
    const { place } = settle(row, column.col, above, frame.isLost && !isRemark(column))
    if (place.text === '' || found.some((each) => isSameCell(each.place, place))) continue
    found.push({ place, header: headerThatDecides(column) })
  }
  return found
}

/** A 备注 stands in its own row: an empty one is empty even where merges were lost. */
function isRemark({ meaning }: HeaderColumn): boolean {
  return meaning.role === 'requirement' && meaning.kind === 'remark'
}

function headerThatDecides({ meaning, header }: HeaderColumn): string | undefined {
  return meaning.role === 'requirement' && meaning.decides ? header : undefined
}

function isSameCell(one: Place, other: Place): boolean {
  return one.at[0] === other.at[0] && one.at[1] === other.at[1]
}

/**
 * Units down the side: one row of the charter for each column across the top whose cell says something. What the numbers count is said
 * over the columns (每月报送任务), or in brackets behind each: 新闻稿（篇/月）.
 */
function columnsAcross(
  row: readonly Place[],
  base: PhysicalRow,
  { across }: Frame,
  { above }: Walk,
): readonly PhysicalRow[] {
  return across.flatMap(({ col, header, group }) => {
    const { place } = settle(row, col, above, false)
    if (place.text === '') return []
    const measured = /^(.+?)[（(].*[)）]$/.exec(header)
    const column: Place = { ...place, text: measured?.[1] ?? header }
    const quota = isMark(place.text) ? [] : [{ place, header: (measured ? header : group) || undefined }]
    return [
      { ...base, path: [...base.path, ...nameless(base)], column, requirements: [...quota, ...base.requirements] },
    ]
  })
}

function nameless({ column }: PhysicalRow): readonly string[] {
  return column.text === '' ? [] : [nameIn(column.text)]
}

/** Units across the top: those marked share the row, those with an amount of their own each have one. */
function unitsAcross(
  row: readonly Place[],
  base: PhysicalRow,
  { unitsAcross }: Frame,
  { above }: Walk,
): readonly PhysicalRow[] {
  const cells = unitsAcross.flatMap(({ col, header, group }) => {
    const { place } = settle(row, col, above, false)
    return place.text === '' ? [] : [{ place, group, unit: { place: { ...place, text: header }, isInherited: false } }]
  })
  const marked = cells.filter(({ place }) => isMark(place.text)).map(({ unit }) => unit)
  const amounts = cells.filter(({ place }) => !isMark(place.text))
  const own = amounts.map(({ place, group, unit }) => ({
    ...base,
    units: [...base.units, unit],
    requirements: [{ place, header: group || undefined }, ...base.requirements],
  }))
  return marked.length > 0 || own.length === 0 ? [{ ...base, units: [...base.units, ...marked] }, ...own] : own
}
