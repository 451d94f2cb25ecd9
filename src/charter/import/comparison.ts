import type { Charter } from '#/charter/charter.ts'
import { lineageOf } from '#/charter/column-lineage.ts'
import { diffWords } from '#/charter/diff-words.ts'
import { type Edition, editionInForce } from '#/charter/edition.ts'
import { diffCharters, type RowDiff } from '#/charter/edition-diff.ts'
import { pathOf } from '#/charter/edition-renames.ts'
import type { DiffRow, Rename } from '#/charter/import/import-wire.ts'
import { placeOf } from '#/charter/settlement-place.ts'

/** A table beside the edition that it would take over from: null while there is none, and then every row is new. */
export type Comparison = { readonly before: Edition | null; readonly diff: readonly RowDiff[] }

/** Compares a table with the edition in force on a day; without a day, with the last one. */
export function comparisonFor(editions: readonly Edition[], charter: Charter, on?: Temporal.PlainDate): Comparison {
  const last = editions.toSorted((a, b) => Temporal.PlainDate.compare(a.from, b.from)).at(-1)
  const before = last ? (editionInForce(editions, on ?? last.from) ?? editionInForce(editions, last.from)) : null
  return { before, diff: diffCharters(before?.charter ?? empty, charter) }
}

const empty: Charter = { title: '', rows: [], tableRequirements: [], doubts: [] }

/** The differences as rows to be read; of columns that were perhaps renamed with what a person answered. */
export function diffRows(diff: readonly RowDiff[], renames: readonly Rename[] = []): readonly DiffRow[] {
  return diff.map((each) => {
    const before = 'before' in each ? placeOf(each.before) : each.kind === 'added' ? null : placeOf(each.row)
    const after = 'after' in each ? placeOf(each.after) : each.kind === 'removed' ? null : placeOf(each.row)
    const said = renames.find((rename) => rename.before === before && rename.after === after)
    const answer = each.kind === 'perhaps-renamed' && said ? said.isSame : null
    return { kind: answer ? 'renamed' : each.kind, before, after, words: changesIn(each), answer }
  })
}

/** Columns of an edition that people said, then or in between, to be the same as one of an earlier edition. */
export function renamesAcross(editions: readonly Edition[], before: Edition, after: Edition): readonly Rename[] {
  const { formerly } = lineageOf(editions)
  const old = new Set(before.charter.rows.map(placeOf))
  return after.charter.rows.flatMap((row) => {
    const name = formerly(pathOf(row), after.from).find((path) => old.has(path.join('/')))
    return name ? [{ before: name.join('/'), after: placeOf(row), isSame: true, by: after.adoptedBy }] : []
  })
}

/** Without the line that names the columns, which stand beside it. */
function changesIn(diff: RowDiff): readonly string[] {
  const [first, ...changes] = diffWords(diff)
  if (diff.kind === 'unchanged') return []
  return diff.kind === 'added' || diff.kind === 'removed' ? [first!.replace(/^.*?，/, '')] : changes
}
