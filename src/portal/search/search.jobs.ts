import type { Office } from '#/platform/office.store.ts'
import { type Job, on, type Told } from '#/platform/queue.jobs.ts'
import { changedBy } from '#/portal/publishing/change.ts'

/** What keeps the search as the database says. */
export const searchJobs: readonly Job[] = [
  ...articleEvents().map((event) => on(event, 'search.index-article', indexArticle)),
  ...['column.changed', 'columns.made', 'unit-list.taken', 'units.changed'].map((event) =>
    on(event, 'search.index-names', indexNames),
  ),
  ...['demo.loaded', 'demo.wiped'].map((event) => on(event, 'search.index-site', indexSite)),
]

/** What happens to single articles. */
function articleEvents(): readonly string[] {
  return Object.keys(changedBy).filter((event) => changedBy[event] === 'articles')
}

async function indexArticle(office: Office, { subject }: Told): Promise<void> {
  const { indexArticles } = await import('#/portal/search/index-articles.server.ts')
  await indexArticles(
    office,
    [...subject.matchAll(/\d+/g)].map(([digits]) => Number(digits)),
  )
}

async function indexNames(office: Office): Promise<void> {
  const { indexNames: index } = await import('#/portal/search/index-articles.server.ts')
  await index(office)
}

async function indexSite(office: Office): Promise<void> {
  const { indexSite: index } = await import('#/portal/search/index-articles.server.ts')
  await index(office)
}
