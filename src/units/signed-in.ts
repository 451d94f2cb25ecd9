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
}
