import { createContext, type ReactNode, useContext, useState } from 'react'
import { type Held, mayAtAll, mayFor, type Right } from '#/units/rights.ts'

/** The address that says who is signed in. */
export const whoAmI = '/api/me'

/** Who is at the desk, as /api/me says it; a role in a unit comes with the unit's name. */
export type Me = {
  readonly personId: string
  readonly name: string
  readonly username: string
  readonly mustChangePassword: boolean
  readonly mustEnrol: boolean
  readonly hasSecondFactor: boolean
  readonly held: readonly (Held & { readonly unitName?: string | null })[]
}

/** The person, and the unit he or she works for at the moment (null: an administrator). */
export type AtDesk = {
  readonly me: Me
  readonly unitId: string | null
  readonly workFor: (unitId: string) => void
}

const Desk = createContext<AtDesk | null>(null)
const chosenUnit = 'belltower.unit'

export function MeProvider(props: { readonly me: Me; readonly children: ReactNode }) {
  const units = props.me.held.flatMap(({ unitId }) => (unitId === null ? [] : [unitId]))
  const [chosen, choose] = useState(() => localStorage.getItem(chosenUnit))
  const unitId = units.find((unit) => unit === chosen) ?? units[0] ?? null
  const workFor = (unit: string) => {
    localStorage.setItem(chosenUnit, unit)
    choose(unit)
  }
  return <Desk value={{ me: props.me, unitId, workFor }}>{props.children}</Desk>
}

/** Who is at the desk, and for which unit. */
export function useMe(): AtDesk {
  const desk = useContext(Desk)
  if (!desk) throw new Error('nobody is signed in here')
  return desk
}

/** Whether the person may do something: for a unit, or (without one) for any. The server asks the same table again. */
export function useMay(right: Right, unitId?: string): boolean {
  const { held } = useMe().me
  return unitId === undefined ? mayAtAll(held, right) : mayFor(held, right, unitId)
}
