import type { Tell } from '#/portal/publishing/build-site.server.ts'
import { everyPage, filesAmong } from '#/portal/publishing/full-round.server.ts'
import { openPublicFolder } from '#/portal/publishing/page.file.ts'
import type { PublisherGiven } from '#/portal/publishing/publisher.server.ts'
import { straysIn } from '#/portal/publishing/strays.file.ts'

/** What is not as a full rebuild makes it: pages that are missing or other, and files that are no pages. */
export type CheckedSite = {
  readonly pages: number
  readonly wrong: readonly string[]
  readonly strays: readonly string[]
}

/** Renders every page and compares it with its file and the compressed copies, byte for byte. Writes nothing. */
export async function checkRound(given: PublisherGiven, tell: Tell): Promise<CheckedSite> {
  const folder = await openPublicFolder(given.path, { isOnlyLooked: true })
  const { view } = await given.source.loadSite()
  const pages = await everyPage(given, folder, view, tell)
  const files = filesAmong(pages)
  const strays = await straysIn(given.path, files)
  const wrong = pages.flatMap(({ changed }) => changed).filter((file) => !strays.includes(file))
  return { pages: files.size, wrong, strays }
}
