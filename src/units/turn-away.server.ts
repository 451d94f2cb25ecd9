import type { FastifyReply, FastifyRequest } from 'fastify'
import { documentOf } from '#/platform/html.ts'
import { Denied } from '#/platform/http/denied.ts'
import { hasPeople } from '#/units/people.store.ts'
import type { Door } from '#/units/sign-in.server.ts'
import { sessionEndWords, type TurnedAway, turnedAwayWords } from '#/units/turned-away.ts'
import { turnedAwayPage } from '#/units/turned-away-page.ts'

/**
 * Turns a request away in words: a page to a browser that asked for one, else `Denied`. It is in the record book, unless it is only
 * somebody who is not signed in yet and asks to see something.
 */
export async function turnAway(
  door: Door,
  request: FastifyRequest,
  reply: FastifyReply,
  why: TurnedAway,
): Promise<FastifyReply> {
  const { office } = door
  if (isWorthRecording(request, why)) await tell(door, request, why)
  const end = why === 'not-signed-in' ? request.sessionEnd : null
  const words = end ? sessionEndWords[end] : turnedAwayWords[why]
  const status = why === 'not-signed-in' ? 401 : 403
  if (!wantsPage(request)) throw new Denied(status, end ?? why, words)
  const isFirst = !(await hasPeople(office.db, office.siteId))
  const page = turnedAwayPage({ siteName: office.settings.siteName, words, isFirst })
  return reply.code(status).type('text/html; charset=utf-8').send(documentOf(page))
}

function isWorthRecording({ method }: FastifyRequest, why: TurnedAway): boolean {
  return why === 'no-right' || why === 'foreign' || (why === 'not-signed-in' && method !== 'GET' && method !== 'HEAD')
}

async function tell({ refusals }: Door, request: FastifyRequest, why: TurnedAway): Promise<void> {
  const { signedIn, ip, method, routeOptions } = request
  const asked = `${method} ${routeOptions.url}`
  const subject = signedIn?.personId ?? '-'
  const key = `access.refused ${subject} ${ip} ${why} ${asked}`
  const by = signedIn?.name ?? '未登录'
  await refusals.tell({ key, name: 'access.refused', subject, by, data: { address: ip, why, asked } })
}

function wantsPage({ method, headers }: FastifyRequest): boolean {
  return method === 'GET' && (headers.accept ?? '').includes('text/html')
}
