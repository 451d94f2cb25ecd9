import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import type { Problem } from '#/platform/http/problem.ts'

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
const ownPage = { 'x-belltower': 'desk' }

const unreachable = { codes: ['unreachable'], words: ['连不上服务器，请稍后再试；一直不行请告诉系统管理员。'] }

/** Asks the API; `body` is sent as JSON, a FormData as it is. Throws `AskFailed` with words for people. */
export async function ask<Answer>(path: string, method: Method = 'GET', body?: unknown): Promise<Answer> {
  const response = await send(path, method, body)
  if (response.status === 204) return undefined as Answer
  const answer: unknown = await response.json().catch(() => null)
  if (!response.ok) throw new AskFailed(response.status, problemIn(answer, response.status))
  return answer as Answer
}

/** What an address of the API answers, kept and asked again when something happened. `null` asks nothing yet. */
export function useAsk<Answer>(path: string | null) {
  return useQuery<Answer, AskFailed>({
    queryKey: [path],
    queryFn: () => ask<Answer>(path!),
    enabled: path !== null,
  })
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
      headers: { accept: 'application/json', ...ownPage, ...(isJson && { 'content-type': 'application/json' }) },
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
