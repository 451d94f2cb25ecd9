import { randomUUID } from 'node:crypto'
import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { Problem } from '#/platform/http/problem.ts'
import { type Unreadable, unknownExpectation, unreadableBy } from '#/platform/http/unreadable.ts'

/** Answers in words, on the bare connection, what Node's parser did not let through; then the connection is closed. */
export function answerUnreadable(fault: { readonly code?: string }, socket: Socket): void {
  if (fault.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const { status, headers, body } = answerOf(unreadableBy(fault.code))
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', body].join('\r\n'))
}

/** Answers a request that expects of us what we do not know. */
export function answerExpectation(_: IncomingMessage, response: ServerResponse): void {
  const { status, headers, body } = answerOf(unknownExpectation)
  response.writeHead(status, headers).end(body)
}

function answerOf({ status, words }: Unreadable) {
  const requestId = randomUUID()
  const problem: Problem = { kind: 'request', codes: [String(status)], words: [words], requestId }
  const body = JSON.stringify(problem)
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'x-request-id': requestId,
    connection: 'close',
  }
  return { status, headers, body }
}
