import type { Office } from '#/platform/office.store.ts'
import { daily, type Job, on } from '#/platform/queue.jobs.ts'
import { changedBy } from '#/portal/publishing/change.ts'

/**
 * What keeps the public folder as the database says: every entry of the record book that changes the site wakes the publisher, which then
 * takes all there are. What depends on the day alone (an edition that begins, a unit that ends) is looked at after midnight.
 */
export const publisherJobs: readonly Job[] = [
  ...Object.keys(changedBy).map((event) => on(event, 'portal.publish', publish)),
  daily('00:15', 'portal.publish-of-the-day', publishAll),
]

async function publish(office: Office): Promise<void> {
  const { publisherOf } = await import('#/portal/office-publisher.server.ts')
  await (await publisherOf(office)).catchUp()
}

async function publishAll(office: Office): Promise<void> {
  const { publisherOf } = await import('#/portal/office-publisher.server.ts')
  await (await publisherOf(office)).rebuild()
}
