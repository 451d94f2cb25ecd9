import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '#/platform/http.server.ts'
import { isForeign } from '#/units/foreign.ts'
import { keyRights, mayAtAll, type Right } from '#/units/rights.ts'
import type { SignedIn } from '#/units/signed-in.ts'
import type { TurnedAway } from '#/units/turned-away.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What a caller must be allowed to do; `anyone`: also who is not signed in. A route without it is refused when it is added. */
    right?: Right | 'anyone'
    /** Asked by an open page on its own, not by a person: it does not put off the idle logout. */
    background?: true
  }
  interface FastifyRequest {
    signedIn: SignedIn | null
  }
}

/** How the guard knows who calls, and whom it tells when it turns somebody away: who throws `Denied`, or has sent an answer. */
export type GuardOptions = {
  readonly whoCalls: (request: FastifyRequest) => Promise<SignedIn | null>
  readonly turnAway: (request: FastifyRequest, reply: FastifyReply, why: TurnedAway) => Promise<FastifyReply>
}

/**
 * Deny by default: every route must name the right it asks for, and no handler runs before the guard has seen that the caller has it
 * for some unit. Whether it is for the right unit is the action's rule to say, which knows what the request is about.
 */
export function guard(app: App, { whoCalls, turnAway }: GuardOptions): void {
  app.decorateRequest('signedIn', null)
  const limit = app.rateLimit()
  const away = async (request: FastifyRequest, reply: FastifyReply, why: TurnedAway) => {
    await limit.call(app, request, reply) // who is turned away is counted too: guessing ids and cookies has its limit
    return turnAway(request, reply, why)
  }
  app.addHook('onRoute', ({ config, method, url }) => {
    if (!config?.right) throw new Error(`${method} ${url} names no right`)
  })
  app.addHook('onRequest', async (request, reply) => {
    if (request.is404) return
    const { right } = request.routeOptions.config
    if (isForeign(request)) return away(request, reply, 'foreign')
    if (!right) throw new Error(`${request.routeOptions.url} names no right`)
    if (right === 'anyone') return
    request.signedIn = await whoCalls(request)
    request.knownAs = request.signedIn?.personId ?? null
    const why = whyTurnAway(request, right)
    if (why) return away(request, reply, why)
  })
}

/** Who makes this request; only for routes that ask for a right, where the guard has made sure of it. */
export function signedInOf(request: FastifyRequest): SignedIn {
  if (!request.signedIn) throw new Error('a route that anyone may call has no signed-in person')
  return request.signedIn
}

function whyTurnAway({ signedIn, method }: FastifyRequest, right: Right): TurnedAway | null {
  if (!signedIn) return 'not-signed-in'
  if (signedIn.mustChangePassword && right !== 'own.account') return 'must-change-password'
  if (signedIn.mustEnrol && right !== 'own.account') return 'must-enrol'
  if (!mayAtAll(signedIn.held, right)) return 'no-right'
  return method !== 'GET' && method !== 'HEAD' && keyRights.has(right) && !signedIn.isConfirmed ? 'must-confirm' : null
}
