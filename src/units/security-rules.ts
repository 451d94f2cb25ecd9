import { Type } from 'typebox'
import { Compile } from 'typebox/compile'

const Count = Type.Integer({ minimum: 1, maximum: 10_000 })

const Rules = Type.Object(
  {
    version: Count,
    confirmed: Type.Union([Type.Literal('confirmed'), Type.Literal('to-check')]),
    source: Type.String({ minLength: 1 }),
    password: Type.Object({
      shortest: Count,
      classes: Type.Integer({ minimum: 1, maximum: 4 }),
      days: Count,
      remembered: Count,
    }),
    lockout: Type.Object({ failures: Count, minutes: Count }),
    challenge: Type.Object({
      ...{ afterFailures: Count, minutes: Count },
      ...{ fewestTries: Count, mostTries: Count, rounds: Count },
    }),
    session: Type.Object({ idleMinutes: Count, mostHours: Count, confirmedMinutes: Count }),
  },
  { additionalProperties: false },
)

/** What sign-in is held to; each number from `data/rules/security.yaml`, which names its source. */
export type SecurityRules = Type.Static<typeof Rules>

const rules = Compile(Rules)

/** The rules from the tree of their file. Throws when it is not of this form: nobody may sign in by half a rule. */
export function readSecurityRules(tree: unknown): SecurityRules {
  return rules.Parse(tree)
}
