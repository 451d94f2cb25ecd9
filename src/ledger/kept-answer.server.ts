import type { FastifyReply, FastifyRequest } from 'fastify'
import { keptAtOffice } from '#/ledger/office-ledger.store.ts'
import type { Office } from '#/platform/office.store.ts'

/** Sends an answer that is the same for everybody who may ask for it: it is worked out and written down once, until somebody writes. */
export async function answerKept(
  office: Office,
  { routeOptions, query }: Pick<FastifyRequest, 'routeOptions' | 'query'>,
  reply: FastifyReply,
  work: () => Promise<unknown>,
): Promise<FastifyReply> {
  const name = `${routeOptions.url} ${JSON.stringify(query)}`
  const answer = await keptAtOffice(office, name, async () => Buffer.from(String(reply.serialize(await work()))))
  return reply.type('application/json; charset=utf-8').send(answer)
}
