import { reachesLedger } from '#/desk/happening-reach.ts'
import type { GroundMade } from '#/ledger/known-ground.ts'
import { officeGround } from '#/ledger/office-ground.store.ts'
import { loadSiteLedger, type SiteLedger } from '#/ledger/site-ledger.store.ts'
import type { Ground } from '#/ledger/site-ledger.ts'
import type { Office } from '#/platform/office.store.ts'
import { findHead, listEntries } from '#/platform/record-book.store.ts'
import type { BookHead } from '#/platform/record-book.ts'

/** All that the ledger of an office is computed from, as it was at one moment, and what has been worked out from it since. */
export type Opened = {
  readonly site: SiteLedger
  readonly ground: Ground
  /** What the ground was made from. */
  readonly made: GroundMade
  readonly problems: readonly string[]
  readonly kept: Map<string, unknown>
  /** Ledgers are large: of those only a few are kept. */
  readonly ledgers: Shelf
}

/** What was worked out, by name, and how much of it is kept at most. */
export type Shelf = { readonly kept: Map<string, unknown>; readonly most?: number }

/** What is open, since which end of the record book, on which day: names of units turn with the day. */
type Held = { readonly day: string; head: BookHead; readonly opened: Promise<Opened> }

/** What each office has open. Its files are read when it is opened: a changed file asks for a restart. */
const held = new WeakMap<Office, Held>()

/** So much that was worked out is kept at most: an answer for a day nobody comes back to goes first. */
const mostKept = 300
const mostLedgers = 8
/** After more entries than these everything is loaded anew, without asking what they were. */
const mostLookedAt = 50

/**
 * What the office stands on, loaded anew as soon as anything was written that the ledger hears of: every write is in the record book, so
 * the same end of the book, or one that only grew by what does not reach the ledger, means the same ledger.
 */
export async function openedAt(office: Office, today: Temporal.PlainDate): Promise<Opened> {
  const day = today.toString()
  const head = await findHead(office.db, office.siteId)
  const before = held.get(office)
  if (before && isAt(before, day, head)) return before.opened
  if (before?.day === day && (await leavesLedger(office, before.head, head))) {
    before.head = head
    return before.opened
  }
  const meanwhile = held.get(office)
  return meanwhile && isAt(meanwhile, day, head) ? meanwhile.opened : openAnew(office, day, head)
}

/** Works something out once as long as what it is worked out from stays open. */
export async function keep<Result>(
  { kept, most = mostKept }: Shelf,
  name: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const known = kept.get(name) as Promise<Result> | undefined
  kept.delete(name) // what was asked for last is kept longest
  const result = known ?? work()
  kept.set(name, result)
  if (kept.size > most) kept.delete(kept.keys().next().value!)
  return result.catch((fault) => {
    kept.delete(name)
    throw fault
  })
}

function isAt(one: Held, day: string, head: BookHead): boolean {
  return one.day === day && one.head.hash === head.hash
}

function openAnew(office: Office, day: string, head: BookHead): Promise<Opened> {
  const next: Held = { day, head, opened: load(office) }
  held.set(office, next)
  next.opened.catch(() => held.get(office) === next && held.delete(office))
  return next.opened
}

async function load(office: Office): Promise<Opened> {
  const [ground, site] = await Promise.all([officeGround(office), loadSiteLedger(office.db, office.siteId)])
  return { site, ...ground, kept: new Map(), ledgers: { kept: new Map(), most: mostLedgers } }
}

/** Whether the book went on from one end to the other by nothing that the ledger hears of. A book that was put back is another. */
async function leavesLedger({ db, siteId }: Office, from: BookHead, to: BookHead): Promise<boolean> {
  if (to.seq <= from.seq || to.seq - from.seq > mostLookedAt) return false
  const [last, ...since] = await listEntries(db, siteId, from.seq - 1, to.seq - from.seq + 1)
  return last?.hash === from.hash && since.every(({ name }) => !reachesLedger(name))
}
