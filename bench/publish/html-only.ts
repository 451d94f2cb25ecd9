// One thread that renders a share of the pages and writes them as they are: what the peers do. Without compressed copies, without moving
// each file to its place, without waiting for the disk.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import type { PublishedArticle } from '#/articles/published.ts'
import type { PageRef } from '#/portal/page-ref.ts'
import { fileOf } from '#/portal/publishing/page-file.ts'
import { fromText } from '#/portal/publishing/portable.ts'
import { renderPage, shownWhole } from '#/portal/render-page.ts'
import type { SiteView } from '#/portal/site-view.ts'

type Share = {
  readonly view: string
  readonly articles: string
  readonly refs: readonly PageRef[]
  readonly folder: string
}

const { view: text, articles: bodies, refs, folder } = workerData as Share
const view = fromText<SiteView>(text)
const articles = fromText<ReadonlyMap<number, PublishedArticle>>(bodies)
const made = new Set<string>()
let pages = 0
for (const ref of refs) {
  const number = shownWhole(ref, view)
  const page = renderPage(ref, view, number === null ? null : articles.get(number)!)
  if (page === null) continue
  const file = join(folder, fileOf(ref, view))
  if (!made.has(dirname(file))) mkdirSync(dirname(file), { recursive: true })
  made.add(dirname(file))
  writeFileSync(file, page)
  pages++
}
parentPort!.postMessage(pages)
