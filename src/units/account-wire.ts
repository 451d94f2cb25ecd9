import { Type } from 'typebox'
import { longestPassword } from '#/units/password-policy.ts'

const strict = { additionalProperties: false }
const Password = Type.String({ minLength: 1, maxLength: longestPassword })
const Code = Type.String({ minLength: 1, maxLength: 40 })

const Username = Type.String({ minLength: 1, maxLength: 64 })
const Hex = Type.String({ maxLength: 128, pattern: '^[0-9a-f]*$' })

/** A task for the browser's processor, signed; `bound` is what it was set for and nothing else. */
export const ChallengeAnswer = Type.Object(
  {
    parameters: Type.Object(
      {
        ...{ algorithm: Type.Literal('SHA-256'), nonce: Hex, salt: Hex, keyPrefix: Hex },
        ...{ cost: Type.Integer(), keyLength: Type.Integer() },
        data: Type.Object({ bound: Hex, until: Type.String({ maxLength: 40 }) }, strict),
      },
      strict,
    ),
    signature: Hex,
  },
  strict,
)
const Solved = Type.Object(
  {
    challenge: ChallengeAnswer,
    solution: Type.Object({ counter: Type.Integer({ minimum: 0, maximum: 0xffffffff }), derivedKey: Hex }, strict),
  },
  strict,
)
export type Challenge = Type.Static<typeof ChallengeAnswer>
export type Solved = Type.Static<typeof Solved>

export const ChallengeBody = Type.Object({ username: Username }, strict)
export const SignInBody = Type.Object({ username: Username, password: Password, solved: Type.Optional(Solved) }, strict)
export const SecondFactorBody = Type.Object(
  { is: Type.Union([Type.Literal('totp'), Type.Literal('recovery')]), code: Code },
  strict,
)
export const PasswordBody = Type.Object({ password: Password }, strict)
export const NewPasswordBody = Type.Object({ current: Password, next: Password }, strict)
export const CodeBody = Type.Object({ code: Code }, strict)

/** How far a sign-in got. */
export const SignInAnswer = Type.Object({ is: Type.Union([Type.Literal('signed-in'), Type.Literal('second-factor')]) })

const Nullable = Type.Union([Type.String(), Type.Null()])
const HeldAnswer = Type.Object({ role: Type.String(), unitId: Nullable, unitName: Nullable })

/** Who is at the desk, the roles held today, and what must be done before anything else. */
export const MeAnswer = Type.Object({
  personId: Type.String(),
  name: Type.String(),
  username: Type.String(),
  mustChangePassword: Type.Boolean(),
  mustEnrol: Type.Boolean(),
  hasSecondFactor: Type.Boolean(),
  isConfirmed: Type.Boolean(),
  held: Type.Array(HeldAnswer),
})

/** What a new second factor is made of: shown once. */
export const EnrolAnswer = Type.Object({ uri: Type.String(), recoveryCodes: Type.Array(Type.String()) })

/** While there is no account at all: the commands that make the first three; else none. And whether one may sign in by a provider of single sign-on. */
export const FirstAnswer = Type.Object({ commands: Type.Array(Type.String()), singleSignOn: Type.Boolean() })

/** Where the browser must go to sign in by the provider. */
export const ProviderAnswer = Type.Object({ url: Type.String() })

const Word = Type.Optional(Type.String({ maxLength: 4_000 }))
/** What the provider sends the browser back with; it may add words of its own. */
export const ReturnedQuery = Type.Object({ code: Word, state: Word, error: Word, iss: Word })
