import type { Fact } from '#/ledger/fact.ts'

/** Finds the facts of a column and of the places below it. */
export type FactsBelow = (column: readonly string[]) => readonly Fact[]

/** Sorts facts by every column they lie in, once, so that a duty's are found without looking through all. */
export function factsBelow(facts: readonly Fact[]): FactsBelow {
  const byColumn = new Map<string, Fact[]>()
  for (const fact of facts) {
    for (let level = 1; level <= fact.path.length; level += 1) {
      const column = JSON.stringify(fact.path.slice(0, level))
      const own = byColumn.get(column)
      if (own) own.push(fact)
      else byColumn.set(column, [fact])
    }
  }
  return (column) => byColumn.get(JSON.stringify(column)) ?? []
}
