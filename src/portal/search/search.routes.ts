import { type Static, Type } from 'typebox'
import type { App } from '#/platform/http.server.ts'
import type { Office } from '#/platform/office.store.ts'
import { type Asked, askedFrom, hitsPerPage } from '#/portal/search/asked.ts'
import { snippet } from '#/portal/search/highlight.ts'
import { hintsFor } from '#/portal/search/hints.ts'
import { openCut } from '#/portal/search/jieba.server.ts'
import { readQuery } from '#/portal/search/query.ts'
import { search } from '#/portal/search/search.store.ts'
import { type Results, searchPage, textShown } from '#/portal/search/search-page.ts'
import { type SearchGround, searchGroundOf } from '#/portal/search/search-view.store.ts'

const Line = Type.String({ maxLength: 200 })
/** Nothing of an address is refused: what makes no sense is as if it were not there, and what is too long is not read. */
const AnyAddress = Type.Record(Type.String(), Type.Unknown())
const HitJson = Type.Object({
  title: Type.String(),
  address: Type.String(),
  column: Type.String(),
  unit: Type.String(),
  kind: Type.String(),
  publishedAt: Type.String(),
  text: Type.String(),
})
const FoundJson = Type.Object({
  total: Type.Integer(),
  cut: Type.Boolean({ description: '命中太多，只列最相关、最新的' }),
  hits: Type.Array(HitJson),
  hints: Type.Array(Type.String()),
})
type FoundJson = Static<typeof FoundJson>

/** Searching, for everybody: the page at `/search`, the same as JSON, and words by how they sound. */
export function searchRoutes(app: App, office: Office): void {
  const config = { right: 'anyone' } as const
  const tags = ['检索 search']

  app.get('/search', { config, schema: { hide: true, querystring: AnyAddress } }, async (request, reply) => {
    const ground = await searchGroundOf(office)
    const page = searchPage(ground.view, await resultsOf(office, ground, request.url))
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page)
  })

  const found = {
    tags,
    summary: '检索已发布的内容：q、column、unit、year、kind、order、page',
    response: { 200: FoundJson },
  }
  app.get('/api/search', { config, schema: { ...found, querystring: AnyAddress } }, async (request) =>
    foundJson(await resultsOf(office, await searchGroundOf(office), request.url)),
  )

  const hinted = { tags, summary: '按拼音、首字母或同音字提示', querystring: Type.Object({ q: Line }) }
  app.get('/api/search/hints', { config, schema: hinted }, async ({ query }) =>
    hintsFor(query.q, (await searchGroundOf(office)).hints),
  )
}

async function resultsOf(office: Office, { words, hints, years }: SearchGround, url: string): Promise<Results> {
  const asked = askedFrom(new URLSearchParams(url.split('?')[1] ?? ''))
  const query = readQuery(asked.q, await openCut(), words)
  if (query.key === '') return { asked, found: null, words: [], hints: [], years }
  const found = await search(office.db, office.siteId, query, { ...optionsOf(asked), size: hitsPerPage })
  return { asked, found, words: [query.said, ...query.groups.flat(2)], hints: hintsFor(asked.q, hints), years }
}

function optionsOf({ filter, order, page }: Asked) {
  return { filter, order, page }
}

function foundJson({ found, hints, words }: Results): FoundJson {
  const { total, isCut, hits } = found ?? { total: 0, isCut: false, hits: [] }
  return {
    ...{ total, cut: isCut, hints: [...hints] },
    hits: hits.map(({ title, address, column, unitName, kind, publishedAt, text }) => ({
      ...{ title, address, column, unit: unitName, kind, publishedAt: publishedAt.toString() },
      text: snippet(text, words, textShown),
    })),
  }
}
