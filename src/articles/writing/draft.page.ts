import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { ArticleJson, FindingJson } from '#/articles/articles-wire.ts'
import type { ContentJson } from '#/articles/content-wire.ts'
import { AskFailed, ask } from '#/desk/api.page.ts'

/** How long after the last key what was typed is kept. */
const pauseMs = 4_000

/** A text being written: what it says now, and what became of it. */
export type Draft = {
  readonly content: ContentJson
  readonly column: string
  readonly isChanged: boolean
  /** 14:32, when it was last kept without being asked; null: not yet. */
  readonly keptAt: string | null
  /** What the checks say of the text as it is now; null: as the article says. */
  readonly findings: readonly FindingJson[] | null
  /** Why saving was refused, in words, because somebody was first. */
  readonly conflict: readonly string[]
  readonly isSaving: boolean
  readonly change: (part: Partial<ContentJson>) => void
  readonly moveTo: (column: string) => void
  /** Saves it as the next version, whose number it gives; null: it was refused. `over`: although somebody was first. */
  readonly save: (over?: boolean) => Promise<number | null>
}

type Text = { readonly content: ContentJson; readonly column: string }

/** Keeps what is typed: on the server by itself, a moment after the last key, and as a version when it is saved. */
export function useDraft(article: ArticleJson, first: ContentJson): Draft {
  const [text, setText] = useState<Text>({ content: first, column: article.column })
  const [isChanged, setChanged] = useState(first !== article.content)
  const seen = useRef(article.version)
  const kept = useKept(article.number, text, isChanged, seen.current)
  const saving = useSaving(article, seen, () => setChanged(false))
  useLeaveWarning(isChanged)
  const put = (next: Partial<Text>) => {
    setText((before) => ({ ...before, ...next }))
    setChanged(true)
  }
  return {
    ...text,
    ...{
      isChanged,
      keptAt: kept.at,
      findings: isChanged ? kept.findings : null,
      conflict: saving.conflict,
      isSaving: saving.isSaving,
    },
    change: (part) => put({ content: { ...text.content, ...part } }),
    moveTo: (column) => put({ column }),
    save: (over = false) => saving.save(text, over),
  }
}

function useKept(number: number, text: Text, isChanged: boolean, version: number) {
  const [at, setAt] = useState<string | null>(null)
  const [findings, setFindings] = useState<readonly FindingJson[] | null>(null)
  useEffect(() => {
    if (!isChanged) return
    const timer = setTimeout(async () => {
      try {
        await ask(`/api/articles/${number}/autosave`, 'POST', { version, content: text.content })
        setAt(clock())
        setFindings(await ask(`/api/articles/${number}/checks`, 'POST', { content: text.content }))
      } catch {
        setAt(null) // the bar says that it is not kept; saving says why
      }
    }, pauseMs)
    return () => clearTimeout(timer)
  }, [number, text, isChanged, version])
  return { at, findings }
}

function useSaving(article: ArticleJson, seen: { current: number }, onSaved: () => void) {
  const { message, notification } = App.useApp()
  const queries = useQueryClient()
  const [conflict, setConflict] = useState<readonly string[]>([])
  const [isSaving, setSaving] = useState(false)
  const save = async (text: Text, over: boolean) => {
    setSaving(true)
    try {
      const version = over ? article.version : seen.current
      const column = text.column === article.column ? {} : { column: text.column }
      const body = { version, content: text.content, ...column }
      seen.current = (await ask<{ version: number }>(`/api/articles/${article.number}/text`, 'POST', body)).version
      setConflict([])
      onSaved()
      void message.success('已保存')
      return seen.current
    } catch (fault) {
      if (!(fault instanceof AskFailed)) throw fault
      if (fault.codes.includes('stale')) setConflict(fault.words)
      else notification.error({ title: '没有保存', description: fault.words.join('；'), duration: 0 })
      return null
    } finally {
      setSaving(false)
      void queries.invalidateQueries()
    }
  }
  return { conflict, isSaving, save }
}

/** Asks before a page with something unsaved is closed. */
function useLeaveWarning(isChanged: boolean): void {
  useEffect(() => {
    if (!isChanged) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [isChanged])
}

function clock(): string {
  return Temporal.Now.plainTimeISO('Asia/Shanghai').toString({ smallestUnit: 'minute' })
}
