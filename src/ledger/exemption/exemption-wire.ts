import { type Static, Type } from 'typebox'
import type { Decider } from './exemption.ts'
import { type ExemptionRequest, notDecidingWords, type RequestState, whyNotDecide } from './exemption.ts'

const Day = Type.String({ format: 'date', description: '如 2026-03-01' })
const Reason = Type.String({ minLength: 2, maxLength: 500, pattern: '\\S' })

export const AskExemption = Type.Object({ reason: Reason, from: Day, until: Day })
export type AskExemption = Static<typeof AskExemption>

export const DecideExemption = Type.Object({ approves: Type.Boolean(), reason: Reason })
export type DecideExemption = Static<typeof DecideExemption>

/** A request as the API says it; `whyNot`: why the caller cannot decide on it, in words, empty when he can. */
export type RequestJson = {
  readonly id: string
  readonly dutyId: string
  readonly path: readonly string[]
  readonly unit: string | null
  readonly reason: string
  readonly from: string
  readonly until: string
  readonly askedBy: string
  readonly askedAt: string
  readonly state: RequestState
  readonly decision: { readonly by: string; readonly at: string; readonly reason: string } | null
  readonly whyNot: readonly string[]
}

/** A request for a caller. */
export function requestJson(request: ExemptionRequest, caller: Decider): RequestJson {
  const { id, dutyId, path, unit, reason, from, until, askedBy, askedAt, state, decision } = request
  return {
    ...{ id, dutyId, path, unit, reason, state },
    ...{ from: from.toString(), until: until.toString(), askedBy: askedBy.name, askedAt: askedAt.toString() },
    decision: decision && { by: decision.by.name, at: decision.at.toString(), reason: decision.reason },
    whyNot: whyNotDecide(request, caller).map((code) => notDecidingWords[code]),
  }
}
