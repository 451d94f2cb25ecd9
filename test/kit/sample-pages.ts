import assert from 'node:assert/strict'
import type { SiteSettings } from '#/articles/site-settings.ts'
import type { PageRef } from '#/portal/page-ref.ts'
import { allPages } from '#/portal/publishing/all-pages.ts'
import { renderPage, shownWhole } from '#/portal/render-page.ts'
import type { SiteView } from '#/portal/site-view.ts'
import { anArticle, aSiteView } from './a-site-view.ts'

/** A page of the sample site as text. */
export function samplePage(ref: PageRef, settings?: SiteSettings): string {
  const view = aSiteView(settings)
  return pageOf(ref, view) ?? ''
}

/** A page of a view, its bodies made up; null when there is none. */
export function pageOf(ref: PageRef, view: SiteView): string | null {
  const whole = shownWhole(ref, view)
  return renderPage(ref, view, whole === null ? null : anArticle(view.articles.get(whole)!))
}

/** Fails unless a text has all the pieces, one after the other. */
export function assertInOrder(text: string, pieces: readonly string[]): void {
  const places = pieces.map((piece) => text.indexOf(piece))
  assert.ok(
    places.every((place, at) => place > (places[at - 1] ?? -1)),
    pieces.map((piece, at) => `${piece}: ${places[at]}`).join(', '),
  )
}

type Shown = { readonly ref: PageRef; readonly view: SiteView; readonly text: string }

let made: readonly Shown[] | undefined

/** Every HTML page of the sample site, of articles one in fifty. */
export function sampleHtml(): readonly Shown[] {
  const view = aSiteView()
  made ??= [...allPages(view)].flatMap((ref) => {
    const text = isChosen(ref) ? pageOf(ref, view) : null
    return text?.startsWith('<!doctype html>') ? [{ ref, view, text }] : []
  })
  return made
}

function isChosen(ref: PageRef): boolean {
  return ref.kind !== 'article' || ref.number % 50 === 14 || ref.number === 7
}
