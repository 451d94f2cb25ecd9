// What the desk takes: answers of the API at 50 requests a second over a year of demonstration facts, and the first look in a browser.
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import '../../bin/build-desk.mjs'
import { buildServer } from '#/platform/http.server.ts'
import { openLog } from '#/platform/log.server.ts'
import { openOffice } from '#/platform/office.store.ts'
import { begin } from '../../test/journeys/terminal.ts'
import { signedInAs } from '../../test/kit/signed-in.ts'
import { someSettings } from '../../test/kit/some-settings.ts'
import { measureBrowser } from './in-browser.ts'
import { inWords, percentile, spread } from './spread.ts'

const requestsPerSecond = 50
const seconds = Number(process.argv[2] ?? 10)
const runs = 3

/** As many people ask, in turn, as if from a hundred desks: one person, and one address where nobody is known, may not ask so much. */
const people = 20
let asked = 0

type Cookies = readonly string[]

const folder = mkdtempSync(join(tmpdir(), 'belltower-bench-'))
const server = begin({ BELLTOWER_DATA_DIR: folder, BELLTOWER_LOG_LEVEL: 'silent', BELLTOWER_PROXIES: '127.0.0.1' }, [
  'start',
  '--demo',
])
process.on('exit', () => server.kill('SIGTERM')) // also when an answer that failed ends this process
try {
  const address = await addressOf(server)
  const cookies = await cookiesOf(folder)
  const { columns } = await ask(`${address}/api/table`, cookies)
  const duty = columns.flatMap(({ duties }: { duties: readonly { id: string }[] }) => duties)[0].id
  const paths =
    process.argv[3] === 'browser'
      ? []
      : [
          '/api/table',
          '/api/workbench?unit=statistics',
          '/api/workbench/office',
          '/api/ledger',
          '/api/ledger/duties',
          `/api/duties/${duty}`,
        ]
  for (const path of paths) await measureApi(address, path, cookies)
  await measureBrowser(address, cookies[0]!)
} finally {
  server.kill('SIGTERM')
  await once(server, 'exit')
  rmSync(folder, { recursive: true, force: true })
}

/** Sends at even distances, whether or not the last answer has come: a slow server is not spared. */
async function measureApi(address: string, path: string, cookies: Cookies): Promise<void> {
  for (let warm = 0; warm < 20; warm += 1) await ask(`${address}${path}`, cookies)
  const p95s: number[] = []
  const p50s: number[] = []
  const before = cpuOf(server)
  for (let run = 0; run < runs; run += 1) {
    const took = await oneRun(`${address}${path}`, cookies)
    p95s.push(percentile(took, 0.95))
    p50s.push(percentile(took, 0.5))
  }
  const cpu = (cpuOf(server) - before) / (runs * seconds * requestsPerSecond)
  const load = loadavg()[0]!.toFixed(1)
  console.log(
    `${path.replace(/[0-9a-f]{16}/, ':id')}: p95 ${inWords(spread(p95s))}, p50 ${inWords(spread(p50s))}, server CPU ${cpu.toFixed(1)} ms a request, load ${load}`,
  )
}

/** Milliseconds of CPU that a process has had: what other work on the machine does not change. Linux counts in hundredths of a second. */
function cpuOf({ pid }: typeof server): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

async function oneRun(url: string, cookies: Cookies): Promise<readonly number[]> {
  const answers: Promise<number>[] = []
  const start = performance.now()
  for (let sent = 0; sent < requestsPerSecond * seconds; sent += 1) {
    const due = start + (sent * 1_000) / requestsPerSecond
    if (due > performance.now()) await wait(due - performance.now())
    answers.push(timeOf(url, cookies))
  }
  return Promise.all(answers)
}

async function timeOf(url: string, cookies: Cookies): Promise<number> {
  const start = performance.now()
  await ask(url, cookies)
  return performance.now() - start
}

// biome-ignore lint/suspicious/noExplicitAny: only what this bench reads of it
async function ask(url: string, cookies: Cookies): Promise<any> {
  asked += 1
  const response = await fetch(url, {
    headers: { cookie: cookies[asked % people]!, 'x-forwarded-for': `10.0.0.${asked % 100}` },
  })
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  return response.json()
}

async function addressOf({ stdout }: typeof server): Promise<string> {
  let out = ''
  for await (const piece of stdout!.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    out += piece
    const address = /网页：(http:\S+?)　/.exec(out)?.[1]
    if (address) return address
  }
  throw new Error(out)
}

/** People of the office, signed in without the detour of a password. */
async function cookiesOf(dataDir: string): Promise<Cookies> {
  const role = { name: 'command', sole: false }
  const log = await openLog('silent')
  const office = await openOffice(someSettings({ dataDir }), { role, jobs: [], works: false, log })
  const app = await buildServer(office, [])
  const cookies: string[] = []
  for (let each = 0; each < people; each += 1)
    cookies.push((await signedInAs(app, office, [{ role: 'office', unitId: 'government-office' }])).cookie)
  await app.close()
  await office.close()
  return cookies
}
