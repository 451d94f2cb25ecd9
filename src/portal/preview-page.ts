import type { ArticleContent } from '#/articles/article.ts'
import type { ArticleHead, PublishedArticle } from '#/articles/published.ts'
import { articlePage } from '#/portal/pages/article-page.ts'
import type { SiteView } from '#/portal/site-view.ts'

/** What of an article is not its text, as a page shows it. */
export type Previewed = Pick<
  ArticleHead,
  'number' | 'column' | 'unit' | 'unitName' | 'pinned' | 'indexNumber' | 'demo'
> & {
  /** When it was published; for one that was not, the moment of the preview. */
  readonly publishedAt: Temporal.Instant
  readonly editor: string
}

/** The page of an article as its working copy would make it, with a line above that says so. Lists, neighbours and pairs are left out. */
export function previewPage(site: SiteView, previewed: Previewed, content: ArticleContent): string {
  const article: PublishedArticle = {
    ...{ ...previewed, content, changedAt: null, validities: [], validity: null },
    ...{ title: content.title, source: content.source, summary: content.summary, picture: content.picture },
    documentDate: content.documentDate,
    documentNumber: content.record?.documentNumber || null,
  }
  const view = { ...site, articles: new Map([[article.number, article]]) }
  return articlePage(view, article)!.replace('<body>', `<body>\n${banner}`)
}

const banner = '<p class="demo-notice" role="note">预览：这是正在编辑的文字，公众还看不到。</p>'
