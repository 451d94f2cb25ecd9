import { sha256 } from '@noble/hashes/sha2.js'
import { solveChallenge } from 'altcha-lib'
import type { Challenge, Solved } from '#/units/account-wire.ts'

/** Solves a challenge of the sign-in. It lets the page breathe several times a second. Throws when it finds no answer. */
export async function solve(challenge: Challenge): Promise<Solved> {
  const solution = await solveChallenge({ challenge, deriveKey })
  if (!solution) throw new Error('a challenge without an answer')
  const { counter, derivedKey } = solution
  return { challenge, solution: { counter, derivedKey } }
}

/** SHA-256 over and over, without `crypto.subtle`, which browsers have over https alone. */
async function deriveKey(
  { cost, keyLength }: { readonly cost: number; readonly keyLength: number },
  salt: Uint8Array,
  password: Uint8Array,
): Promise<{ derivedKey: Uint8Array }> {
  let derivedKey: Uint8Array = Uint8Array.of(...salt, ...password)
  for (let round = 0; round < cost; round++) derivedKey = sha256(derivedKey)
  return { derivedKey: derivedKey.slice(0, keyLength) }
}
