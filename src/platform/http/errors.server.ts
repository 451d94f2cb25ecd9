import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { isConnectionLoss } from '#/platform/connection-loss.ts'
import { Denied } from '#/platform/http/denied.ts'
import {
  awayProblem,
  deniedProblem,
  faultProblem,
  invalidProblem,
  type Problem,
  refusalProblem,
  requestProblem,
} from '#/platform/http/problem.ts'
import { Refused } from '#/platform/refused.ts'

/** The one place where bad news becomes an answer: refusal 409, invalid 400, transport 4xx, a database that is away 503, and everything else a fault, loud in the log. */
export function answerError(
  fault: FastifyError | Refused | Denied,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const [status, problem] = problemOf(fault, request.id)
  if (status === 500 || isConnectionLoss(fault)) request.log.error({ fault }, 'fault')
  return reply.code(status).send(problem)
}

export function answerNotFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return reply.code(404).send(requestProblem(404, request.id))
}

function problemOf(fault: FastifyError | Refused | Denied, id: string): readonly [status: number, problem: Problem] {
  if (fault instanceof Refused) return [409, refusalProblem(fault, id)]
  if (fault instanceof Denied) return [fault.status, deniedProblem(fault, id)]
  if (fault.validation) return [400, invalidProblem(fault.validationContext ?? 'body', fault.validation, id)]
  if (isConnectionLoss(fault)) return [503, awayProblem(id)]
  const status = fault.statusCode ?? 500
  const ours = fault.code?.startsWith('FST_') || status === 429
  if (ours && (status < 500 || status === 503)) return [status, requestProblem(status, id)]
  return [500, faultProblem(id)]
}
