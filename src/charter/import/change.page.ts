import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import type { DraftView } from '#/charter/import/import-wire.ts'
import { AskFailed, ask } from '#/desk/api.page.ts'

/** A change to the draft; false: it was refused, and that has been said. */
export type Change = (what: string, body: object) => Promise<boolean>

/** What somebody at work on a draft has: the draft, how to change it, and whether somebody else has changed it since it was looked at. */
export type AtWork = {
  readonly draft: DraftView
  readonly change: Change
  readonly isStale: boolean
  /** Goes on from what the draft says now. */
  readonly catchUp: () => void
}

/** Sends a change and reads the screen anew, whatever became of it; false: it was refused, and that has been said. */
export function useSend(): (path: string, body: object) => Promise<boolean> {
  const queries = useQueryClient()
  const { notification } = App.useApp()
  return async (path, body) => {
    try {
      await ask(path, 'POST', body)
      return true
    } catch (fault) {
      if (!(fault instanceof AskFailed)) throw fault
      notification.error({ title: '没有办成', description: fault.words.join('；'), duration: 0 })
      return false
    } finally {
      await queries.invalidateQueries()
    }
  }
}

/** Changes are made against the version that was looked at: what somebody else did in between is never overwritten unseen. */
export function useDraftWork(draft: DraftView): AtWork {
  const [seen, setSeen] = useState(draft.version)
  const send = useSend()
  const change: Change = async (what, body) => {
    const isDone = await send(`/api/charter/imports/${draft.id}/${what}`, { ...body, version: seen })
    if (isDone) setSeen((version) => version + 1)
    return isDone
  }
  return { draft, change, isStale: draft.version > seen, catchUp: () => setSeen(draft.version) }
}
