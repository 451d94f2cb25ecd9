import type { Charter, CharterRow, Doubt } from '#/charter/charter.ts'
import type { Choice } from '#/charter/choice.ts'
import { doubtKey, inEffect, type Settlement } from '#/charter/settlement.ts'
import { asColumns } from '#/charter/settlement-columns.ts'
import { isAt, placeOf } from '#/charter/settlement-place.ts'
import { asClass, asNamed, asWhole, rereadSentence } from '#/charter/settlement-scope.ts'

/** The charter as settled, which the ledger compiles; what is still open; and settlements whose doubt this edition no longer has. */
export type Settled = {
  readonly charter: Charter
  readonly open: readonly Doubt[]
  readonly stale: readonly Settlement[]
}

/**
 * Applies what people decided to the charter as read. Owners and scopes first, since they name columns as read, the columns last.
 * Who shares how, group members and numbers for 及时 do not change the charter: ask `shareOf`, `membersSettled`, `termsSettled`.
 */
export function settle(charter: Charter, settlements: readonly Settlement[]): Settled {
  const keys = new Set(charter.doubts.map(doubtKey))
  const counting = inEffect(settlements)
  const known = counting.filter((each) => keys.has(each.doubtKey))
  const settledKeys = new Set(known.map((each) => each.doubtKey))
  const open = charter.doubts.filter((doubt) => !settledKeys.has(doubtKey(doubt)))
  const rows = known
    .toSorted((a, b) => Number(a.choice.kind === 'columns') - Number(b.choice.kind === 'columns'))
    .reduce<readonly CharterRow[]>((before, { doubt, choice }) => applied(before, doubt, choice), charter.rows)
  return { charter: { ...charter, rows, doubts: open }, open, stale: counting.filter((each) => !known.includes(each)) }
}

function applied(rows: readonly CharterRow[], doubt: Settlement['doubt'], choice: Choice): readonly CharterRow[] {
  switch (choice.kind) {
    case 'units':
      return rows.map((row) => (isAt(row, doubt) ? { ...row, units: choice.units } : row))
    case 'owners':
      return rows.map((row) => {
        const units = isAt(row, doubt) ? choice.owners[row.column] : undefined
        return units ? { ...row, units } : row
      })
    case 'scopes':
      return rows.map((row) => {
        const scope = choice.scopes[placeOf(row)] ?? choice.scopes[row.column]
        return scope === undefined ? row : rereadSentence(row, doubt.said, asClass(scope))
      })
    case 'whole':
      return rows.map((row) => rereadSentence(row, doubt.said, asWhole))
    case 'applies':
      return rows.map((row) =>
        isAt(row, doubt) ? rereadSentence(row, doubt.said, asNamed(row.column, choice.here)) : row,
      )
    case 'columns':
      return asColumns(rows, doubt, choice.names)
    case 'accept':
    case 'share':
    case 'members':
    case 'term':
      return rows
    default:
      return choice satisfies never
  }
}
