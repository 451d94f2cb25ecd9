import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Front } from '#/platform/http.server.ts'
import { alwaysSent, onlyOverTls } from '#/portal/serving/answer-headers.ts'
import { isOverTls, readProxies } from '#/portal/serving/behind-proxy.server.ts'
import { type KeptFile, type KeptFiles, keepFiles, type LargeFile } from '#/portal/serving/kept-files.file.ts'
import { type OtherModes, openOtherModes } from '#/portal/serving/other-modes.server.ts'
import { type Asked, askedFor, goneFileOf } from '#/portal/serving/public-address.ts'
import { sendFile, sendWords } from '#/portal/serving/send-file.server.ts'

export type PublicSiteGiven = {
  /** The public folder. */
  readonly folder: string
  /** Addresses of proxies in front, whose word on TLS is believed. */
  readonly proxies: readonly string[]
  /** Whether an application stands behind, which answers what is its own and shows files that are not published to those who may see them. */
  readonly hasApplication: boolean
}

type Looked = { readonly status: 200 | 404 | 410 | 503; readonly found: KeptFile | LargeFile | null }

const words = {
  404: '没有这个页面。Not found.\n',
  405: '这个地址只能读取。Only GET and HEAD are answered here.\n',
  410: '内容已撤下。Gone.\n',
  500: '服务器出错，请稍后再试。Something went wrong.\n',
  503: '网站正在生成，请稍后再来。The site is being built.\n',
} as const

/** The public site of a folder: pages and files as they lie there, without database, desk or queue. */
export function openPublicSite({ folder, proxies, hasApplication }: PublicSiteGiven): Front {
  const files = keepFiles(folder)
  const modes = openOtherModes()
  const believed = readProxies(proxies)
  return (request, response) => {
    const path = request.url!.split('?', 1)[0]!
    const asked = askedFor(path)
    if (hasApplication && isLeft(asked, files)) return false
    for (const name in alwaysSent) response.setHeader(name, alwaysSent[name]!)
    if (isOverTls(request, believed))
      for (const [name, value] of Object.entries(onlyOverTls)) response.setHeader(name, value)
    answer(request, response, { path, asked, files, modes }).catch(() => failed(response))
    return true
  }
}

type Question = {
  readonly path: string
  readonly asked: Asked
  readonly files: KeptFiles
  readonly modes: OtherModes
}

async function answer(request: IncomingMessage, response: ServerResponse, question: Question): Promise<void> {
  const { path, asked, files, modes } = question
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return sendWords(response.setHeader('allow', 'GET, HEAD'), 405, words[405])
  }
  const to = asked.is === 'file' ? await otherAddress(files, asked.file, path) : null
  if (to !== null) return redirect(response, to + request.url!.slice(path.length))
  const { status, found } = await look(files, asked)
  if (!found) return sendWords(response, status, words[status === 200 ? 404 : status])
  const mode = asked.is === 'file' && isPage(found) ? asked.mode : null
  await sendFile(request, response, mode && isPage(found) ? await modes.show(found, mode) : found, status)
}

/** What the application answers: its own addresses, and stored files that no published article shows. */
function isLeft(asked: Asked, files: KeptFiles): boolean {
  if (asked.is === 'application') return true
  return asked.is === 'file' && asked.file.startsWith('files/') && files.find(asked.file) === null
}

/** A folder without its slash, and the name behind a folder, have one address each. */
async function otherAddress(files: KeptFiles, file: string, path: string): Promise<string | null> {
  if (/\/index\.html$/.test(path)) return path.slice(0, -'index.html'.length)
  if (path.endsWith('/') || /\.\w+$/.test(file)) return null
  const folder = file === '' ? 'index.html' : `${file}/index.html`
  return (await files.find(folder)) ? `${path}/` : null
}

async function look(files: KeptFiles, asked: Asked): Promise<Looked> {
  if (asked.is === 'application') return { status: 503, found: await files.find('503.html') }
  const found = asked.is === 'file' ? await files.find(asked.file) : null
  if (found) return { status: 200, found }
  const goneFile = asked.is === 'file' ? goneFileOf(asked.file) : null
  const gone = goneFile === null ? null : await files.find(goneFile)
  if (gone) return { status: 410, found: gone }
  if (!(await files.find('index.html'))) return { status: 503, found: null }
  return { status: 404, found: await files.find('404.html') }
}

function isPage(found: KeptFile | LargeFile): found is KeptFile {
  return 'copies' in found && found.file.endsWith('.html')
}

function redirect(response: ServerResponse, to: string): void {
  response.writeHead(301, { location: to, 'cache-control': 'no-cache', 'content-length': 0 }).end()
}

function failed(response: ServerResponse): void {
  if (response.headersSent) response.destroy()
  else sendWords(response, 500, words[500])
}
