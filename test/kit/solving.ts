import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/sha'
import type { Challenge, Solved } from '#/units/account-wire.ts'
import type { Browser } from './browser.ts'

/** A challenge for this name, solved as the sign-in page does it. */
export async function solvedFor(browser: Browser, username: string): Promise<Solved> {
  const { said } = await browser.post('/api/auth/challenge', { username })
  return solve(said as unknown as Challenge)
}

/** The answer to a challenge. */
export async function solve(challenge: Challenge): Promise<Solved> {
  const { counter, derivedKey } = (await solveChallenge({ challenge, deriveKey }))!
  return { challenge, solution: { counter, derivedKey } }
}
