import type { Office } from '#/platform/office.store.ts'
import { daily, type Job, on } from '#/platform/queue.jobs.ts'

/** What articles do by themselves: the columns follow the table. */
export const articleJobs: readonly Job[] = [
  on('charter.adopted', 'articles.make-columns', makeColumnsOfTable),
  on('doubt.settled', 'articles.make-columns-as-settled', makeColumnsOfTable),
  // An edition adopted for a later day takes over at its midnight.
  daily('00:05', 'articles.make-columns-of-the-day', makeColumnsOfTable),
]

async function makeColumnsOfTable(office: Office): Promise<void> {
  const { makeColumns } = await import('#/articles/columns/make-columns.action.ts')
  await makeColumns(office, '系统')
}
