import { createReadStream } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { cachingOf, fileSecurity, mediaTypeOf } from '#/portal/serving/answer-headers.ts'
import type { KeptFile, LargeFile } from '#/portal/serving/kept-files.file.ts'
import { codingFor, isHeld, type Part, partOf } from '#/portal/serving/negotiate.ts'

/** Sends a file with its tag, or says that the reader has it already; of uploaded files also a part. */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  found: KeptFile | LargeFile,
  status: number,
): Promise<void> {
  const { file } = found
  response.setHeader('content-type', mediaTypeOf(file))
  response.setHeader('cache-control', status === 200 ? cachingOf(file) : 'no-cache')
  if (file.startsWith('files/')) {
    for (const name in fileSecurity) response.setHeader(name, fileSecurity[name]!)
    response.setHeader('accept-ranges', 'bytes')
  }
  if ('path' in found) await sendLarge(request, response, found)
  else sendKept(request, response, found, status)
}

/** A few words as an answer, where there is no page for it. */
export function sendWords(response: ServerResponse, status: number, text: string): void {
  response.setHeader('content-type', 'text/plain; charset=utf-8').setHeader('cache-control', 'no-store')
  response.writeHead(status, { 'content-length': Buffer.byteLength(text) }).end(text)
}

function sendKept(request: IncomingMessage, response: ServerResponse, kept: KeptFile, status: number): void {
  const { headers, method } = request
  const coding = codingFor(headers['accept-encoding'], kept.codings)
  const etag = coding === 'identity' ? `"${kept.tag}"` : `"${kept.tag}-${coding}"`
  if (kept.codings.length > 1) response.setHeader('vary', 'accept-encoding')
  if (status === 200) response.setHeader('etag', etag)
  if (status === 200 && isHeld(headers['if-none-match'], etag)) {
    response.writeHead(304).end()
    return
  }
  if (coding !== 'identity') response.setHeader('content-encoding', coding)
  const bytes = kept.copies.get(coding)!
  const isPart = status === 200 && kept.file.startsWith('files/')
  const part = beginPart(response, isPart ? askedPart(request, etag, bytes.length) : 'whole', bytes.length, status)
  if (part) response.end(method === 'HEAD' ? undefined : bytes.subarray(part.from, part.to + 1))
}

async function sendLarge(request: IncomingMessage, response: ServerResponse, large: LargeFile): Promise<void> {
  const { path, size, tag } = large
  const etag = `"${tag}"`
  response.setHeader('etag', etag)
  if (isHeld(request.headers['if-none-match'], etag)) {
    response.writeHead(304).end()
    return
  }
  const part = beginPart(response, askedPart(request, etag, size), size, 200)
  if (!part) return
  if (request.method === 'HEAD') response.end()
  else
    await pipeline(createReadStream(path, { start: part.from, end: part.to }), response).catch(() => response.destroy())
}

/** Says what is to come: all of it, a part, or (416, and null) nothing, because it lies outside. */
function beginPart(response: ServerResponse, part: Part, size: number, status: number) {
  if (part === 'none') {
    response.removeHeader('etag')
    response.writeHead(416, { 'content-range': `bytes */${size}`, 'content-length': 0 }).end()
    return null
  }
  const { from, to } = part === 'whole' ? { from: 0, to: size - 1 } : part
  if (part !== 'whole') response.setHeader('content-range', `bytes ${from}-${to}/${size}`)
  response.writeHead(part === 'whole' ? status : 206, { 'content-length': to - from + 1 })
  return { from, to }
}

/** A part is given only of the very file the reader has the beginning of. RFC 9110 13.1.5. */
function askedPart({ headers, method }: IncomingMessage, etag: string, size: number): Part {
  const isSame = headers['if-range'] === undefined || headers['if-range'] === etag
  return method === 'GET' && isSame ? partOf(headers.range, size) : 'whole'
}
