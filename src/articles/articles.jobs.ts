import type { Office } from '#/platform/office.store.ts'
import { daily, everyMinute, type Job, on } from '#/platform/queue.jobs.ts'

/** What articles do by themselves: the columns follow the table, and what waited for its time is published. */
export const articleJobs: readonly Job[] = [
  on('charter.adopted', 'articles.make-columns', makeColumnsOfTable),
  on('doubt.settled', 'articles.make-columns-as-settled', makeColumnsOfTable),
  // An edition adopted for a later day takes over at its midnight.
  daily('00:05', 'articles.make-columns-of-the-day', makeColumnsOfTable),
  everyMinute('articles.publish-due', publishWhatIsDue),
]

async function makeColumnsOfTable(office: Office): Promise<void> {
  const { makeColumns } = await import('#/articles/columns/make-columns.action.ts')
  await makeColumns(office, '系统')
}

async function publishWhatIsDue(office: Office): Promise<void> {
  const { publishDue } = await import('#/articles/publication/schedule.action.ts')
  await publishDue(office)
}
