import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { request as ask, createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import type { TestContext } from 'node:test'
import { variantsOf } from '#/portal/publishing/variants.file.ts'
import { openPublicSite, type PublicSiteGiven } from '#/portal/serving/public-site.server.ts'
import { ownPublicFolder } from './published-site.ts'

/** A page of the site with some text. */
export const pageWith = (text: string) =>
  `<!doctype html><html lang="zh-CN"><body><a href="/news/">新闻</a><a href="/hant/" data-plain>繁</a>${text}</body></html>`

type Answer = IncomingMessage & { readonly body: Buffer }
type Asking = { readonly method?: string; readonly headers?: Record<string, string> }

/** A public folder with a few files, served. */
export async function servedFolder(t: TestContext, given: Partial<PublicSiteGiven> = {}) {
  const folder = ownPublicFolder(t)
  const put = async (file: string, bytes: string | Buffer) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    for (const [ending, copy] of file.endsWith('.html') ? await variantsOf(Buffer.from(bytes)) : [])
      writeFileSync(join(folder, file + ending), copy)
    writeFileSync(join(folder, `${file}.new`), bytes)
    renameSync(join(folder, `${file}.new`), join(folder, file))
  }
  await put('index.html', pageWith('首页里面'))
  await put('404.html', pageWith('没有'))
  await put('503.html', pageWith('维护'))
  await put('news/index.html', pageWith('新闻'))
  await put('a/2026/1124/12.gone.html', pageWith('撤下'))
  await put('assets/site.3f9c2a71.css', 'body{}')
  await put('files/ab/ab12.pdf', Buffer.from('0123456789'))
  await put('.belltower.json', '{}')
  const front = openPublicSite({ folder, proxies: [], hasApplication: false, ...given })
  const server = createServer((request, response) => front(request, response) || response.end('the application'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => server.close())
  const { port } = server.address() as AddressInfo
  const get = (path: string, { method = 'GET', headers = {} }: Asking = {}) =>
    new Promise<Answer>((resolve, reject) => {
      const asked = ask({ port, path, method, headers }, async (answer) =>
        resolve(Object.assign(answer, { body: await buffer(answer) })),
      )
      asked.on('error', reject).end()
    })
  return { get, put, folder }
}
