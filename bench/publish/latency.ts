// From approval to being seen: `node latency.ts [articles …]`. An article is published in a transaction, the queue wakes the publisher, and
// a reader asks the server again and again until the article, its column and the home of its channel show it.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { cpus, loadavg } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { articleAddress } from '#/articles/published.ts'
import { findHead } from '#/platform/record-book.store.ts'
import { beginPublishing } from '#/portal/begin-publishing.server.ts'
import { publicFolderOf, publisherOf } from '#/portal/office-publisher.server.ts'
import { buildHash } from '#/portal/publishing/build-hash.file.ts'
import { moveCursor } from '#/portal/publishing/cursor.file.ts'
import { openPublicFolder } from '#/portal/publishing/page.file.ts'
import { openPublicSite } from '#/portal/serving/public-site.server.ts'
import { publishOne } from '../../test/kit/published-site.ts'
import { inWords, percentile, spread } from '../desk/spread.ts'
import { type BenchOffice, withOffice } from './an-office.ts'

const sizes = process.argv.slice(2).map(Number)
const rounds = 100
/** Larger sites are not built first, for the sake of whoever shares the machine: publishing looks at no page it does not write. */
const largestBuilt = 10_000

console.log(`${cpus().length} × ${cpus()[0]!.model}, Node ${process.version}`)
for (const size of sizes.length > 0 ? sizes : [1_000, 10_000, 100_000])
  await withOffice(size, (given) => measure(size, given))

async function measure(size: number, { office, columns, folder }: BenchOffice): Promise<void> {
  if (size > largestBuilt) await pretendBuilt(office)
  const began = performance.now()
  const end = await beginPublishing(office)
  console.log(
    `${size} 篇：${size > largestBuilt ? '读入' : '全部生成'} ${((performance.now() - began) / 1000).toFixed(1)} s　负载 ${loadavg()[0]!.toFixed(1)}`,
  )
  const server = createServer(openPublicSite({ folder, proxies: [], hasApplication: false })).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  await office.queue.work(office)
  const seen: number[] = []
  for (let round = -5; round < rounds; round++) {
    const ms = await seenAfter(office, at, columns[Math.abs(round) % columns.length]!, `时效${size}-${round}`)
    if (round >= 0) seen.push(ms)
    await wait(20)
  }
  console.log(
    `  批准到可见 ${inWords(spread(seen))}，95% 在 ${Math.round(percentile(seen, 0.95))} ms 内　负载 ${loadavg()[0]!.toFixed(1)}`,
  )
  await end()
  const publisher = await publisherOf(office)
  const files: number[] = []
  for (let round = 0; round < 21; round++) {
    await publishOne(office, columns[round % columns.length]!, 'tongji', `篇数${round}`)
    const { changed } = await publisher.catchUp()
    if (changed.length > 0) files.push(changed.filter((file) => !/\.(gz|br)$/.test(file)).length)
  }
  console.log(
    `  每次发布写 ${percentile(files, 0.5)} 个页面（${Math.min(...files)}–${Math.max(...files)}），各带两份压缩`,
  )
  server.close()
  server.closeAllConnections()
}

/** The cursor alone: what is published afterwards is written among no other pages. */
async function pretendBuilt(office: BenchOffice['office']): Promise<void> {
  const path = publicFolderOf(office.settings)
  const { seq } = await findHead(office.db, office.siteId)
  const cursor = { siteId: office.siteId, seq, build: buildHash(), demo: false }
  await moveCursor(await openPublicFolder(path), cursor)
}

async function seenAfter(office: BenchOffice['office'], at: string, column: string, title: string): Promise<number> {
  const start = performance.now()
  const publishedAt = office.now()
  const number = await publishOne(office, column, 'tongji', title)
  const pages = [articleAddress({ number, publishedAt }), `/${column}/`, `/${column.split('/')[0]}/`]
  for (const page of pages) while (!(await (await fetch(at + page)).text()).includes(title)) await wait(2)
  return performance.now() - start
}
