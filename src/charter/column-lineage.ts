import type { Charter } from '#/charter/charter.ts'
import type { ColumnRename } from '#/charter/edition.ts'
import { pathOf } from '#/charter/edition-renames.ts'

/** What lineage needs of an edition; editions come in the order in which they take over from each other. */
export type NamedColumns = {
  readonly from: Temporal.PlainDate
  readonly charter: Charter
  readonly renames?: readonly ColumnRename[]
}

/** Columns through the editions of a table: one column, whatever it was called when. */
export type Lineage = {
  /**
   * A place that somebody named on a day, as the edition of another day calls it. What is below a column goes with it. A place that
   * no edition knows stays as it is, and so does one whose column is gone, unless another column has taken its name.
   */
  readonly called: (path: readonly string[], day: Temporal.PlainDate | undefined, on: Temporal.PlainDate) => Path
  /** A name for a column of an edition (by its place in the list) that stays the same through renaming, and that no other column has. */
  readonly lasting: (edition: number, path: Path) => Path
  /** What a column of the edition of a day was called before, the latest name first. */
  readonly formerly: (path: Path, on: Temporal.PlainDate) => readonly Path[]
}

type Path = readonly string[]

/** An edition with its columns: by what they are called, by what they last as. */
type Named = {
  readonly from: Temporal.PlainDate
  readonly lasting: ReadonlyMap<string, string>
  readonly called: ReadonlyMap<string, string>
}

const key = (path: Path) => JSON.stringify(path)
const pathIn = (text: string): Path => JSON.parse(text)

/** Follows the columns of a table from edition to edition. */
export function lineageOf(editions: readonly NamedColumns[]): Lineage {
  const named = namedIn(editions)
  const ruling = (on: Temporal.PlainDate) =>
    named.findLastIndex(({ from }) => Temporal.PlainDate.compare(from, on) <= 0)
  if (editions.every(({ renames = [] }) => renames.length === 0)) return unchanging
  const found = new Map<string, Path>() // facts are many, their places few
  return {
    called: (path, day, on) => {
      const target = ruling(on)
      const then = day ? ruling(day) : target
      if (target === -1) return path
      const asked = `${then} ${target} ${key(path)}`
      const name = found.get(asked) ?? carriedTo(named, path, then, target)
      found.set(asked, name)
      return key(name) === key(path) ? path : name
    },
    lasting: (edition, path) => pathIn(named[edition]?.lasting.get(key(path)) ?? key(path)),
    formerly: (path, on) => namesBefore(named, path, ruling(on)),
  }
}

/** Nothing was ever renamed: every name is itself. */
const unchanging: Lineage = { called: (path) => path, lasting: (_, path) => path, formerly: () => [] }

function namedIn(editions: readonly NamedColumns[]): readonly Named[] {
  const named: Named[] = []
  const lastName = new Map<string, string>() // of a column, by what it lasts as
  for (const [index, edition] of editions.entries()) {
    const lasting = lastingIn(edition, { before: named, lastName, renames: inForce(editions, index) })
    for (const [name, column] of lasting) lastName.set(column, name)
    named.push({ from: edition.from, lasting, called: new Map([...lasting].map(([name, column]) => [column, name])) })
  }
  return named
}

/** A rename said by mistake holds no longer once the edition that corrects it from the same day has the old column again. */
function inForce(editions: readonly NamedColumns[], index: number): readonly ColumnRename[] {
  const { from, renames = [] } = editions[index]!
  const ruling = editions.findLast((each) => each.from.equals(from))!
  const still = new Set(ruling.charter.rows.map((row) => key(pathOf(row))))
  return renames.filter(({ before }) => !still.has(key(before)))
}

type Before = {
  readonly before: readonly Named[]
  readonly lastName: ReadonlyMap<string, string>
  readonly renames: readonly ColumnRename[]
}

/** What each column of an edition lasts as: what it was renamed from, itself, or, where that is taken by another, something new. */
function lastingIn({ charter, from }: NamedColumns, { before, lastName, renames }: Before) {
  const renamed = new Map(
    renames.map((each) => [key(each.after), columnBefore(before, key(each.before)) ?? key(each.before)]),
  )
  const previous = before.at(-1)?.lasting
  const taken = new Set(renamed.values())
  return new Map(
    charter.rows.map((row): readonly [string, string] => {
      const path = pathOf(row)
      const name = key(path)
      const goesOn = renamed.get(name) ?? previous?.get(name)
      if (goesOn !== undefined && (renamed.has(name) || !taken.has(goesOn))) return [name, goesOn]
      const isFree = !taken.has(name) && (lastName.get(name) ?? name) === name
      return [name, isFree ? name : key([...path, from.toString()])]
    }),
  )
}

function columnBefore(before: readonly Named[], name: string): string | undefined {
  return before.findLast(({ lasting }) => lasting.has(name))?.lasting.get(name)
}

/** The edition whose column a place lies in: the one that ruled then, else the nearest before it, else the nearest after. */
function editionOf(named: readonly Named[], path: Path, then: number): Named | undefined {
  const nearest = [...named.slice(0, then + 1).toReversed(), ...named.slice(then + 1)]
  return nearest.find((edition) => prefixes(path).some((prefix) => edition.lasting.has(key(prefix))))
}

function carriedTo(named: readonly Named[], path: Path, then: number, to: number): Path {
  const [source, target] = [editionOf(named, path, then), named[to]!]
  if (!source || source === target) return path
  for (const prefix of prefixes(path)) {
    const column = source.lasting.get(key(prefix))
    const name = column === undefined ? undefined : target.called.get(column)
    if (name !== undefined) return [...pathIn(name), ...path.slice(prefix.length)]
    if (column !== undefined && target.lasting.has(key(prefix))) return [noColumn, ...path]
  }
  return path
}

/** Above a place whose column is gone and whose name another column has now: it is in neither. */
const noColumn = '已撤销的栏目'

/** The place itself, then what lies above it, the nearest first. */
function prefixes(path: Path): readonly Path[] {
  return path.map((_, cut) => path.slice(0, path.length - cut))
}

function namesBefore(named: readonly Named[], path: Path, ruling: number): readonly Path[] {
  const column = named[ruling]?.lasting.get(key(path))
  const names = named.slice(0, ruling).map(({ called }) => (column === undefined ? undefined : called.get(column)))
  const others = names.toReversed().filter((name) => name !== undefined && name !== key(path))
  return [...new Set(others)].map((name) => pathIn(name!))
}
