import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyReply } from 'fastify'
import { Type } from 'typebox'
import type { App } from '#/platform/http.server.ts'
import type { Office } from '#/platform/office.store.ts'

const built = fileURLToPath(new URL('../../out/desk', import.meta.url))
const AssetName = Type.Object({ name: Type.String({ pattern: '^[\\w.-]+$', maxLength: 200 }) })

/** Per address: a hundred desks behind one address open at half past eight, some thirty files each. */
const rateLimit = { max: 6_000, timeWindow: '1 minute' }

const notBuilt = '工作台还没有构建，请运行 npm run desk:build。The desk is not built: npm run desk:build.'

/** The desk's files under /desk/: one page for all its addresses, and what it loads, named by content and kept for ever. */
export function deskRoutes(app: App, office: Office): void {
  const open = { schema: { hide: true }, config: { right: 'anyone' as const, rateLimit } }
  app.register(fastifyStatic, { root: built, serve: false, preCompressed: true })

  app.get('/desk/assets/:name', { ...open, schema: { hide: true, params: AssetName } }, async (request, reply) =>
    reply.sendFile(`assets/${request.params.name}`, { immutable: true, maxAge: '365d' }),
  )
  for (const address of ['/desk', '/desk/*']) app.get(address, open, async (_request, reply) => sendPage(reply, office))
}

/**
 * The page, never kept by the browser, so that the next version is seen at once. The components' styles come from a file, but their colours
 * and sizes are written when they are first shown: only styles that carry this answer's number may (decision 0010).
 */
async function sendPage(reply: FastifyReply, { settings }: Office): Promise<FastifyReply> {
  const page = await readFile(join(built, 'index.html'), 'utf8').catch(() => null)
  reply.header('cache-control', 'no-store')
  if (page === null) return reply.code(503).type('text/plain; charset=utf-8').send(notBuilt)
  const nonce = randomBytes(16).toString('base64')
  const policy = String(reply.getHeader('content-security-policy'))
  reply.header('content-security-policy', policy.replace("style-src 'self'", `style-src 'self' 'nonce-${nonce}'`))
  const filled = page.replace('__NONCE__', nonce).replace('__SITE__', encodeURIComponent(settings.siteName))
  return reply.type('text/html; charset=utf-8').send(filled)
}
