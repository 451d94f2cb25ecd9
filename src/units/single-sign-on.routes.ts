import type { App } from '#/platform/http.server.ts'
import { singleSignOnReturn } from '#/platform/settings.ts'
import { ProviderAnswer, ReturnedQuery } from '#/units/account-wire.ts'
import type { Door } from '#/units/sign-in.server.ts'
import { fromOf, setCookies } from '#/units/sign-in-from.server.ts'
import { openByProvider } from '#/units/single-sign-on.server.ts'
import { howItWent } from '#/units/single-sign-on.ts'

const tags = ['登录 sign-in']
const config = { right: 'anyone', rateLimit: { max: 60, timeWindow: '1 minute' } } as const

/** Signing in by a province's or city's provider: away to it, and back. */
export function singleSignOnRoutes(app: App, door: Door): void {
  const byProvider = openByProvider(door)
  app.post(
    '/api/auth/single-sign-on',
    { config, schema: { tags, response: { 200: ProviderAnswer }, summary: '用统一身份认证登录：去哪里' } },
    async (request, reply) => {
      const { url, cookies } = await byProvider.begin(fromOf(request))
      return setCookies(request, reply, cookies).send({ url })
    },
  )

  app.get(
    singleSignOnReturn,
    {
      ...{ config, logLevel: 'warn' }, // its address holds the code, which is nobody's to read
      schema: { tags, querystring: ReturnedQuery, summary: '从统一身份认证回来' },
    },
    async (request, reply) => {
      const met = await byProvider.finish(request.query, fromOf(request))
      if (typeof met === 'string') return reply.redirect(`/desk/?${howItWent}=${met}`, 303)
      const next = met.is === 'signed-in' ? '/desk/' : `/desk/?${howItWent}=${met.is}`
      return setCookies(request, reply, met.cookies).redirect(next, 303)
    },
  )
}
