import { useAsk } from '#/desk/api.page.ts'
import type { DutyList } from '#/ledger/duties/duties-wire.ts'

/** The columns of the table in force, levels joined by “ › ”, and the units that owe something for each. */
export type Places = {
  readonly columns: readonly string[]
  readonly units: readonly string[]
  readonly unitsAt: (column: string) => readonly string[]
}

/** What can be chosen where a column or a unit is asked for; empty until it is known. */
export function usePlaces(): Places {
  const { data } = useAsk<DutyList>('/api/ledger/duties')
  const duties = data?.duties ?? []
  const at = (column: string) => duties.filter(({ path }) => path.join(' › ') === column)
  return {
    columns: [...new Set(duties.map(({ path }) => path.join(' › ')))],
    units: [...new Set(duties.flatMap(({ units }) => units))],
    unitsAt: (column) => [...new Set(at(column).flatMap(({ units }) => units))],
  }
}
