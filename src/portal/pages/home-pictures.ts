import type { Column } from '#/articles/column.ts'
import type { ArticleHead } from '#/articles/published.ts'
import { href, html, type Markup } from '#/platform/html.ts'
import { newestOf } from '#/portal/listing-pages.ts'
import { faceOf } from '#/portal/pages/faces.ts'
import { below, headsOf } from '#/portal/pages/tree.ts'
import type { SiteView } from '#/portal/site-view.ts'

const mostPictures = 5

/** How far back in a column a picture is looked for. */
const looked = 100

/** The newest articles with pictures, side by side: a row to push without the script, shown in turn with it. */
export function carousel(view: SiteView): Markup | false {
  const heads = pictured(view)
  if (heads.length === 0) return false
  return html`<section class="carousel" aria-label="图片新闻" data-carousel>
<ul class="slides">${heads.map(slide)}</ul></section>
`
}

function pictured(view: SiteView): readonly ArticleHead[] {
  return view.settings.home.carousel
    .flatMap((id) => headsOf(view, newestOf(view.listings.get(`column:${id}`) ?? [], looked)))
    .filter(({ picture }) => picture !== null)
    .sort((a, b) => Temporal.Instant.compare(b.publishedAt, a.publishedAt) || b.number - a.number)
    .slice(0, mostPictures)
}

/** The title beneath names the link; a description that only repeats it would be read twice. */
function slide(head: ArticleHead, at: number): Markup {
  const { url, alt } = head.picture!
  return html`<li><a href="${faceOf(head).address}"><img src="${href(url)}" alt="${alt === head.title ? '' : alt}" width="720" height="405"${at > 0 && html` loading="lazy"`}><span>${head.title}</span></a></li>
`
}

function topicsOf(columns: SiteView['columns'], id: string): readonly Column[] {
  const topic = columns.get(id)
  const within = topic ? below(columns, id).filter(({ kind }) => kind === 'topic') : []
  return topic && within.length === 0 ? [topic] : within
}

/**
 * 专题专栏: a picture or a name for each topic that the settings put on the home page, or for the topics within it. It shows the topics'
 * titles and pictures.
 */
export function topicStrip({ columns, settings }: SiteView): Markup | false {
  const topics = settings.home.topics.flatMap((id) => topicsOf(columns, id))
  if (topics.length === 0) return false
  return html`<section class="row topics" aria-label="专题专栏"><ul>${topics.map(
    ({ id, title, banner }) =>
      html`<li><a href="/${id}/">${banner === null ? html`<span>${title}</span>` : html`<img src="${href(banner)}" alt="${title}" loading="lazy">`}</a></li>\n`,
  )}</ul></section>
`
}
