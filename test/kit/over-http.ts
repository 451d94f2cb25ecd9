import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { TestContext } from 'node:test'

/** What a write was answered with; no words: it was done. */
type Told = { readonly status: number; readonly words: readonly string[] }

/** Events of the live stream as they come. `until` waits for the next of a name. */
type Live = { readonly until: (name: string) => Promise<void> }

/** Somebody who asks a real server over the network. */
export type Person = {
  // biome-ignore lint/suspicious/noExplicitAny: each test knows what it asks for
  readonly read: (path: string) => Promise<any>
  readonly tell: (path: string, body?: object) => Promise<Told>
  readonly upload: (file: string) => Promise<string>
  readonly listen: (t: TestContext) => Live
}

/** Somebody with this cookie at this address. */
export function personAt(address: string, cookie: string): Person {
  const headers = { cookie, 'x-belltower': 'desk' }
  const send = (path: string, init: RequestInit = {}) =>
    fetch(`${address}${path}`, { ...init, headers: { ...headers, ...init.headers } })
  const post = (path: string, body: object) =>
    send(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })
  return {
    read: async (path) => (await send(path)).json(),
    tell: async (path, body) => toldBy(await (body ? post(path, body) : send(path, { method: 'POST' }))),
    upload: async (file) => {
      const form = new FormData()
      form.append('file', new Blob([readFileSync(file)]), basename(file))
      return ((await (await send('/api/charter/imports', { method: 'POST', body: form })).json()) as { id: string }).id
    },
    listen: (t) => listenTo(t, send),
  }
}

async function toldBy(response: Response): Promise<Told> {
  const text = await response.text()
  return { status: response.status, words: text === '' ? [] : (JSON.parse(text) as Told).words }
}

/** Reads the stream; when it ends it is opened again, as a browser does. */
function listenTo(t: TestContext, send: (path: string, init: RequestInit) => Promise<Response>): Live {
  const stop = new AbortController()
  t.after(() => stop.abort())
  const names = eventNames(send, stop.signal)
  return {
    until: async (name) => {
      for (;;) {
        const { value } = await names.next()
        if (value === name) return
      }
    },
  }
}

async function* eventNames(
  send: (path: string, init: RequestInit) => Promise<Response>,
  signal: AbortSignal,
): AsyncGenerator<string, never> {
  for (;;) {
    const { body } = await send('/api/live', { signal })
    const text = body!.pipeThrough(new TextDecoderStream())
    for await (const piece of text) for (const [, name] of piece.matchAll(/^event: (\w+)$/gm)) yield name!
  }
}
