import type { FastifyRequest } from 'fastify'
import type { App } from '#/platform/http.server.ts'
import type { Office } from '#/platform/office.store.ts'
import type { Doer } from '#/units/doer.ts'
import { deactivatePerson, revokeSeat } from '#/units/end-seats.action.ts'
import { grantSeat } from '#/units/grant-seat.action.ts'
import { signedInOf } from '#/units/guard.server.ts'
import { openAccount } from '#/units/open-account.action.ts'
import { peopleOf } from '#/units/people-of.store.ts'
import {
  GrantBody,
  OpenAccountBody,
  PasswordAnswer,
  PeopleAnswer,
  PersonParams,
  ResetBody,
  SeatParams,
  SuccessorBody,
} from '#/units/people-wire.ts'
import { resetPassword } from '#/units/set-password.action.ts'

const tags = ['人员 people']

/** People, their accounts and their seats. */
export function peopleRoutes(app: App, office: Office): void {
  const schema = { tags, response: { 200: PeopleAnswer }, summary: '人员、岗位，缺信息员的单位' }
  app.get('/api/people', { config: { right: 'unit.read' }, schema }, async (request) =>
    peopleOf(office, signedInOf(request).held),
  )
  accountRoutes(app, office)
  seatRoutes(app, office)
}

function accountRoutes(app: App, office: Office): void {
  const config = { right: 'person.manage' } as const
  app.post(
    '/api/people',
    {
      config,
      schema: { tags, body: OpenAccountBody, response: { 201: PasswordAnswer }, summary: '建立账号，给出一次性口令' },
    },
    async (request, reply) => {
      const { person, password } = await openAccount(office, request.body, doerOf(request))
      return reply.code(201).send({ personId: person.id, password })
    },
  )

  app.post(
    '/api/people/:personId/deactivate',
    { config, schema: { tags, params: PersonParams, body: SuccessorBody, summary: '停用账号，岗位交给接任的人' } },
    async (request, reply) => {
      await deactivatePerson(office, request.params.personId, request.body, doerOf(request))
      return reply.code(204).send()
    },
  )

  app.post(
    '/api/people/:personId/reset-password',
    {
      config,
      schema: {
        ...{ tags, params: PersonParams, body: ResetBody, response: { 200: PasswordAnswer } },
        summary: '重置口令并解锁，给出一次性口令',
      },
    },
    async (request) => {
      const { personId } = request.params
      return { personId, password: await resetPassword(office, personId, request.body, doerOf(request)) }
    },
  )
}

function seatRoutes(app: App, office: Office): void {
  const config = { right: 'seat.grant' } as const
  app.post(
    '/api/seats',
    { config, schema: { tags, body: GrantBody, summary: '任命：给一个人岗位或管理员角色' } },
    async (request, reply) => {
      const { from, until, ...asked } = request.body
      const span = { from: dayFrom(from) ?? todayIn(office), until: dayFrom(until) }
      await grantSeat(office, { ...asked, ...span }, doerOf(request))
      return reply.code(204).send()
    },
  )

  app.post(
    '/api/seats/:seatId/revoke',
    { config, schema: { tags, params: SeatParams, body: SuccessorBody, summary: '免去岗位，可指定接任的人' } },
    async (request, reply) => {
      await revokeSeat(office, request.params.seatId, request.body, doerOf(request))
      return reply.code(204).send()
    },
  )
}

function doerOf(request: FastifyRequest): Doer {
  const { name, personId } = signedInOf(request)
  return { name, personId }
}

function todayIn({ now, settings }: Office): Temporal.PlainDate {
  return now().toZonedDateTimeISO(settings.timeZone).toPlainDate()
}

function dayFrom(said: string | null | undefined): Temporal.PlainDate | null {
  return said ? Temporal.PlainDate.from(said) : null
}
