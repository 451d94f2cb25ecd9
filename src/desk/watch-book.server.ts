import { listNews, type News } from '#/desk/live.store.ts'
import type { Office } from '#/platform/office.store.ts'
import { findHead } from '#/platform/record-book.store.ts'

/** Somebody who is told what enters the record book. */
export type Listener = {
  readonly tell: (news: News) => void
  /** Whether the database can be reached: said at first and whenever it changes; `seq`: the last entry that was told. */
  readonly say: (is: 'here' | 'away', seq: number) => void
}

export type Watch = {
  /** Begins to tell after an entry (null: from now on); the returned function ends it. */
  readonly join: (listener: Listener, after: number | null) => () => void
}

type Joined = Listener & { seq: number | null; is: 'new' | 'here' | 'away' }

const everyMs = 1_000
/** Who missed more than this many entries is told the last of them only, and sees by the number that some are left out. */
const mostMissed = 500

/**
 * Looks at the end of the record book once a second while anybody listens: one small read for a whole process, however many listen, and
 * right with any number of processes, because the book is one. A database that is away is told, and looked for until it is back.
 */
export function watchBook(office: Office): Watch {
  const joined = new Set<Joined>()
  let isLooking = false
  const look = async () => {
    isLooking = true
    while (joined.size > 0) {
      await tellNews(office, joined)
      await new Promise((resolve) => setTimeout(resolve, everyMs))
    }
    isLooking = false
  }
  return {
    join: (listener, after) => {
      const one: Joined = { ...listener, seq: after, is: 'new' }
      joined.add(one)
      if (!isLooking) void look()
      return () => void joined.delete(one)
    },
  }
}

async function tellNews(office: Office, joined: ReadonlySet<Joined>): Promise<void> {
  try {
    const { seq: end } = await findHead(office.db, office.siteId)
    for (const one of joined) greet(one, end)
    const after = Math.min(...[...joined].map(({ seq }) => seq ?? end))
    if (after >= end) return
    for (const news of await listNews(office.db, office.siteId, after, mostMissed))
      for (const one of joined) tell(one, news)
  } catch (fault) {
    office.log.warn({ fault }, 'live: the record book cannot be read')
    for (const one of joined) miss(one)
  }
}

function greet(one: Joined, end: number): void {
  if (one.is === 'here') return
  one.seq = Math.min(end, Math.max(one.seq ?? end, end - mostMissed))
  one.is = 'here'
  one.say('here', one.seq)
}

function tell(one: Joined, news: News): void {
  if (one.seq === null || news.seq <= one.seq) return
  one.seq = news.seq
  one.tell(news)
}

function miss(one: Joined): void {
  if (one.is === 'away') return
  one.is = 'away'
  one.say('away', one.seq ?? 0)
}
