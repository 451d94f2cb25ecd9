import type { App } from '#/platform/http.server.ts'

/** A browser with its own cookies: as it asks, so it keeps what it is told. */
export type Browser = {
  readonly get: (url: string) => Promise<Answer>
  readonly post: (url: string, payload?: object, headers?: Readonly<Record<string, string>>) => Promise<Answer>
  readonly cookies: Map<string, string>
}

export type Answer = {
  readonly status: number
  readonly said: Said
  readonly cookies: readonly string[]
  readonly location: string | undefined
}
type Said = Readonly<Record<string, never>> & { readonly codes?: readonly string[]; readonly words?: readonly string[] }

/** A browser that has nobody signed in yet. */
export function browserOf(app: App, cookies = new Map<string, string>()): Browser {
  const ask = async (
    method: 'GET' | 'POST',
    url: string,
    payload?: object,
    more: Readonly<Record<string, string>> = {},
  ) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...(cookie && { cookie }), 'x-belltower': 'desk', ...more }
    const answer = await app.inject({ method, url, headers, ...(payload && { payload }) })
    for (const { name, value, maxAge } of answer.cookies) {
      if (maxAge === 0) cookies.delete(name)
      else cookies.set(name, encodeURIComponent(value))
    }
    const said = answer.body.startsWith('{') ? answer.json() : {}
    const { location, 'set-cookie': set = [] } = answer.headers
    return { status: answer.statusCode, said, cookies: [set].flat(), location: location?.toString() }
  }
  return {
    get: (url) => ask('GET', url),
    post: (url, payload, headers) => ask('POST', url, payload, headers),
    cookies,
  }
}
