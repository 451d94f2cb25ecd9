import { articleAnswer, articleLine, findingJson } from '#/articles/article-answer.store.ts'
import { mustSee } from '#/articles/article-case.store.ts'
import { countArticles, type ListAsked, listArticles } from '#/articles/article-list.store.ts'
import { articleTargets } from '#/articles/article-targets.store.ts'
import { findArticle, findText } from '#/articles/articles.store.ts'
import {
  type ArticleList,
  ArticleNumber,
  ArticleQuery,
  ArticleVersion,
  CheckArticle,
  type DiffJson,
  DiffQuery,
  TextQuery,
} from '#/articles/articles-wire.ts'
import { findColumn, listColumns } from '#/articles/columns/columns.store.ts'
import { type ContentJson, contentFrom, contentJson, contentLimit } from '#/articles/content-wire.ts'
import { diffArticle } from '#/articles/diff-article.ts'
import { findingsOn } from '#/articles/publication/article-checks.store.ts'
import { publicationWarnings } from '#/articles/publication/publication-warnings.store.ts'
import { tidyContent } from '#/articles/writing/tidy-content.ts'
import { Denied } from '#/platform/http/denied.ts'
import type { App } from '#/platform/http.server.ts'
import type { Office } from '#/platform/office.store.ts'
import { signedInOf } from '#/units/guard.server.ts'
import { unitsFor } from '#/units/rights.ts'
import type { SignedIn } from '#/units/signed-in.ts'
import { unitNames } from '#/units/unit-names.store.ts'

const tags = ['稿件 articles']
const config = { right: 'article.read' } as const
const usualLimit = 50

/** 稿件: lists, one whole, its versions and what changed between them, what can be linked to, what should be looked at. */
export function articleReadingRoutes(app: App, office: Office): void {
  app.get(
    '/api/articles',
    { config, schema: { tags, querystring: ArticleQuery, summary: '稿件，最近动过的在前' } },
    async (request) => listAnswer(office, request.query, signedInOf(request)),
  )
  app.get(
    '/api/articles/counts',
    { config, schema: { tags, summary: '工作台：等我审的、草稿、审核中' } },
    async (request) => countArticles(office.db, office.siteId, signedInOf(request)),
  )
  app.get(
    '/api/articles/:number',
    { config, schema: { tags, params: ArticleNumber, summary: '一篇稿件，和您能对它做什么' } },
    async (request) => articleAnswer(office, request.params.number, signedInOf(request)),
  )
  app.get(
    '/api/article-targets',
    { config, schema: { tags, querystring: TextQuery, summary: '可以链接、关联的已发布文章' } },
    async ({ query }) => articleTargets(office, query.text),
  )
  app.get('/api/publication-warnings', { config, schema: { tags, summary: '迟发和集中发布' } }, async (request) =>
    publicationWarnings(office, unitsFor(signedInOf(request).held, 'article.read')),
  )
  textRoutes(app, office)
}

function textRoutes(app: App, office: Office): void {
  app.get(
    '/api/articles/:number/versions/:version',
    { config, schema: { tags, params: ArticleVersion, summary: '一个版本的全文' } },
    async (request) => textAnswer(office, request.params, signedInOf(request)),
  )
  app.get(
    '/api/articles/:number/diff',
    { config, schema: { tags, params: ArticleNumber, querystring: DiffQuery, summary: '两个版本之间改了什么' } },
    async (request) => diffAnswer(office, { ...request.params, ...request.query }, signedInOf(request)),
  )
  app.post(
    '/api/articles/:number/checks',
    {
      ...{ config, bodyLimit: contentLimit },
      schema: { tags, params: ArticleNumber, body: CheckArticle, summary: '按现在的文字检查，不保存' },
    },
    async (request) => {
      const { db, siteId } = office
      const article = mustSee(await findArticle(db, siteId, request.params.number), signedInOf(request))
      const column = (await findColumn(db, siteId, article.column))!
      const content = tidyContent(contentFrom(request.body.content))
      return (await findingsOn(db, office, content, { column, unit: article.unit })).map(findingJson)
    },
  )
}

async function listAnswer(office: Office, query: ArticleQuery, caller: SignedIn): Promise<ArticleList> {
  const { limit = usualLimit, after, ...asked } = query
  const found = await listArticles(
    office.db,
    office.siteId,
    { ...asked, limit: limit + 1, after: placeIn(after) },
    caller,
  )
  const [columns, units] = await Promise.all([listColumns(office.db, office.siteId), unitNames(office)])
  const titles = new Map(columns.map(({ id, title }) => [id, title]))
  const names = { column: (id: string) => titles.get(id) ?? id, unit: (id: string) => units.get(id) ?? id }
  const page = found.slice(0, limit)
  const last = found.length > limit ? page.at(-1) : undefined
  return {
    articles: page.map((article) => articleLine(article, names)),
    next: last ? `${last.touchedAt.epochNanoseconds}-${last.number}` : null,
  }
}

/** Where a page before ended, as `next` said it; something else is the beginning. */
function placeIn(after: string | undefined): ListAsked['after'] {
  const said = /^(\d{1,20})-(\d{1,10})$/.exec(after ?? '')
  if (!said) return undefined
  return { touchedAt: Temporal.Instant.fromEpochNanoseconds(BigInt(said[1]!)), number: Number(said[2]) }
}

type Asked = { readonly number: number; readonly version: number }

async function textAnswer({ db, siteId }: Office, { number, version }: Asked, caller: SignedIn): Promise<ContentJson> {
  mustSee(await findArticle(db, siteId, number), caller)
  const content = await findText(db, siteId, number, version)
  if (!content) throw new Denied(404, 'no-such-version', '没有这个版本')
  return contentJson(content)
}

type DiffAsked = { readonly number: number; readonly from?: number | undefined; readonly to?: number | undefined }

async function diffAnswer({ db, siteId }: Office, asked: DiffAsked, caller: SignedIn): Promise<DiffJson> {
  const article = mustSee(await findArticle(db, siteId, asked.number), caller)
  const to = asked.to ?? article.textVersion
  const published = article.publishedVersion ?? 0
  const from = asked.from ?? (published > 0 && published < to ? published : Math.max(1, to - 1))
  const [before, after] = await Promise.all([from, to].map((version) => findText(db, siteId, article.number, version)))
  if (!before || !after) throw new Denied(404, 'no-such-version', '没有这个版本')
  return { from, to, ...diffArticle(before, after) }
}
