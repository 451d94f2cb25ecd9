import { parentPort, workerData } from 'node:worker_threads'
import type { PublishedArticle } from '#/articles/published.ts'
import type { PageRef } from '#/portal/page-ref.ts'
import type { PublicFolder } from '#/portal/publishing/page.file.ts'
import { fromText } from '#/portal/publishing/portable.ts'
import { type PageKept, writePage } from '#/portal/publishing/write-page.file.ts'
import { shownWhole } from '#/portal/render-page.ts'
import type { SiteView } from '#/portal/site-view.ts'

/** What a worker is started with: the view as text, and where to write. */
export type WorkerGiven = { readonly view: string; readonly folder: PublicFolder }

/** A piece of work: pages, and the articles they need, as text. */
export type Batch = { readonly refs: readonly PageRef[]; readonly articles: string }

/** So many pages at once, so that one is compressed while another is written. */
const atOnce = 8

/** Renders and writes a batch of pages. */
export async function writeBatch(
  folder: PublicFolder,
  view: SiteView,
  refs: readonly PageRef[],
  articles: ReadonlyMap<number, PublishedArticle>,
): Promise<readonly PageKept[]> {
  const kept: PageKept[] = []
  const write = async (ref: PageRef) => {
    const number = shownWhole(ref, view)
    const article = number === null ? null : articles.get(number)
    if (article === undefined) return // withdrawn a moment ago: the entry that says so is still to come
    kept.push(await writePage(folder, view, ref, article))
  }
  for (let from = 0; from < refs.length; from += atOnce) await Promise.all(refs.slice(from, from + atOnce).map(write))
  return kept
}

if (parentPort) {
  const { view: text, folder } = workerData as WorkerGiven
  const view = fromText<SiteView>(text)
  const own = { ...folder, made: new Set<string>() }
  let last: Promise<unknown> = Promise.resolve() // answers go out in the order of the questions
  parentPort.on('message', ({ refs, articles }: Batch) => {
    last = last.then(async () => parentPort!.postMessage(await writeBatch(own, view, refs, fromText(articles))))
  })
}
