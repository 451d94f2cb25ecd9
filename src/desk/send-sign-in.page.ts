import { useState } from 'react'
import { AskFailed, ask, useAsk } from '#/desk/api.page.ts'
import type { Challenge } from '#/units/account-wire.ts'

export type Given = { readonly username: string; readonly password: string }
export type SignedIn = { readonly is: string }

/** What the sign-in page must know before anybody is signed in. */
type First = { readonly commands: readonly string[]; readonly singleSignOn: boolean }

/** How the first accounts are made while there are none, and whether there is a provider to sign in by. */
export function useFirst() {
  return useAsk<First>('/api/auth/first')
}

/** Takes one step of a sign-in, and says what is wrong (`words`) or what is going on (`note`); `then` is told how far it got. */
export function useSend() {
  const [words, setWords] = useState('')
  const [note, setNote] = useState('')
  const [isAsking, setAsking] = useState(false)
  const send = async (step: (tell: (note: string) => void) => Promise<SignedIn>, then: (is: string) => void) => {
    setAsking(true)
    setWords('')
    try {
      then((await step(setNote)).is)
    } catch (fault) {
      setWords(fault instanceof AskFailed ? fault.message : '登录没有成功，请再试一次')
    } finally {
      setNote('')
      setAsking(false)
    }
  }
  return { words, note, isAsking, send }
}

/** Signs in; when the server wants a challenge solved first, solves it, saying so meanwhile, and signs in with the answer. */
export async function signInSolving(given: Given, tell: (note: string) => void): Promise<SignedIn> {
  try {
    return await signIn(given)
  } catch (fault) {
    if (!(fault instanceof AskFailed) || !fault.codes.includes('must-solve')) throw fault
    tell(`${fault.message}：电脑正在自动计算，几秒钟就好，不用您做什么……`)
    const challenge = await ask<Challenge>('/api/auth/challenge', 'POST', { username: given.username })
    const { solve } = await import('#/desk/solve-challenge.page.ts')
    return signIn({ ...given, solved: await solve(challenge) })
  }
}

function signIn(given: object): Promise<SignedIn> {
  return ask<SignedIn>('/api/auth/sign-in', 'POST', given)
}
