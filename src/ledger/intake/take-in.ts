import type { Fact } from '../fact.ts'
import { withdraw } from './counting.ts'
import { type Desk, takePlain, takePublished } from './take-plain.ts'
import { takeDone, takeExempted, takeHappened, takeHeld, takePlan } from './take-special.ts'

type Takers = { readonly [Kind in Fact['kind']]: (desk: Desk, fact: Extract<Fact, { readonly kind: Kind }>) => void }

const takers: Takers = {
  published: takePublished,
  edited: takePlain,
  attested: takePlain,
  notice: takePlain,
  withdrawn: (desk, fact) => withdraw(desk.register, fact),
  done: takeDone,
  happened: takeHappened,
  exempted: takeExempted,
  held: takeHeld,
  planned: takePlan,
}

/** Takes in one fact. Facts may come in any order; none is refused: one that counts for nothing is kept with its reason. */
export function takeIn(desk: Desk, fact: Fact): void {
  const take = takers[fact.kind] as (desk: Desk, fact: Fact) => void
  take(desk, fact)
}
