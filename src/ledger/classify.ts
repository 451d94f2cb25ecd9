import type { Obligation } from '#/charter/obligation.ts'
import type { Pack } from '#/ledger/pack.ts'

/**
 * The class of national limits a duty falls under, by the words of the pack: first the sub-column the clause names, then the
 * column, then what it hangs under, nearest first. Only duties to publish again and again have one; null: no class fits.
 * `path` ends with the column.
 */
export function classOf(path: readonly string[], obligation: Obligation, pack: Pack): string | null {
  if (obligation.kind !== 'recurring' || obligation.action !== 'publish') return null
  const names = [...(obligation.scope ?? []), ...path.toReversed()]
  for (const name of names) {
    const found = pack.classes.find(({ words }) => words.some((word) => name.includes(word)))
    if (found) return found.id
  }
  return null
}
