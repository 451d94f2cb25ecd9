import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { PublishedArticle } from '#/articles/published.ts'
import type { PageRef } from '#/portal/page-ref.ts'
import { allPages } from '#/portal/publishing/all-pages.ts'
import { type WorkerGiven, writeBatch } from '#/portal/publishing/build-worker.server.ts'
import type { PublicFolder } from '#/portal/publishing/page.file.ts'
import { toText } from '#/portal/publishing/portable.ts'
import type { PageKept } from '#/portal/publishing/write-page.file.ts'
import { shownWhole } from '#/portal/render-page.ts'
import type { SiteView } from '#/portal/site-view.ts'

/** Told how many pages are done, and of how many. */
export type Tell = (done: number, of: number) => void

/** Published articles whole, by number. */
export type LoadArticles = (numbers: readonly number[]) => Promise<ReadonlyMap<number, PublishedArticle>>

export type Build = {
  readonly folder: PublicFolder
  readonly view: SiteView
  readonly load: LoadArticles
  readonly tell: Tell
}

/** One thread that renders and writes. */
type Hand = {
  readonly write: (
    refs: readonly PageRef[],
    articles: ReadonlyMap<number, PublishedArticle>,
  ) => Promise<readonly PageKept[]>
  readonly stop: () => Promise<unknown>
}

const batchSize = 100
/** Below this a thread would take longer to start than the work does. */
const fewPages = 1_000
const mostThreads = 8

/** Renders every page, in as many threads as there are processors, and puts each in its place. Gives what came of them. */
export async function buildSite({ folder, view, load, tell }: Build): Promise<readonly PageKept[]> {
  const refs = [...allPages(view)]
  const hands = openHands(folder, view, refs.length)
  const kept: PageKept[] = []
  let next = 0
  const work = async (hand: Hand) => {
    while (next < refs.length) {
      const batch = refs.slice(next, next + batchSize)
      next += batch.length
      const articles = await load(batch.flatMap((ref) => shownWhole(ref, view) ?? []))
      for (const page of await hand.write(batch, articles)) kept.push(page)
      tell(Math.min(next, refs.length), refs.length)
    }
  }
  try {
    // Two at a time for each thread, so that it has the next batch while the articles of another are read.
    await Promise.all(hands.flatMap((hand) => [work(hand), work(hand)]))
  } finally {
    await Promise.all(hands.map((hand) => hand.stop()))
  }
  return kept
}

function openHands(folder: PublicFolder, view: SiteView, pages: number): readonly Hand[] {
  if (pages < fewPages) {
    return [{ write: (refs, articles) => writeBatch(folder, view, refs, articles), stop: async () => {} }]
  }
  const given: WorkerGiven = { view: toText(view), folder }
  const threads = Math.min(mostThreads, availableParallelism())
  return Array.from({ length: threads }, () => startHand(given))
}

/** Batches are answered in the order in which they were given. */
function startHand(given: WorkerGiven): Hand {
  const worker = new Worker(new URL('build-worker.server.ts', import.meta.url), { workerData: given })
  const waiting: PromiseWithResolvers<readonly PageKept[]>[] = []
  worker.on('message', (kept: readonly PageKept[]) => waiting.shift()?.resolve(kept))
  worker.on('error', (fault) => {
    for (const each of waiting.splice(0)) each.reject(fault)
  })
  return {
    write: (refs, articles) => {
      const answer = Promise.withResolvers<readonly PageKept[]>()
      waiting.push(answer)
      worker.postMessage({ refs, articles: toText(articles) })
      return answer.promise
    },
    stop: () => worker.terminate(),
  }
}
