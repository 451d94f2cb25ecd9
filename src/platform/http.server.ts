import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import helmet from '@fastify/helmet'
import rateLimit, { normalizeIP } from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  fastify,
  type RawServerDefault,
} from 'fastify'
import { answerError, answerNotFound } from '#/platform/http/errors.server.ts'
import { healthRoutes } from '#/platform/http/health.routes.ts'
import { answerExpectation, answerUnreadable } from '#/platform/http/unreadable.server.ts'
import type { Office } from '#/platform/office.store.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is known to make this request (a person's id): the limit counts by it, else by address. Whoever guards the routes sets it. */
    knownAs: string | null
  }
}

export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>

/** A slice's HTTP in: a plain function that adds its routes. A route is shape, call, status; what it may not do is a rule's to say. */
export type Routes = (app: App, office: Office) => void

/**
 * Whoever stands before the routes: answers what is its own and says so (true), before anything else is done for the request; all else
 * it leaves untouched.
 */
export type Front = (request: IncomingMessage, response: ServerResponse) => boolean

/** Every limit of time and size, written out. */
const limits = {
  bodyLimit: 1_048_576, // a route that takes files sets its own
  connectionTimeout: 60_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 10_000,
  handlerTimeout: 30_000,
  pluginTimeout: 10_000,
}
/** Of one person; of everybody together who comes from one address and is not known: an office lies behind one address. */
const requestsPerMinute = 600

/** Only what this server itself sends may run or be shown, except pictures written into the page. */
const directives = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
  'frame-ancestors': ["'none'"],
}
/** The page of the API's description sets styles on its elements. */
const directivesOfDocs = { ...directives, 'style-src': ["'self'", "'unsafe-inline'"] }

/**
 * The server over an office, with its routes, behind a front if there is one; ready to `listen` or to `inject` (which goes past the
 * front). The API's description is at /docs, whose files are our own.
 */
export async function buildServer(office: Office, routes: readonly Routes[], front?: Front): Promise<App> {
  const app: App = fastify({
    ...limits,
    ...(front && { serverFactory: (handler: RequestListener) => frontedServer(front, handler) }),
    loggerInstance: office.log as FastifyBaseLogger,
    trustProxy: office.settings.proxies.length > 0 ? [...office.settings.proxies] : false,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    clientErrorHandler: answerUnreadable,
    frameworkErrors: (fault, request, reply) =>
      void answerError(fault, request as FastifyRequest, reply as FastifyReply),
    ajv: { customOptions: { allErrors: true, removeAdditional: false, coerceTypes: 'array' } },
  }).withTypeProvider<TypeBoxTypeProvider>()
  app.server.on('checkExpectation', answerExpectation)
  app.setErrorHandler(answerError)
  app.setNotFoundHandler(answerNotFound)
  app.addHook('onRequest', async (request, reply) => void reply.header('x-request-id', request.id))
  app.addHook('preClose', async () => letConnectionsGo(app))
  await guard(app)
  await describe(app, office.settings.siteName)
  for (const add of [healthRoutes, ...routes]) add(app, office)
  await app.ready()
  return app
}

/** A server of our own keeps the limits that fastify sets on one of its own. */
function frontedServer(front: Front, handler: RequestListener) {
  const { connectionTimeout, requestTimeout, keepAliveTimeout } = limits
  const server = createServer({ requestTimeout, keepAliveTimeout }, (request, response) => {
    if (!front(request, response)) handler(request, response)
  })
  return server.setTimeout(connectionTimeout)
}

/** A connection whose last answer was sent while we stop would be kept open for the next request: it is closed as soon as it idles. */
function letConnectionsGo({ server }: App): void {
  const sweep = setInterval(() => server.closeIdleConnections(), 50)
  server.once('close', () => clearInterval(sweep))
}

async function guard(app: App): Promise<void> {
  const contentSecurityPolicy = { useDefaults: false, directives }
  await app.register(helmet, { contentSecurityPolicy, referrerPolicy: { policy: 'same-origin' } })
  app.decorateRequest('knownAs', null)
  const keyGenerator = ({ knownAs, ip }: FastifyRequest) => (knownAs === null ? normalizeIP(ip) : `person ${knownAs}`)
  await app.register(rateLimit, { max: requestsPerMinute, timeWindow: '1 minute', keyGenerator })
}

async function describe(app: App, siteName: string): Promise<void> {
  const info = { title: `钟楼 Belltower：${siteName}`, description: '责任分解表与台账的接口', version: '1' }
  await app.register(swagger, { openapi: { openapi: '3.1.0', info } })
  await app.register(async (docs) => {
    docs.addHook('onRoute', (route) => {
      route.config = { ...route.config, right: 'anyone' } // its routes are not ours to write, and a guard wants to know
    })
    await docs.register(swaggerUi, { routePrefix: '/docs', staticCSP: directivesOfDocs })
  })
}
