import type { Asset } from '#/portal/assets/assets.file.ts'
import type { Tell } from '#/portal/publishing/build-site.server.ts'
import { type CheckedSite, checkRound } from '#/portal/publishing/check-round.server.ts'
import { fullRound } from '#/portal/publishing/full-round.server.ts'
import { type Known, nextRound, type Round } from '#/portal/publishing/next-round.server.ts'
import type { SiteSource } from '#/portal/publishing/site-source.ts'

/** What a round of publishing did. */
export type Published = {
  readonly isFull: boolean
  readonly rendered: number
  /** Files written or taken away, compressed copies included. */
  readonly changed: readonly string[]
  /** The folder now says what the record book said up to this entry. */
  readonly seq: number
}

export type Publisher = {
  /** Brings the folder up to what the database says: only the pages that show what changed, or all when nobody knows what it holds. */
  readonly catchUp: (tell?: Tell) => Promise<Published>
  /** Makes every page again. */
  readonly rebuild: (tell?: Tell) => Promise<Published>
  /** Renders every page and compares it with its file, byte for byte; writes nothing. */
  readonly check: (tell?: Tell) => Promise<CheckedSite>
}

export type PublisherGiven = {
  readonly source: SiteSource
  /** The public folder, and the folder of stored files. */
  readonly path: string
  readonly stored: string
  /** Which program makes the pages. */
  readonly build: string
  readonly assets: readonly Asset[]
}

const quiet: Tell = () => {}

/** A publisher of one folder. It does one thing at a time; whoever calls while it is at work is answered by the round after. */
export function openPublisher(given: PublisherGiven): Publisher {
  const { source, path } = given
  let known: Known | null = null
  let last: Promise<unknown> = Promise.resolve()
  let waiting: Promise<Published> | null = null
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const next = last.then(() => source.alone(path, work))
    last = next.catch(() => {})
    return next
  }
  const round = (take: (known: Known | null) => Promise<Round>) => async () => {
    waiting = null
    const before = known
    known = null // after a fault nobody knows what the folder holds, and the next round looks at everything it touches
    const { published, ...now } = await take(before)
    known = now
    return published
  }
  return {
    catchUp: (tell = quiet) => (waiting ??= inTurn(round((before) => nextRound(given, before, tell)))),
    rebuild: (tell = quiet) => inTurn(round(() => fullRound(given, tell))),
    check: (tell = quiet) => inTurn(() => checkRound(given, tell)),
  }
}
