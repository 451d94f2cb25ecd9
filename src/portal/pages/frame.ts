import { documentOf, html, type Markup } from '#/platform/html.ts'
import { chromeOf } from '#/portal/pages/chrome.ts'
import { toolBar } from '#/portal/pages/header.ts'
import type { FrameView, SiteView } from '#/portal/site-view.ts'

/** What a page has of its own. */
export type Framed = {
  /** Its name, before that of the site; the home page has none. */
  readonly title: string
  readonly address: string
  /** The national meta tags. 国办发〔2017〕47号 annex. */
  readonly tags: Markup
  readonly main: Markup
  /** The column at the top of the site it belongs to, `/` for the home page. */
  readonly part?: string | null
  /** The column whose feeds it names. */
  readonly feed?: string | null
  /** Between navigation and text: the header of a topic. */
  readonly lead?: Markup | null
}

/** A whole page: 头部标识区, 中部内容区, 底部功能区. It depends on the view's settings, columns, assets and `demo`, and on nothing else of it. */
export function framed(view: FrameView, page: Framed): string {
  const { settings, demo } = view
  const { above, below } = chromeOf(view, page.part ?? null)
  return documentOf(html`<html lang="zh-CN"${settings.grey && html` class="grey"`} data-trusted="${trusted(settings)}">
<head>
${head(view, page)}</head>
<body>
<a class="skip" href="#main">跳到正文</a>
<header>
${demo && html`<p class="demo-notice">本站为演示，内容均为示例，不代表任何机构。</p>\n`}${toolBar(page.address)}${above}</header>
${page.lead ?? false}<main id="main" tabindex="-1">
${page.main}</main>
${below}</body>
</html>`)
}

function head({ settings, assets }: FrameView, { title, address, tags, feed }: Framed): Markup {
  const { name, domain } = settings
  return html`<meta charset="utf-8">
<title>${title && name ? `${title} - ${name}` : title || name || '首页'}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
${tags}${domain !== '' && html`<link rel="canonical" href="https://${domain}${address}">\n`}${feed && feeds(feed)}<link rel="icon" href="${assets['icon.svg']}">
<link rel="stylesheet" href="/assets/tokens.css">
<link rel="stylesheet" href="${assets['site.css']}">
<script src="${assets['site.js']}"></script>
`
}

function feeds(column: string): Markup {
  return html`<link rel="alternate" type="application/rss+xml" title="RSS" href="/${column}/rss.xml">
<link rel="alternate" type="application/atom+xml" title="Atom" href="/${column}/atom.xml">
`
}

/** For the script, which asks before one leaves by a link in a text. */
function trusted({ domain, trustedHosts }: SiteView['settings']): string {
  return [domain, ...trustedHosts].filter((host) => host !== '').join(' ')
}
