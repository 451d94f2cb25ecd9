import { buildSite, type Tell } from '#/portal/publishing/build-site.server.ts'
import { moveCursor } from '#/portal/publishing/cursor.file.ts'
import { liveView } from '#/portal/publishing/live-view.ts'
import type { Round } from '#/portal/publishing/next-round.server.ts'
import {
  clearBeginnings,
  keepPage,
  openPublicFolder,
  type PublicFolder,
  settle,
} from '#/portal/publishing/page.file.ts'
import type { PublisherGiven } from '#/portal/publishing/publisher.server.ts'
import { openShownFiles } from '#/portal/publishing/shown-files.file.ts'
import { removeStrays, straysIn } from '#/portal/publishing/strays.file.ts'
import type { PageKept } from '#/portal/publishing/write-page.file.ts'

/** Makes every page again; those that are as they should be are left alone, and what is no page is taken away. */
export async function fullRound(given: PublisherGiven, tell: Tell): Promise<Round> {
  const { source, path, stored, build } = given
  await clearBeginnings(path)
  const folder = await openPublicFolder(path, { isDurable: false })
  const { seq, view } = await source.loadSite()
  const files = await openShownFiles(folder, stored, await source.loadFiles('all'))
  const pages = await everyPage(given, folder, view, tell)
  const strays = await straysIn(path, filesAmong(pages))
  await removeStrays(path, strays)
  await settle(
    folder,
    pages.flatMap(({ changed }) => changed),
  )
  const cursor = { siteId: source.siteId, seq, build, demo: view.demo }
  await moveCursor(folder, cursor)
  return {
    ...{ seq, cursor, files, view: liveView(view), folder: { ...folder, isTrusted: true, isDurable: true } },
    published: {
      ...{ isFull: true, rendered: pages.length, seq },
      changed: [...pages.flatMap(({ changed }) => changed), ...strays],
    },
  }
}

/** Assets first, so that no page asks for what is not there yet. */
export async function everyPage(
  { assets, source }: PublisherGiven,
  folder: PublicFolder,
  view: Parameters<typeof buildSite>[0]['view'],
  tell: Tell,
): Promise<readonly PageKept[]> {
  const kept: PageKept[] = []
  for (const { address, bytes } of assets) {
    const file = address.slice(1)
    kept.push({ file, changed: await keepPage(folder, file, bytes) })
  }
  return [...kept, ...(await buildSite({ folder, view, load: source.loadArticles, tell }))]
}

/** The files that pages are in. */
export function filesAmong(pages: readonly PageKept[]): ReadonlySet<string> {
  return new Set(pages.flatMap(({ file }) => file ?? []))
}
