// The same articles as sites of Eleventy, Astro and Hugo: an article page each, and for every column its list, twenty a page.
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export type PeerArticle = {
  readonly number: number
  readonly title: string
  readonly date: string
  readonly column: string
  readonly body: string
}

/** What all pages have in common, above and below their main part: taken from a page of the portal. */
export type PeerFrame = { readonly above: string; readonly below: string }

export type PeerSite = { readonly name: string; readonly cwd: string; readonly command: readonly string[] }

const peers = fileURLToPath(new URL('peers', import.meta.url))

/** Writes the three sites below a folder and says how each is built. */
export function writePeerSites(
  folder: string,
  frame: PeerFrame,
  articles: readonly PeerArticle[],
): readonly PeerSite[] {
  const put = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  const data = JSON.stringify({ frame, articles, lists: listsOf(articles) })
  put('eleventy/_data/site.json', data)
  put('eleventy/articles.11ty.js', eleventyArticles)
  put('eleventy/lists.11ty.js', eleventyLists)
  put('astro/src/site.json', data)
  put('astro/src/pages/a/[number].astro', astroArticles)
  put('astro/src/pages/c/[...page].astro', astroLists)
  put('astro/astro.config.mjs', `export default { build: { format: 'file' }, compressHTML: false }\n`)
  put('astro/package.json', '{"type":"module"}')
  symlinkSync(join(peers, 'node_modules'), join(folder, 'astro/node_modules'))
  put('hugo/config.toml', hugoConfig)
  put('hugo/layouts/partials/above.html', frame.above)
  put('hugo/layouts/partials/below.html', frame.below)
  put('hugo/layouts/_default/single.html', hugoSingle)
  put('hugo/layouts/_default/list.html', hugoList)
  for (const { number, title, date, column, body } of articles)
    put(`hugo/content/${column}/${number}.html`, `---\ntitle: "${title}"\ndate: ${date}\n---\n${body}`)
  const bin = (name: string) => join(peers, 'node_modules/.bin', name)
  return [
    { name: 'Hugo', cwd: join(folder, 'hugo'), command: ['hugo', '--quiet'] },
    { name: 'Eleventy', cwd: join(folder, 'eleventy'), command: [process.execPath, bin('eleventy'), '--quiet'] },
    { name: 'Astro', cwd: join(folder, 'astro'), command: [process.execPath, bin('astro'), 'build', '--silent'] },
  ]
}

function listsOf(articles: readonly PeerArticle[]) {
  return [...Map.groupBy(articles, ({ column }) => column)].flatMap(([column, of]) =>
    Array.from({ length: Math.ceil(of.length / 20) }, (_, page) => ({
      address: `${column}/p${page + 1}`,
      column,
      items: of.slice(page * 20, page * 20 + 20).map(({ number, title, date }) => ({ number, title, date })),
    })),
  )
}

const eleventyArticles = `export const data = { pagination: { data: 'site.articles', size: 1, alias: 'article' }, permalink: ({ article }) => \`a/\${article.number}.html\` }
export const render = ({ site, article }) => \`\${site.frame.above}<h1>\${article.title}</h1><p>\${article.date}</p>\${article.body}\${site.frame.below}\`
`
const eleventyLists = `export const data = { pagination: { data: 'site.lists', size: 1, alias: 'list' }, permalink: ({ list }) => \`c/\${list.address}.html\` }
export const render = ({ site, list }) => \`\${site.frame.above}<h1>\${list.column}</h1><ul>\${list.items.map(({ number, title, date }) => \`<li><a href="/a/\${number}.html">\${title}</a> \${date}</li>\`).join('')}</ul>\${site.frame.below}\`
`
const astroArticles = `---
import site from '../../site.json'
export const getStaticPaths = () => site.articles.map((article) => ({ params: { number: String(article.number) }, props: { article } }))
const { article } = Astro.props
---
<Fragment set:html={site.frame.above} /><h1>{article.title}</h1><p>{article.date}</p><Fragment set:html={article.body} /><Fragment set:html={site.frame.below} />
`
const astroLists = `---
import site from '../../site.json'
export const getStaticPaths = () => site.lists.map((list) => ({ params: { page: list.address }, props: { list } }))
const { list } = Astro.props
---
<Fragment set:html={site.frame.above} /><h1>{list.column}</h1><ul>{list.items.map(({ number, title, date }) => <li><a href={\`/a/\${number}.html\`}>{title}</a> {date}</li>)}</ul><Fragment set:html={site.frame.below} />
`
const hugoConfig = `baseURL = "https://www.example.gov.cn/"
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "home"]
paginate = 20
`
const hugoSingle =
  '{{ partialCached "above.html" . }}<h1>{{ .Title }}</h1><p>{{ .Date }}</p>{{ .Content }}{{ partialCached "below.html" . }}'
const hugoList =
  '{{ partialCached "above.html" . }}<h1>{{ .Title }}</h1><ul>{{ range .Paginator.Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Date }}</li>{{ end }}</ul>{{ partialCached "below.html" . }}'
