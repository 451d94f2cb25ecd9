import type { Tell } from '#/portal/publishing/build-site.server.ts'
import { writeBatch } from '#/portal/publishing/build-worker.server.ts'
import type { ArticleChange } from '#/portal/publishing/change.ts'
import { type Cursor, moveCursor, readCursor } from '#/portal/publishing/cursor.file.ts'
import { fullRound } from '#/portal/publishing/full-round.server.ts'
import { type LiveView, liveView } from '#/portal/publishing/live-view.ts'
import { clearBeginnings, openPublicFolder, type PublicFolder } from '#/portal/publishing/page.file.ts'
import type { Published, PublisherGiven } from '#/portal/publishing/publisher.server.ts'
import { openShownFiles, type ShownFiles } from '#/portal/publishing/shown-files.file.ts'
import { takeChanges } from '#/portal/publishing/view-change.ts'
import { shownWhole } from '#/portal/render-page.ts'

/** What a publisher knows between two rounds: the site in memory as of `seq`, and a folder as it left it. */
export type Known = {
  readonly seq: number
  readonly cursor: Cursor
  readonly view: LiveView
  readonly files: ShownFiles
  readonly folder: PublicFolder
}

export type Round = Known & { readonly published: Published }

/** The cursor follows entries that change no page only now and then. */
const farBehind = 1_000

/**
 * Takes what entered the record book after the cursor: reads it, finds the pages that show it, writes them, moves the cursor. Ended at
 * any point, the next round begins at the same cursor and comes to the same pages.
 */
export async function nextRound(given: PublisherGiven, before: Known | null, tell: Tell): Promise<Round> {
  const cursor = await readCursor(given.path)
  if (!cursor || cursor.siteId !== given.source.siteId || cursor.build !== given.build) return fullRound(given, tell)
  const known = before?.cursor.seq === cursor.seq ? before : await begin(given, cursor)
  const { seq, changes } = await given.source.loadSince(Math.min(cursor.seq, known.seq))
  if (changes === 'all') return fullRound(given, tell)
  const { view, touched } = takeChanges(known.view, changes)
  if (view.demo !== cursor.demo) return fullRound(given, tell)
  const changed = await takeFiles(given, known.files, changes)
  const articles = await given.source.loadArticles(touched.flatMap((ref) => shownWhole(ref, view) ?? []))
  const kept = await writeBatch(known.folder, view, touched, articles)
  const now = { ...cursor, seq }
  const isMoved = changes.length > 0 || seq - cursor.seq > farBehind
  if (isMoved) await moveCursor(known.folder, now)
  return {
    ...{ seq, view, files: known.files, cursor: isMoved ? now : cursor },
    folder: { ...known.folder, isTrusted: true },
    published: {
      ...{ isFull: false, rendered: kept.length, seq },
      changed: [...changed, ...kept.flatMap((page) => page.changed)],
    },
  }
}

/** Opens a folder that another process left, perhaps in the middle of its work. */
async function begin({ source, path, stored }: PublisherGiven, cursor: Cursor): Promise<Known> {
  await clearBeginnings(path)
  const folder = await openPublicFolder(path)
  const { seq, view } = await source.loadSite()
  const files = await openShownFiles(folder, stored, await source.loadFiles('all'))
  return { seq, cursor, view: liveView(view), files, folder }
}

async function takeFiles({ source }: PublisherGiven, files: ShownFiles, changes: readonly ArticleChange[]) {
  if (changes.length === 0) return []
  const numbers = changes.map(({ number }) => number)
  return files.change(numbers, await source.loadFiles(numbers))
}
