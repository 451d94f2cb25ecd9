import { Readable } from 'node:stream'
import { Type } from 'typebox'
import { type Listener, type Watch, watchBook } from '#/desk/watch-book.server.ts'
import type { App } from '#/platform/http.server.ts'
import type { Office } from '#/platform/office.store.ts'
import { Refused } from '#/platform/refused.ts'

/** Open streams of one process; more are refused, and those desks ask for the page again by hand. */
const mostStreams = 1_000
/** A stream ends by itself, so that whoever has lost the right, or the session, is noticed: the browser opens the next. */
const lifeMs = 300_000
/** How soon a browser comes back. */
const retryMs = 1_000
const beatMs = 15_000
/** Whoever reads so slowly that this much waits is cut off, and goes on where he was. */
const mostWaitingBytes = 65_536

const Seq = Type.Optional(Type.String({ pattern: '^[0-9]{1,15}$', description: '最后收到的记录序号，从其后继续' }))
/** A browser that comes back by itself says the header; a page that opens a new stream, the query. */
const Resume = Type.Object({ 'last-event-id': Seq })
const After = Type.Object({ after: Seq })

/**
 * GET /api/live: server-sent events for open desks, one for every entry of the record book, with its name and subject only. What it means
 * is read from the other addresses, by whoever may. `here` and `away` say whether the database can be reached.
 */
export function liveRoutes(app: App, office: Office): void {
  const watch = watchBook(office)
  const streams = new Set<Readable>()
  app.addHook('preClose', async () => {
    for (const stream of streams) stream.push(null)
  })
  app.get(
    '/api/live',
    {
      schema: {
        tags: ['工作台 desk'],
        summary: '实时通知（SSE）：记录簿的每一条新记录',
        headers: Resume,
        querystring: After,
      },
      config: { right: 'ledger.read', background: true },
      handlerTimeout: lifeMs + 30_000,
    },
    async (request, reply) => {
      if (streams.size >= mostStreams) throw new Refused(['too-many-streams'], tooMany)
      const last = request.headers['last-event-id'] ?? request.query.after
      const stream = openStream(watch, last === undefined ? null : Number(last))
      streams.add(stream)
      stream.once('close', () => streams.delete(stream))
      return reply
        .headers({ 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
        .type('text/event-stream')
        .send(stream)
    },
  )
}

const tooMany = { 'too-many-streams': '同时打开的工作台太多，暂不能自动更新；请手动刷新页面。' }

function openStream(watch: Watch, after: number | null): Readable {
  const stream = new Readable({ read: () => {} })
  const write = (text: string) => {
    if (stream.readableLength > mostWaitingBytes) stream.destroy()
    else stream.push(text)
  }
  const listener: Listener = {
    tell: (news) => write(`id: ${news.seq}\nevent: recorded\ndata: ${JSON.stringify(news)}\n\n`),
    say: (is, seq) => write(`${is === 'here' ? `id: ${seq}\n` : ''}event: ${is}\ndata: {}\n\n`),
  }
  write(`retry: ${retryMs}\n\n`)
  const leave = watch.join(listener, after)
  const beat = setInterval(() => write(': \n\n'), beatMs)
  const end = setTimeout(() => stream.push(null), lifeMs)
  return stream.once('close', () => {
    leave()
    clearInterval(beat)
    clearTimeout(end)
  })
}
