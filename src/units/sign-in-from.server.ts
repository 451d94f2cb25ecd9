import type { FastifyReply, FastifyRequest } from 'fastify'

/** Where a sign-in comes from: what goes into the record book, and the cookies that the browser sent. */
export type SignInFrom = { readonly address: string; readonly agent: string; readonly cookie: string }

/** Where a request comes from. */
export function fromOf({ ip, headers }: FastifyRequest): SignInFrom {
  return { address: ip, agent: headers['user-agent'] ?? '', cookie: headers.cookie ?? '' }
}

/** Cookies that came over an encrypted connection never go over another. */
export function setCookies(request: FastifyRequest, reply: FastifyReply, cookies: readonly string[]): FastifyReply {
  const safe = request.protocol === 'https' ? cookies.map((cookie) => `${cookie}; Secure`) : [...cookies]
  return reply.header('set-cookie', safe)
}

/** What better-auth is told of a request. */
export function headersOf({ address, agent, cookie }: SignInFrom): Headers {
  return new Headers({ cookie, 'user-agent': agent, 'x-forwarded-for': address })
}
