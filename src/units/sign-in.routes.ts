import type { App, Routes } from '#/platform/http.server.ts'
import type { Office } from '#/platform/office.store.ts'
import {
  ChallengeAnswer,
  ChallengeBody,
  FirstAnswer,
  SecondFactorBody,
  SignInAnswer,
  SignInBody,
} from '#/units/account-wire.ts'
import { openAuth } from '#/units/auth.server.ts'
import { guard } from '#/units/guard.server.ts'
import { ownAccountRoutes } from '#/units/own-account.routes.ts'
import { hasPeople } from '#/units/people.store.ts'
import { openRefusals } from '#/units/refusals.server.ts'
import { adminRoles } from '#/units/rights.ts'
import { challengeFor, type Door, giveSecondFactor, signIn } from '#/units/sign-in.server.ts'
import { fromOf, headersOf, setCookies } from '#/units/sign-in-from.server.ts'
import { singleSignOnRoutes } from '#/units/single-sign-on.routes.ts'
import { turnAway } from '#/units/turn-away.server.ts'
import { accountCommand } from '#/units/turned-away-page.ts'
import { whoCalls } from '#/units/who-calls.server.ts'

const tags = ['登录 sign-in']
const anyone = { right: 'anyone' } as const
/** Per address and minute: an office behind one address signs in at half past eight. */
const rateLimit = { max: 60, timeWindow: '1 minute' }

/** The door of the office: the guard of every route that is added after it, and signing in and out. First in the list of routes. */
export async function doorRoutes(office: Office): Promise<Routes> {
  const door: Door = { office, auth: await openAuth(office), refusals: openRefusals(office) }
  return (app) => {
    app.decorateRequest('sessionEnd', null)
    app.addHook('onClose', () => writeCounts(door))
    guard(app, {
      whoCalls: (request) => whoCalls(office, door.auth, request),
      turnAway: (request, reply, why) => turnAway(door, request, reply, why),
    })
    signInRoutes(app, door)
    singleSignOnRoutes(app, door)
    ownAccountRoutes(app, door)
  }
}

/** What was only counted so far; a server stops also when its database has gone before it. */
async function writeCounts({ office, refusals }: Door): Promise<void> {
  await refusals.close().catch((fault) => office.log.error({ fault }, '未登记的退回次数没有写入记录簿 counts lost'))
}

function signInRoutes(app: App, door: Door): void {
  const response = { 200: SignInAnswer }
  app.get(
    '/api/auth/first',
    { config: anyone, schema: { tags, response: { 200: FirstAnswer }, summary: '没有账号时，怎样建立前三个' } },
    async () => ({
      commands: (await hasPeople(door.office.db, door.office.siteId)) ? [] : adminRoles.map(accountCommand),
      singleSignOn: door.office.settings.singleSignOn !== null,
    }),
  )

  challengeRoute(app, door)
  app.post(
    '/api/auth/sign-in',
    { config: { ...anyone, rateLimit }, schema: { tags, body: SignInBody, response, summary: '用户名、口令登录' } },
    async (request, reply) => {
      const { is, cookies } = await signIn(door, request.body, fromOf(request))
      return setCookies(request, reply, cookies).send({ is })
    },
  )
  secondStepRoutes(app, door)
}

function challengeRoute(app: App, door: Door): void {
  app.post(
    '/api/auth/challenge',
    {
      config: { ...anyone, rateLimit },
      schema: {
        tags,
        body: ChallengeBody,
        response: { 200: ChallengeAnswer },
        summary: '连续输错后登录前的安全校验题',
      },
    },
    async (request) => challengeFor(door, request.body.username, fromOf(request)),
  )
}

function secondStepRoutes(app: App, door: Door): void {
  const response = { 200: SignInAnswer }
  app.post(
    '/api/auth/second-factor',
    {
      config: { ...anyone, rateLimit },
      schema: { tags, body: SecondFactorBody, response, summary: '登录第二步：动态口令或恢复码' },
    },
    async (request, reply) => {
      const { is, cookies } = await giveSecondFactor(door, request.body, fromOf(request))
      return setCookies(request, reply, cookies).send({ is })
    },
  )

  app.post('/api/auth/sign-out', { config: anyone, schema: { tags, summary: '退出' } }, async (request, reply) => {
    const answer = await door.auth.api.signOut({ headers: headersOf(fromOf(request)), asResponse: true })
    return setCookies(request, reply, answer.headers.getSetCookie()).code(204).send()
  })
}
