import { createHmac, randomInt } from 'node:crypto'
import { createChallenge, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/sha'
import { Denied } from '#/platform/http/denied.ts'
import type { Office } from '#/platform/office.store.ts'
import type { Challenge, Solved } from '#/units/account-wire.ts'
import type { Auth } from '#/units/auth.server.ts'
import { findAttempts } from '#/units/sign-in-attempts.store.ts'
import { type Attempts, needsChallenge } from '#/units/sign-in-attempts.ts'
import { type ChallengeRefusal, challengeWords } from '#/units/sign-in-challenge.ts'

/** Who tries: the name as it was typed, trimmed and in small letters, and the address it is tried from. */
export type Trying = { readonly username: string; readonly address: string }

type At = { readonly office: Office; readonly auth: Auth }

/**
 * A task for whoever tries next, of the weight that the rules say. It is good for this name, this address and the failures there have been
 * until now: the attempt it is used for is one more, so it can be used once, whichever process is asked, and nothing need be kept.
 */
export async function makeChallenge({ office, auth }: At, trying: Trying): Promise<Challenge> {
  const { challenge: rules } = auth.rules
  const before = await findAttempts(office.db, office.siteId, trying.username)
  const until = office.now().add({ minutes: rules.minutes }).toString()
  const challenge = await createChallenge({
    ...{ algorithm: 'SHA-256', cost: rules.rounds, deriveKey },
    counter: randomInt(rules.fewestTries, rules.mostTries + 1),
    data: { bound: boundTo(auth, office, trying, before), until },
    hmacSignatureSecret: keyFor(auth, 'challenge'),
  })
  return challenge as Challenge
}

/** Denied when the rules want a challenge solved before this attempt, and it is not, or not this one. */
export async function mustBeSolved(
  { office, auth }: At,
  trying: Trying,
  before: Attempts | null,
  solved: Solved | undefined,
): Promise<void> {
  if (!needsChallenge(before, office.now(), auth.rules)) return
  const why = solved ? await whyNotSolved({ office, auth }, trying, before, solved) : 'must-solve'
  if (why) throw new Denied(403, why, challengeWords(auth.rules)[why])
}

async function whyNotSolved(
  { office, auth }: At,
  trying: Trying,
  before: Attempts | null,
  { challenge, solution }: Solved,
): Promise<ChallengeRefusal | null> {
  const hmacSignatureSecret = keyFor(auth, 'challenge')
  const { verified } = await verifySolution({ challenge, solution, deriveKey, hmacSignatureSecret })
  if (!verified) return 'solved-wrong'
  const { bound, until } = challenge.parameters.data
  if (Temporal.Instant.compare(office.now(), until) >= 0) return 'solved-too-late'
  return bound === boundTo(auth, office, trying, before) ? null : 'solved-already'
}

function boundTo(auth: Auth, { siteId }: Office, { username, address }: Trying, before: Attempts | null): string {
  const state = [siteId, username, address, before?.failures ?? 0, before?.lastAt.toString() ?? '']
  return createHmac('sha256', keyFor(auth, 'bound')).update(JSON.stringify(state)).digest('hex')
}

/** A key of its own for each purpose, from the one in the data folder. */
function keyFor({ secret }: Auth, purpose: string): string {
  return createHmac('sha256', secret).update(`sign-in ${purpose}`).digest('hex')
}
