import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import iconv from 'iconv-lite'

/** A web server of one test, on 127.0.0.1. `asked`: every request, in order, as `METHOD /path`. */
export type TestSite = {
  readonly root: string
  readonly asked: readonly string[]
  readonly requests: readonly IncomingMessage[]
}

export type Answer = (request: IncomingMessage, response: ServerResponse) => void

type Afterwards = { readonly after: (clean: () => Promise<void>) => void }

/** Serves until the test is over; open connections are cut then. */
export async function serveSite(t: Afterwards, answer: Answer): Promise<TestSite> {
  const asked: string[] = []
  const requests: IncomingMessage[] = []
  const sockets = new Set<Socket>()
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    requests.push(request)
    answer(request, response)
  })
  server.on('connection', (socket) => sockets.add(socket.once('close', () => sockets.delete(socket))))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  t.after(async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise((closed) => server.close(closed))
  })
  return { root: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, asked, requests }
}

const html = { 'content-type': 'text/html; charset=utf-8' }

/** A page of these links. */
export function pageOf(...links: readonly string[]): string {
  return `<!doctype html><title>页</title>${links.join('\n')}`
}

const start = [
  ...[
    '<a href="plain.html">',
    '<a href="ta\tb\n.html">',
    '<a href="\\back.html">',
    '<a href="amp.html?a=1&copy=3&amp;b=2">',
    '<a href="中文.html">',
  ],
  ...[
    '<a href="case%e4.HTML">',
    '<a href="pipe.html?q=a|b+c">',
    '<a href=bare.html>',
    "<a href='single.html#part'>",
    '<a href=/gbk.html>',
  ],
  ...[
    '<area href="area.html">',
    '<iframe src="frame.html"></iframe>',
    '<meta http-equiv="refresh" content="900;url=refresh.html">',
  ],
  ...[
    '<img src="picture.png" srcset="small.png 1x, big.png 2x">',
    '<link rel="stylesheet" href="sheet.css">',
    '<script src="code.js"></script>',
  ],
  ...[
    '<style>p{background:url(style.png)}</style>',
    '<p style="background:url(\'inline.png\')">',
    '<object data="object.svg"></object>',
  ],
  ...[
    '<embed src="embed.swf">',
    '<video src="film.mp4" poster="poster.jpg"></video>',
    '<audio><source src="sound.mp3"></audio>',
    '<track src="words.vtt">',
  ],
  ...[
    '<a href="based/index.html">',
    '<a href="moved.html">',
    '<a href="loop.html">',
    '<a href="far.html">',
    '<a href="out.html">',
    '<a href="wall.html">',
  ],
  ...[
    '<a href="gone.html">',
    '<a href="forbidden.html">',
    '<a href="flaky.html">',
    '<a href="cut.html">',
    '<a href="reset.html">',
    '<a href="bomb.html">',
  ],
  ...[
    '<a href="drip.html">',
    '<a href="endless.html">',
    '<a href="broken-gzip.html">',
    '<a href="bad-header.html">',
    '<a href="head-403.doc">',
    '<a href="zero.doc">',
  ],
  ...[
    '<a href="mailto:a@b.cn">',
    '<a href="tel:12345">',
    '<a href="javascript:alert(1)">',
    '<a href="ftp://x.cn/">',
    '<a href="http://other.example/">',
  ],
  ...[
    '<form action="sent.html"></form>',
    '<!-- <a href="no-comment.html"> -->',
    '<textarea><a href="no-area.html"></textarea>',
  ],
  ...[
    '<template><a href="no-template.html"></template>',
    '<script>document.write("<a href=no-script.html>")</script>',
    '<a href="a/b/a/b/a/b/a/b/a/b/c.html">',
  ],
]

const gbk = (text: string) => iconv.encode(text, 'gbk')
const redirects: Readonly<Record<string, string>> = {
  '/moved.html': '/moved-to.html',
  '/loop.html': '/loop.html',
  '/out.html': 'file:///etc/passwd',
}

/** Every trouble a crawler meets, at one address each; anything else is a page without links. */
export function edgeSite(): Answer {
  let flaky = 0
  return (request, response) => {
    const { url = '/', method } = request
    const path = url.split('?', 1)[0]!
    const say = (status: number, body: string | Buffer = '', headers: object = html) =>
      response.writeHead(status, { ...headers }).end(body)
    if (path === '/') return say(200, pageOf(...start))
    if (path === '/robots.txt') return say(404)
    if (redirects[path]) return say(302, '', { location: redirects[path] })
    if (path.startsWith('/far')) return say(302, '', { location: `/far${path.length}${path.slice(4)}` })
    if (path === '/wall.html')
      return request.headers.cookie === 'seen=1'
        ? say(200, pageOf())
        : say(302, '', { location: '/wall.html', 'set-cookie': 'seen=1; Path=/' })
    if (path === '/gbk.html')
      return say(200, gbk('<meta charset=gb2312><a href="汉字.html?k=中文">汉字</a>'), { 'content-type': 'text/html' })
    if (path === '/based/index.html') return say(200, '<base href="/elsewhere/"><a href="from-base.html">')
    if (path === '/sheet.css')
      return say(200, '@import "more.css"; a{background:url(sheet.png)}', { 'content-type': 'text/css' })
    if (path === '/gone.html') return say(404, pageOf('<a href="no-follow.html">'))
    if (path === '/forbidden.html') return say(403)
    if (path === '/flaky.html') return flaky++ === 0 ? say(503) : say(200, pageOf('<a href="after-flaky.html">'))
    if (path === '/head-403.doc')
      return say(method === 'HEAD' ? 403 : 200, 'doc', { 'content-type': 'application/msword' })
    if (path === '/zero.doc') return say(200, '', { 'content-type': 'application/msword', 'content-length': '0' })
    return hostile(path, response) ? undefined : say(200, pageOf())
  }
}

/** Answers that are no answers. */
function hostile(path: string, response: ServerResponse): boolean {
  const { socket } = response
  if (path === '/reset.html') socket!.resetAndDestroy()
  else if (path === '/cut.html')
    response.writeHead(200, { ...html, 'content-length': '1000' }).write('<a href="half.html">', () => socket!.end())
  else if (path === '/bomb.html')
    response.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(5_000_000)))
  else if (path === '/broken-gzip.html')
    response.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end('this is not gzip')
  else if (path === '/bad-header.html') socket!.end('HTTP/1.1 200 OK\r\nbad header\r\n\r\n')
  else if (path === '/drip.html')
    response.writeHead(200, html).write('<p>') // and nothing more
  else if (path === '/endless.html') endless(response.writeHead(200, html))
  else return false
  return true
}

function endless(response: ServerResponse): void {
  const more = () => {
    while (!response.destroyed && response.write('x'.repeat(65_536))) {}
    if (!response.destroyed) response.once('drain', more)
  }
  more()
}
