import type { FastifyRequest } from 'fastify'
import type { App } from '#/platform/http.server.ts'
import { mayAtAll, type Right } from '#/units/rights.ts'
import type { SignedIn } from '#/units/signed-in.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What a caller must be allowed to do; `anyone`: also who is not signed in. A route without it is refused when it is added. */
    right?: Right | 'anyone'
  }
  interface FastifyRequest {
    signedIn: SignedIn | null
  }
}

/** Why a request was turned away at the door. */
export type TurnedAway = 'not-signed-in' | 'must-change-password' | 'no-right'

/** How the guard knows who calls, and whom it tells when it turns somebody away. */
export type GuardOptions = {
  readonly whoCalls: (request: FastifyRequest) => Promise<SignedIn | null>
  readonly turnAway: (request: FastifyRequest, why: TurnedAway) => Promise<never>
}

/**
 * Deny by default: every route must name the right it asks for, and no handler runs before the guard has seen that the caller has it
 * for some unit. Whether it is for the right unit is the action's rule to say, which knows what the request is about.
 */
export function guard(app: App, { whoCalls, turnAway }: GuardOptions): void {
  app.decorateRequest('signedIn', null)
  app.addHook('onRoute', ({ config, method, url }) => {
    if (!config?.right) throw new Error(`${method} ${url} names no right`)
  })
  app.addHook('onRequest', async (request) => {
    const { right } = request.routeOptions.config
    if (!right || right === 'anyone') return
    request.signedIn = await whoCalls(request)
    const why = whyTurnAway(request.signedIn, right)
    if (why) await turnAway(request, why)
  })
}

/** Who makes this request; only for routes that ask for a right, where the guard has made sure of it. */
export function signedInOf(request: FastifyRequest): SignedIn {
  if (!request.signedIn) throw new Error('a route that anyone may call has no signed-in person')
  return request.signedIn
}

function whyTurnAway(signedIn: SignedIn | null, right: Right): TurnedAway | null {
  if (!signedIn) return 'not-signed-in'
  if (signedIn.mustChangePassword && right !== 'own.account') return 'must-change-password'
  return mayAtAll(signedIn.held, right) ? null : 'no-right'
}
