import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import type { Problem } from '#/platform/http/problem.ts'
import { awayHeader, pageHeader } from '#/units/foreign.ts'

/** An answer that is not a success, with its words for people. `status` 0: the server could not be reached. */
export class AskFailed extends Error {
  readonly status: number
  readonly codes: readonly string[]
  readonly words: readonly string[]

  constructor(status: number, { codes, words }: Pick<Problem, 'codes' | 'words'>) {
    super(words.join('；'))
    this.status = status
    this.codes = codes
    this.words = words
  }
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** What a browser adds only for our own pages: a form on another site cannot set it, so a forged request has none. */
const ownPage = { [pageHeader.name]: pageHeader.value }

/** An open page asks on its own, too; after a minute without a touch it says so, and the idle logout comes. */
const awayMs = 60_000
let touchedAt = Date.now()
for (const sign of ['pointerdown', 'keydown', 'wheel', 'touchmove'])
  addEventListener(sign, touch, { passive: true, capture: true })

function touch(): void {
  touchedAt = Date.now()
}

function presence(): Readonly<Record<string, string>> {
  return Date.now() - touchedAt > awayMs ? { [awayHeader.name]: awayHeader.value } : {}
}

const unreachable = { codes: ['unreachable'], words: ['连不上服务器，请稍后再试；一直不行请告诉系统管理员。'] }

/** Asks whoever sits here for the password again; whether it was given. */
type Confirm = () => Promise<boolean>
let confirm: Confirm | null = null

/** How a key action that wants the password again gets it; the returned function takes it back. */
export function confirmBy(way: Confirm): () => void {
  confirm = way
  return () => {
    confirm = null
  }
}

/** Asks the API; `body` is sent as JSON, a FormData as it is. Throws `AskFailed` with words for people. */
export async function ask<Answer>(path: string, method: Method = 'GET', body?: unknown): Promise<Answer> {
  const response = await send(path, method, body)
  if (response.status === 204) return undefined as Answer
  const answer: unknown = await response.json().catch(() => null)
  if (response.ok) return answer as Answer
  const problem = problemIn(answer, response.status)
  if (problem.codes.includes('must-confirm') && (await confirm?.())) return ask(path, method, body)
  throw new AskFailed(response.status, problem)
}

/** What an address of the API answers, kept and asked again when something happened. `null` asks nothing yet. */
export function useAsk<Answer>(path: string | null) {
  return useQuery<Answer, AskFailed>({ ...asked<Answer>(path ?? ''), enabled: path !== null })
}

/** An address of the API as a question that everybody who asks it shares. */
export function asked<Answer>(path: string) {
  return { queryKey: [path], queryFn: () => ask<Answer>(path) }
}

/** A write: `mutate(body)`; `path` may depend on the body. Whatever is on the screen is asked again afterwards; a refusal is shown in its own words. */
export function useTell<Body = void, Answer = unknown>(method: Method, path: string | ((body: Body) => string)) {
  const queries = useQueryClient()
  const { notification } = App.useApp()
  return useMutation<Answer, AskFailed, Body>({
    mutationFn: (body) => ask<Answer>(typeof path === 'string' ? path : path(body), method, body),
    onError: ({ words }) => notification.error({ title: '没有办成', description: words.join('；'), duration: 0 }),
    onSettled: () => queries.invalidateQueries(),
  })
}

/** An address of the API with its query; what is null, undefined or empty is left out. */
export function addressOf(path: string, query: Readonly<Record<string, string | number | null | undefined>>): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value ? [[name, String(value)]] : []))
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`
}

async function send(path: string, method: Method, body: unknown): Promise<Response> {
  const isJson = body !== undefined && !(body instanceof FormData)
  try {
    return await fetch(path, {
      method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        ...ownPage,
        ...presence(),
        ...(isJson && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: isJson ? JSON.stringify(body) : (body as FormData) }),
    })
  } catch {
    throw new AskFailed(0, unreachable)
  }
}

function problemIn(answer: unknown, status: number): Pick<Problem, 'codes' | 'words'> {
  const { codes, words } = (answer ?? {}) as Partial<Problem>
  if (Array.isArray(words) && words.length > 0) return { codes: codes ?? [], words }
  return status >= 502 ? unreachable : { codes: [String(status)], words: [`请求没有成功（${status}）`] }
}
