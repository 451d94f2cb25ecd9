import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { Alert } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { addressOf } from '#/desk/api.page.ts'
import { isReached } from '#/desk/happening-reach.ts'
import { useMay, whoAmI } from '#/desk/me.page.tsx'

/** How often what is on the screen is asked again at most, however much happens. */
const pauseMs = 1_000
/** A stream that is back so soon was only renewed: nobody is told. */
const graceMs = 3_000
/** A browser gives up on an answer that is no stream (a proxy's error page); we do not. */
const reopenMs = 3_000
/** A desk that nobody touches stops asking, or its owner would never be signed out. */
const untouchedMs = 600_000

/** Keeps the screen up to date: what enters the record book makes the screen ask again for what it reaches. Says so while it cannot. */
export function LiveProvider(props: { readonly children: ReactNode }) {
  const isAway = useLive(useMay('ledger.read'))
  return (
    <>
      {isAway ? <Alert banner type="warning" role="status" title="连接中断，正在重连。显示的是中断前的内容。" /> : null}
      {props.children}
    </>
  )
}

function useLive(isAllowed: boolean): boolean {
  const queries = useQueryClient()
  const [isAway, setAway] = useState(false)
  useEffect(() => {
    if (!isAllowed) return
    const seen = { last: '' }
    const refresh = calmly<Happening>((happenings) => void askAgain(queries, happenings))
    return whileLookedAt(() =>
      keepOpen({
        happened: refresh,
        seen,
        away: () => setAway(true),
        lost: () => void queries.invalidateQueries({ queryKey: [whoAmI] }),
        back: () => {
          setAway(false)
          refresh(null)
        },
      }),
    )
  }, [isAllowed, queries])
  return isAway
}

/** The name of an entry of the record book; null: nobody knows what happened. */
type Happening = string | null

/** Asks again for what happenings may have changed. */
function askAgain(queries: QueryClient, happenings: ReadonlySet<Happening>): Promise<void> {
  const isStale = (address: unknown) =>
    [...happenings].some((happening) => happening === null || isReached(String(address), happening))
  return queries.invalidateQueries({ predicate: ({ queryKey: [address] }) => isStale(address) })
}

type Told = {
  /** The last entry that was heard of, kept while nobody listens: the next stream goes on from there. */
  readonly seen: { last: string }
  readonly happened: (happening: Happening) => void
  readonly away: () => void
  readonly back: () => void
  /** The server answered with something else than a stream: perhaps nobody is signed in any more. */
  readonly lost: () => void
}

/** Keeps a stream open until the returned function is called. The server says `away` when its database is. */
function keepOpen(told: Told): () => void {
  let stream: EventSource
  let timer: ReturnType<typeof setTimeout> | undefined
  let grace: ReturnType<typeof setTimeout> | undefined
  const away = () => {
    grace ??= setTimeout(told.away, graceMs)
    if (stream.readyState !== EventSource.CLOSED) return
    timer = setTimeout(open, reopenMs)
    told.lost()
  }
  const here = ({ lastEventId }: MessageEvent) => {
    if (told.seen.last !== '' && told.seen.last !== lastEventId) told.happened(null) // more was missed than is told again
    told.seen.last = lastEventId
    if (grace !== undefined) told.back()
    clearTimeout(grace)
    grace = undefined
  }
  const open = () => {
    stream = new EventSource(addressOf('/api/live', { after: told.seen.last }))
    stream.addEventListener('error', away)
    stream.addEventListener('away', away)
    stream.addEventListener('here', here)
    stream.addEventListener('recorded', ({ lastEventId, data }) => {
      told.seen.last = lastEventId
      told.happened(JSON.parse(data).name)
    })
  }
  open()
  return () => {
    clearTimeout(timer)
    clearTimeout(grace)
    stream.close()
  }
}

/** Does something while the page is in sight and in use: a browser grants a site six streams, and hidden pages would take them all. */
function whileLookedAt(begin: () => () => void): () => void {
  let end: (() => void) | undefined
  let idle: ReturnType<typeof setTimeout> | undefined
  const rest = () => {
    end?.()
    end = undefined
  }
  const touched = () => {
    clearTimeout(idle)
    if (document.hidden) return rest()
    idle = setTimeout(rest, untouchedMs)
    end ??= begin()
  }
  const signs = ['visibilitychange', 'pointerdown', 'keydown', 'wheel', 'focusin'] as const
  for (const sign of signs) document.addEventListener(sign, touched, { passive: true })
  touched()
  return () => {
    for (const sign of signs) document.removeEventListener(sign, touched)
    clearTimeout(idle)
    rest()
  }
}

/** Does the work a pause after it is first asked for, with all that it was asked for in between. */
function calmly<Asked>(work: (asked: ReadonlySet<Asked>) => void): (asked: Asked) => void {
  let waiting = new Set<Asked>()
  return (asked) => {
    const isWaiting = waiting.size > 0
    waiting.add(asked)
    if (isWaiting) return
    setTimeout(() => {
      const all = waiting
      waiting = new Set()
      work(all)
    }, pauseMs)
  }
}
