import type { Office } from '#/platform/office.store.ts'
import { publicFolderOf, publisherOf } from '#/portal/office-publisher.server.ts'
import { readCursor } from '#/portal/publishing/cursor.file.ts'

/** The queue wakes the publisher at once; this look is for a notice that was lost, and for what another machine took from the queue. */
const everyMs = 10_000

/**
 * Brings the public folder up to date and looks after it from now on; the returned function ends that. A folder in which nothing was ever
 * finished is written before this returns, so that there is a site to serve; one that is behind is brought up while it is served.
 */
export async function beginPublishing(office: Office): Promise<() => Promise<void>> {
  const publisher = await publisherOf(office)
  let running: Promise<unknown> = Promise.resolve()
  const look = () => {
    running = publisher.catchUp().catch((fault) => office.log.warn({ fault }, 'the public site is behind'))
    return running
  }
  if (await readCursor(publicFolderOf(office.settings))) void look()
  else await look()
  const timer = setInterval(look, everyMs)
  return async () => {
    clearInterval(timer)
    await running
  }
}
