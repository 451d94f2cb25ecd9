import { useQueryClient } from '@tanstack/react-query'
import { Alert } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { useMay } from '#/desk/me.page.tsx'

/** How often what is on the screen is asked again at most, however much happens. */
const pauseMs = 1_000
/** A browser gives up on a refusal (the server was restarted behind a proxy); we do not. */
const reopenMs = 3_000

/** Keeps the screen up to date: whatever enters the record book makes the screen ask again. Says so while it cannot. */
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
    const refresh = calmly(() => void queries.invalidateQueries())
    return keepOpen({
      happened: refresh,
      away: () => setAway(true),
      back: () => {
        setAway(false)
        refresh()
      },
    })
  }, [isAllowed, queries])
  return isAway
}

type Told = { readonly happened: () => void; readonly away: () => void; readonly back: () => void }

/** Keeps a stream open until the returned function is called. The server says `away` when its database is. */
function keepOpen(told: Told): () => void {
  let stream: EventSource
  let timer: ReturnType<typeof setTimeout> | undefined
  let wasAway = false
  const away = () => {
    wasAway = true
    told.away()
    if (stream.readyState === EventSource.CLOSED) timer = setTimeout(open, reopenMs)
  }
  const back = () => {
    if (wasAway) told.back()
    wasAway = false
  }
  const open = () => {
    stream = new EventSource('/api/live')
    stream.addEventListener('error', away)
    stream.addEventListener('away', away)
    stream.addEventListener('here', back)
    stream.addEventListener('recorded', told.happened)
  }
  open()
  return () => {
    clearTimeout(timer)
    stream.close()
  }
}

/** Does the work a pause after it is first asked for, however often it is asked for in between. */
function calmly(work: () => void): () => void {
  let isWaiting = false
  return () => {
    if (isWaiting) return
    isWaiting = true
    setTimeout(() => {
      isWaiting = false
      work()
    }, pauseMs)
  }
}
