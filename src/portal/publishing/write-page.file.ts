import type { PublishedArticle } from '#/articles/published.ts'
import type { PageRef } from '#/portal/page-ref.ts'
import { dropPage, keepPage, type PublicFolder } from '#/portal/publishing/page.file.ts'
import { fileOf, filesOf } from '#/portal/publishing/page-file.ts'
import { renderPage } from '#/portal/render-page.ts'
import type { SiteView } from '#/portal/site-view.ts'

/** What came of a page: the file it is in (null: there is no such page), and the files that had to be written or taken away. */
export type PageKept = { readonly file: string | null; readonly changed: readonly string[] }

/** Renders a page and puts it in its place, or takes away what lies there when there is nothing to show. */
export async function writePage(
  folder: PublicFolder,
  view: SiteView,
  ref: PageRef,
  article: PublishedArticle | null,
): Promise<PageKept> {
  const text = renderPage(ref, view, article)
  const file = text === null ? null : fileOf(ref, view)
  const changed = file === null ? [] : [...(await keepPage(folder, file, Buffer.from(text!)))]
  for (const other of filesOf(ref, view)) {
    if (other !== file && (await dropPage(folder, other))) changed.push(other)
  }
  return { file, changed }
}
