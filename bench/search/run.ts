// What searching takes and finds, over 100,000 made-up articles: answers at 20 requests a second, and titles typed exactly or with a slip.
import { loadavg } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { saveDocuments } from '#/portal/search/documents.store.ts'
import { openCut } from '#/portal/search/jieba.server.ts'
import { readQuery } from '#/portal/search/query.ts'
import { search } from '#/portal/search/search.store.ts'
import { readSearchWords } from '#/portal/search/search-words.file.ts'
import { withFreshDatabase } from '../../test/kit/fresh-database.ts'
import { aDocument } from '../../test/kit/some-documents.ts'
import { someTitles } from '../../test/kit/some-titles.ts'
import { inWords, percentile, spread } from '../desk/spread.ts'

const articles = Number(process.argv[2] ?? 100_000)
const asked = 200
const requestsPerSecond = 20
const runs = 3
const bodyWords = 120

/** What people type most: words that thousands of articles hold. */
const common = ['社会保险', '通知', '办事指南', '垃圾分类', '示例', '预算公开 年度总结', '怎么提取公积金']

await withFreshDatabase(async ({ db, pool }) => {
  const siteId = 'bench'
  const cut = await openCut()
  const words = await readSearchWords('data/offices/zhonglou')
  const titles = [...someTitles(articles)]
  await db.insertInto('site').values({ site_id: siteId, name: 'bench' }).execute()
  await timedFilling()
  await pool.query('vacuum analyze search_document') // as autovacuum does; it is off in the Postgres of tests
  const ask = (said: string) => search(db, siteId, readQuery(said, cut, words))
  const drawn = Array.from({ length: asked }, (_, index) => titles[Math.floor((index * articles) / asked)]!)

  await measureFinding('标题原样', drawn, 1)
  await measureFinding('少一个字', drawn.map(without), 10)
  const questions = drawn.flatMap((title, index) => [title, without(title, index), common[index % common.length]!])
  await measureSpeed(questions)

  async function timedFilling(): Promise<void> {
    const start = performance.now()
    for (let from = 0; from < articles; from += 500) {
      const documents = titles.slice(from, from + 500).map((title, index) => {
        const text = Array.from({ length: bodyWords }, (_, at) =>
          titles[(from + index * 37 + at * 101) % articles]!.slice(2, 8),
        )
        return aDocument({ number: from + index + 1, title, text: text.join('，') }, cut)
      })
      await db.transaction().execute((tx) => saveDocuments(tx, siteId, documents))
    }
    const perArticle = (performance.now() - start) / articles
    console.log(`收录 ${articles} 篇：每篇 ${perArticle.toFixed(2)} ms（切词在内）　负载 ${loadavg()[0]!.toFixed(1)}`)
  }

  /** How often the article meant is among the first hits. */
  async function measureFinding(what: string, typed: readonly string[], first: number): Promise<void> {
    let found = 0
    for (const [index, said] of typed.entries()) {
      const { hits } = await ask(said)
      if (hits.slice(0, first).some(({ title }) => title === drawn[index])) found++
    }
    console.log(`${what}：前 ${first} 条里有 ${((100 * found) / typed.length).toFixed(1)}%`)
  }

  /** Sends at even distances, whether or not the last answer has come. */
  async function measureSpeed(questions: readonly string[]): Promise<void> {
    const [p50s, p95s]: [number[], number[]] = [[], []]
    for (let run = 0; run < runs; run++) {
      const took = await Promise.all(
        questions.slice(0, 200).map(async (said, index) => {
          await wait((1000 * index) / requestsPerSecond)
          const start = performance.now()
          await ask(said)
          return performance.now() - start
        }),
      )
      p50s.push(percentile(took, 0.5))
      p95s.push(percentile(took, 0.95))
    }
    console.log(
      `每秒 ${requestsPerSecond} 次：p50 ${inWords(spread(p50s))}　p95 ${inWords(spread(p95s))}　负载 ${loadavg()[0]!.toFixed(1)}`,
    )
  }
})

/** The title with one character left out; not the same place every time. */
function without(title: string, index: number): string {
  const at = (index * 7) % title.length
  return title.slice(0, at) + title.slice(at + 1)
}
