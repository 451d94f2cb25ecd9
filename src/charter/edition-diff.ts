import type { Charter, CharterRow } from '#/charter/charter.ts'
import { changesOf, type RowChange } from '#/charter/edition-diff-row.ts'
import { likeness, likenessOf, plain } from '#/charter/edition-likeness.ts'

/** What became of one row between two editions. `perhaps-renamed` is a proposal for a person: until confirmed it is one row gone, one new. */
export type RowDiff =
  | { readonly kind: 'unchanged' | 'added' | 'removed'; readonly row: CharterRow }
  | {
      readonly kind: 'changed'
      readonly before: CharterRow
      readonly after: CharterRow
      readonly changes: readonly RowChange[]
    }
  | {
      readonly kind: 'perhaps-renamed'
      readonly before: CharterRow
      readonly after: CharterRow
      readonly changes: readonly RowChange[]
    }

/** How alike two rows must be to ask whether one was renamed into the other, 0 to 1. Asking too often costs a click, too seldom a clock. */
const alikeEnough = 0.6

/**
 * Compares two editions row by row: by path and column, whatever the order of rows, units and sentences, and whatever the spacing and
 * the width of punctuation. Rows of the new edition come in its order, rows that are gone at the end.
 */
export function diffCharters(before: Charter, after: Charter): readonly RowDiff[] {
  const pairs = pairRows(before.rows, after.rows)
  const gone = before.rows.filter((row) => ![...pairs.values()].includes(row))
  const renames = proposeRenames(
    gone,
    after.rows.filter((row) => !pairs.has(row)),
  )
  const here = after.rows.map((row) => diffOf(pairs.get(row), row, renames.get(row)))
  const taken = [...renames.values()]
  return [...here, ...gone.filter((row) => !taken.includes(row)).map((row): RowDiff => ({ kind: 'removed', row }))]
}

function diffOf(before: CharterRow | undefined, after: CharterRow, renamed: CharterRow | undefined): RowDiff {
  if (renamed) return { kind: 'perhaps-renamed', before: renamed, after, changes: changesOf(renamed, after) }
  if (!before) return { kind: 'added', row: after }
  const changes = changesOf(before, after)
  return changes.length === 0 ? { kind: 'unchanged', row: after } : { kind: 'changed', before, after, changes }
}

type Pairs = ReadonlyMap<CharterRow, CharterRow>

/** New row → old row at the same place. A place that has several rows (one task, several sentences) pairs those most alike first. */
function pairRows(before: readonly CharterRow[], after: readonly CharterRow[]): Pairs {
  const old = Map.groupBy(before, placeOf)
  const places = Map.groupBy(after, placeOf)
  return new Map([...places].flatMap(([place, rows]) => [...pairAlike(old.get(place) ?? [], rows, 0)]))
}

/** Rows that vanished and rows that appeared, alike enough in name, owners and sentences to be the same column. */
function proposeRenames(gone: readonly CharterRow[], added: readonly CharterRow[]): Pairs {
  return pairAlike(gone, added, alikeEnough)
}

function pairAlike(before: readonly CharterRow[], after: readonly CharterRow[], least: number): Pairs {
  const [olds, rows] = [before, after].map((each) => each.map((row) => ({ row, like: likenessOf(row) })))
  const candidates = rows!.flatMap(({ row, like }) =>
    olds!.flatMap((old) => {
      const alike = likeness(old.like, like)
      return alike < least ? [] : [{ row, old: old.row, alike }]
    }),
  )
  const pairs = new Map<CharterRow, CharterRow>()
  const taken = new Set<CharterRow>()
  for (const { row, old } of candidates.toSorted((a, b) => b.alike - a.alike)) {
    if (pairs.has(row) || taken.has(old)) continue
    pairs.set(row, old)
    taken.add(old)
  }
  return pairs
}

function placeOf(row: CharterRow): string {
  return [...row.path, row.column].map(plain).join('/')
}
