// A full build of 20,000 articles beside Hugo, Eleventy and Astro, on the same articles: `node build.ts [articles] [runs]`. Before:
// `npm install` in `peers`, and Hugo from the system's packages. Wall time and time of the processor, for other work may run meanwhile.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { assetAddresses, readAssets } from '#/portal/assets/assets.file.ts'
import { publisherOf } from '#/portal/office-publisher.server.ts'
import { allPages } from '#/portal/publishing/all-pages.ts'
import { toText } from '#/portal/publishing/portable.ts'
import { renderPage } from '#/portal/render-page.ts'
import { siteSource } from '#/portal/site-source.store.ts'
import { type BenchOffice, withOffice } from './an-office.ts'
import { type PeerFrame, type PeerSite, writePeerSites } from './peer-sites.ts'

const articles = Number(process.argv[2] ?? 20_000)
const runs = Number(process.argv[3] ?? 3)
const results = new Map<string, number[][]>()

console.log(`${cpus().length} × ${cpus()[0]!.model}, Node ${process.version}, ${articles} articles`)
await withOffice(articles, measure)
for (const [name, of] of results) console.log(`${name}: ${inWords(of)}`)

async function measure({ office, folder }: BenchOffice): Promise<void> {
  const source = siteSource(office, assetAddresses(await readAssets()))
  const { view } = await source.loadSite()
  const bodies = await source.loadArticles([...view.articles.keys()])
  const one = view.articles.keys().next().value!
  const frame = frameOf(renderPage({ kind: 'article', number: one }, view, bodies.get(one)!)!)
  const flat = [...bodies.values()].map(({ number, title, column, publishedAt, content }) => ({
    ...{ number, title, column, date: publishedAt.toString(), body: content.body },
  }))
  const scratch = mkdtempSync(join(fileURLToPath(new URL('../../var', import.meta.url)), 'bench-peers-'))
  try {
    const sites = writePeerSites(scratch, frame, flat)
    const pages =
      articles +
      [...Map.groupBy(flat, ({ column }) => column).values()].reduce((sum, of) => sum + Math.ceil(of.length / 20), 0)
    const refs = [...allPages(view)]
    for (let run = 0; run < runs; run++) {
      await own('钟楼：只写 HTML', () => htmlOnly(join(scratch, `html-${run}`), toText(view), toText(bodies), refs))
      rmSync(join(scratch, `html-${run}`), { recursive: true })
      rmSync(folder, { recursive: true, force: true })
      await own('钟楼：belltower publish --full', async () => (await (await publisherOf(office)).rebuild()).rendered)
      for (const site of sites) peer(site, pages)
    }
  } finally {
    rmSync(scratch, { recursive: true })
  }
}

function frameOf(page: string): PeerFrame {
  const [begin, end] = [page.indexOf('<main'), page.indexOf('</main>')]
  return { above: page.slice(0, begin), below: page.slice(end) }
}

async function htmlOnly(folder: string, view: string, bodies: string, refs: readonly object[]): Promise<number> {
  const threads = availableParallelism()
  const shares = Array.from({ length: threads }, (_, at) => refs.filter((_ref, index) => index % threads === at))
  const written = await Promise.all(
    shares.map((share) => {
      const workerData = { view, articles: bodies, refs: share, folder }
      const worker = new Worker(new URL('html-only.ts', import.meta.url), { workerData })
      return new Promise<number>((resolve, reject) => worker.once('message', resolve).once('error', reject))
    }),
  )
  return written.reduce((sum, pages) => sum + pages, 0)
}

async function own(name: string, work: () => Promise<number>): Promise<void> {
  const [start, before] = [performance.now(), process.cpuUsage()]
  const pages = await work()
  const { user, system } = process.cpuUsage(before)
  note(name, pages, (performance.now() - start) / 1000, (user + system) / 1e6)
}

function peer({ name, cwd, command }: PeerSite, pages: number): void {
  const options = { cwd, encoding: 'utf8', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } } as const
  const { stderr, status } = spawnSync('bash', ['-c', 'time -p "$@" > /dev/null', 'bash', ...command], options)
  const seconds = (what: string) => Number(new RegExp(`^${what} ([\\d.]+)$`, 'm').exec(stderr)?.[1])
  if (status !== 0) console.log(`${name} failed: ${stderr.slice(-500)}`)
  else note(name, pages, seconds('real'), seconds('user') + seconds('sys'))
}

function note(name: string, pages: number, wall: number, cpu: number): void {
  console.log(
    `${name}: ${pages} pages, ${wall.toFixed(1)} s, ${cpu.toFixed(1)} s of CPU, load ${loadavg()[0]!.toFixed(1)}`,
  )
  results.set(name, [...(results.get(name) ?? []), [pages / wall, pages / cpu]])
}

function inWords(of: readonly (readonly number[])[]): string {
  const [wall, cpu] = [0, 1].map((at) => {
    const sorted = of.map((each) => each[at]!).toSorted((a, b) => a - b)
    const [median, least, most] = [sorted[Math.floor(sorted.length / 2)]!, sorted[0]!, sorted.at(-1)!].map(Math.round)
    return `${median} (${least}–${most})`
  })
  return `${wall} pages/s, ${cpu} pages per second of CPU`
}
