// The same files by Belltower's own server and by nginx, asked by autocannon: `npm install` here, nginx from the system's packages,
// `node run.ts [seconds] [runs]`. One process each; both have compressed copies beside the pages.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import { keepPage, openPublicFolder } from '../../src/portal/publishing/page.file.ts'
import { nginxConfig } from '../../src/portal/serving/nginx-config.ts'

const seconds = Number(process.argv[2] ?? 5)
const runs = Number(process.argv[3] ?? 5)
const files = 500
const connections = 32
const [ownPort, nginxPort] = [18_181, 18_182]

console.log(`${cpus().length} × ${cpus()[0]!.model}, Node ${process.version}, load ${loadavg()[0]!.toFixed(1)}`)
const home = mkdtempSync(join(tmpdir(), 'bench-serve-'))
const folder = join(home, 'public')
const children = [await startOwn(), await startNginx()]
try {
  for (const [what, headers] of [
    ['as it is', {}],
    ['gzip', { 'accept-encoding': 'gzip' }],
  ] as const) {
    const rates: Record<number, number[]> = { [ownPort]: [], [nginxPort]: [] }
    for (let run = 0; run < runs; run++)
      for (const port of [ownPort, nginxPort]) rates[port]!.push(await rate(port, headers))
    const [own, nginx] = [rates[ownPort]!, rates[nginxPort]!].map(median)
    console.log(
      `${what}: Belltower ${inWords(rates[ownPort]!)}, nginx ${inWords(rates[nginxPort]!)} requests/s: ${(own! / nginx!).toFixed(2)} ×, load ${loadavg()[0]!.toFixed(1)}`,
    )
  }
} finally {
  for (const child of children) child.kill('SIGTERM')
  await Promise.all(children.map((child) => child.exitCode ?? once(child, 'exit')))
  rmSync(home, { recursive: true })
}

async function startOwn() {
  const kept = await openPublicFolder(folder, { isDurable: false })
  for (let file = 0; file < files; file++) await keepPage(kept, `a/2026/1124/${file}.html`, Buffer.from(aPage(file)))
  await keepPage(kept, 'index.html', Buffer.from(aPage(0)))
  const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url))
  const env = { ...process.env, BELLTOWER_DATA_DIR: home, BELLTOWER_PORT: String(ownPort) }
  return ready(spawn(process.execPath, [main, 'public'], { env, stdio: 'inherit' }), ownPort)
}

async function startNginx() {
  const given = { folder, application: `127.0.0.1:${ownPort}`, domain: '_', tls: null, hasBrotli: false }
  const site = nginxConfig(given)
    .replace('listen 80;', `listen 127.0.0.1:${nginxPort};`)
    .replace(/ {4}listen \[::\]:80;\n/, '')
  const config = join(home, 'nginx.conf')
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${home}/${kind};`)
  const user = process.getuid?.() === 0 ? 'user root;' : ''
  writeFileSync(
    config,
    `${user} worker_processes 1; daemon off; pid ${home}/pid; error_log ${home}/log; events {} http { access_log off; sendfile on; open_file_cache max=1000; keepalive_requests 1000000; ${temp.join(' ')} ${site} }`,
  )
  return ready(spawn('nginx', ['-c', config, '-p', home], { stdio: 'inherit' }), nginxPort)
}

async function ready<Child>(child: Child, port: number): Promise<Child> {
  while (!(await fetch(`http://127.0.0.1:${port}/`).catch(() => null))?.ok) await wait(50)
  return child
}

async function rate(port: number, headers: Record<string, string>): Promise<number> {
  const requests = Array.from({ length: files }, (_, file) => ({ path: `/a/2026/1124/${file}.html` }))
  const result = await autocannon({
    url: `http://127.0.0.1:${port}`,
    connections,
    duration: seconds,
    headers,
    requests,
  })
  if (result.non2xx > 0) throw new Error(`${result.non2xx} answers were not 200`)
  return result.requests.average
}

function aPage(number: number): string {
  const text = Array.from({ length: 300 }, (_, at) => `<p>第${number}篇示例文章的第${at}段。</p>`).join('\n')
  return `<!doctype html><html lang="zh-CN"><title>示例${number}</title>${text}</html>\n`
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
}

function inWords(values: readonly number[]): string {
  return `${Math.round(median(values))} (${Math.round(Math.min(...values))}–${Math.round(Math.max(...values))})`
}
