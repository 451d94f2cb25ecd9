import { html, type Markup } from '#/platform/html.ts'
import { footer } from '#/portal/pages/footer.ts'
import { banner, navigation } from '#/portal/pages/header.ts'
import type { FrameView, SiteView } from '#/portal/site-view.ts'

/** What all pages have in common, above and below what is their own. */
export type Chrome = { readonly above: Markup; readonly below: Markup }

const kept = new WeakMap<
  SiteView['settings'],
  { readonly columns: SiteView['columns']; readonly by: Map<string, Chrome> }
>()

/** The frame of a page in one part of the site (a column at the top, or none), made once as long as settings and columns are the same. */
export function chromeOf(view: FrameView, part: string | null): Chrome {
  let known = kept.get(view.settings)
  if (known?.columns !== view.columns) {
    known = { columns: view.columns, by: new Map() }
    kept.set(view.settings, known)
  }
  const key = part ?? ''
  const chrome = known.by.get(key) ?? { above: html`${banner(view)}${navigation(view, part)}`, below: footer(view) }
  known.by.set(key, chrome)
  return chrome
}
