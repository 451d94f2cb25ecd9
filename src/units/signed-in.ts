import type { Held } from '#/units/rights.ts'

/** Who makes a request: a person with an account, and the roles that the person holds today. */
export type SignedIn = {
  readonly personId: string
  /** The person's name, as it stands in the record book. */
  readonly name: string
  readonly username: string
  readonly held: readonly Held[]
  /** The password was given by somebody else or has run out: only changing it is allowed. */
  readonly mustChangePassword: boolean
  /** An administrator without a second factor: only enrolling one is allowed. */
  readonly mustEnrol: boolean
  readonly hasSecondFactor: boolean
  /** The password was asked for a moment ago: key actions are open. */
  readonly isConfirmed: boolean
  readonly sessionId: string
}
