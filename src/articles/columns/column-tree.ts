import type { Column } from '#/articles/column.ts'
import { type CharterColumn, key } from '#/articles/columns/charter-columns.ts'
import { newColumnId } from '#/articles/columns/column-id.ts'
import { type ColumnRules, ruledColumn } from '#/articles/columns/column-rules.ts'

/** A column as it is kept: with who made it, what was set at the desk, and in the words of which edition (by its first day) its path is. */
export type KeptColumn = Column & {
  readonly isByOffice: boolean
  readonly setAtDesk: readonly string[]
  readonly namedFrom: Temporal.PlainDate
}

/** What columns are made from. */
export type ColumnGround = {
  readonly wanted: readonly CharterColumn[]
  readonly kept: readonly KeptColumn[]
  readonly rules: ColumnRules
  readonly siteName: string
  /** A path of an edition, as the edition in force calls it. */
  readonly called: (path: readonly string[], namedFrom: Temporal.PlainDate) => readonly string[]
  /** First day of the edition in force, and the day it is. */
  readonly edition: Temporal.PlainDate
  readonly on: Temporal.PlainDate
}

/**
 * The columns that must be saved so that the site has those of the charter: new ones with a new address, known ones under their
 * address with what the charter says now, and those the charter does not name any more, retired. What the office made stays; what was
 * set at the desk stays. Parents come before children. Empty: nothing to do.
 */
export function columnsToSave(ground: ColumnGround): readonly KeptColumn[] {
  const { wanted, kept } = ground
  const known = knownAs(ground)
  const byPath = new Map<string, KeptColumn>()
  const taken = new Set(kept.map(({ id }) => id))
  for (const [index, each] of wanted.entries()) {
    const parent = byPath.get(key(each.path.slice(0, -1)))?.id ?? null
    const id = known.get(key(each.path))?.id ?? newColumnId(each.path.at(-1)!, parent, taken)
    taken.add(id)
    byPath.set(key(each.path), wantedColumn(each, { ground, id, parent, order: index, old: known.get(key(each.path)) }))
  }
  const now = [...byPath.values()]
  const held = new Set(now.map(({ id }) => id))
  const gone = kept.filter(({ id, isByOffice, retiredFrom }) => !isByOffice && retiredFrom === null && !held.has(id))
  const retired = gone.map((column) => ({ ...column, retiredFrom: ground.on }))
  const all = [...now, ...retired, ...ownColumns(kept, now)]
  const before = new Map(kept.map((column) => [column.id, JSON.stringify(column)]))
  return all.filter((column) => before.get(column.id) !== JSON.stringify(column))
}

/** The kept column of every wanted path: under the name it has now, or, for a group, the one that holds the same columns. */
function knownAs({ wanted, kept, called }: ColumnGround): ReadonlyMap<string, KeptColumn> {
  const byPath = new Map(
    kept.filter(({ isByOffice }) => !isByOffice).map((each) => [key(called(each.path, each.namedFrom)), each]),
  )
  const known = new Map(
    wanted.flatMap(({ path }) => {
      const column = byPath.get(key(path))
      return column ? [[key(path), column] as const] : []
    }),
  )
  const used = new Set([...known.values()].map(({ id }) => id))
  const byId = new Map(kept.map((column) => [column.id, column]))
  for (const { path } of wanted.toReversed()) {
    if (path.length < 2 || known.has(key(path.slice(0, -1)))) continue
    const group = byId.get(known.get(key(path))?.parent ?? '')
    if (!group || used.has(group.id)) continue
    known.set(key(path.slice(0, -1)), group)
    used.add(group.id)
  }
  return known
}

type Making = {
  readonly ground: ColumnGround
  readonly id: string
  readonly parent: string | null
  readonly order: number
  readonly old: KeptColumn | undefined
}

function wantedColumn(
  { path, isGroup, clauses }: CharterColumn,
  { ground, id, parent, order, old }: Making,
): KeptColumn {
  const { rules, siteName, edition } = ground
  const ruled = ruledColumn(rules, { path, clauses }, siteName)
  const fresh: KeptColumn = {
    ...{ id, parent, path, order, ...ruled, title: path.at(-1)!, kind: isGroup ? 'group' : ruled.kind },
    ...{ banner: null, archivedFrom: null, retiredFrom: null },
    ...{ isByOffice: false, setAtDesk: old?.setAtDesk ?? [], namedFrom: edition },
  }
  if (!old) return fresh
  const set = Object.fromEntries(old.setAtDesk.map((field) => [field, old[field as keyof KeptColumn]]))
  return { ...old, ...fresh, ...set }
}

/** Topics and what is below them go with the column they hang on. */
function ownColumns(kept: readonly KeptColumn[], now: readonly KeptColumn[]): readonly KeptColumn[] {
  const moved = new Map(now.map((column) => [column.id, column.path]))
  const before = new Map(kept.map((column) => [column.id, column.path]))
  const own: KeptColumn[] = []
  for (const column of inTreeOrder(kept.filter(({ isByOffice }) => isByOffice))) {
    const above = column.parent === null ? [] : (moved.get(column.parent) ?? before.get(column.parent) ?? [])
    const tail = column.path.slice(before.get(column.parent ?? '')?.length ?? 0)
    const path = [...above, ...tail]
    moved.set(column.id, path)
    own.push({ ...column, path })
  }
  return own
}

/** Columns with their parents before them and siblings by `order`; an address longer than another's may still be its parent's. */
export function inTreeOrder<C extends Pick<Column, 'id' | 'parent' | 'order'>>(columns: readonly C[]): readonly C[] {
  const ids = new Set(columns.map(({ id }) => id))
  const children = Map.groupBy(columns, ({ parent }) => (parent !== null && ids.has(parent) ? parent : null))
  const below = (parent: string | null): readonly C[] =>
    (children.get(parent) ?? [])
      .toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
      .flatMap(({ id }, at, all) => [all[at]!, ...below(id)])
  return below(null)
}
