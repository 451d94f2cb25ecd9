import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#/platform/database.store.ts'
import { likeness } from '#/portal/search/key.ts'
import type { SearchQuery } from '#/portal/search/query.ts'
import type { SearchKind } from '#/portal/search/search-document.ts'
import type { Found, Hit, SearchFilter, SearchOptions } from '#/portal/search/search-options.ts'
import { allOf, queryOf, runsOf } from '#/portal/search/vector.ts'

/** Of each way of finding, at most so many are weighed: nobody turns fifty pages, and a common word must not cost more than a rare one. */
const weighed = 200
/** Runs of a title of which one whole makes a candidate, and finer ones by whose number candidates are told apart. */
const [coarseRuns, fineRuns] = [3, 6]
/** So many pairs are a title, and when titles answer it the texts are not gone through. */
const [titlePairs, enough] = [8, 10]
/** Less than so many pairs are no title that somebody mistyped. */
const fewestPairs = 4
/** A title that is less alike than this is not what was meant. */
const nearEnough = 0.5

type Candidate = { readonly number: number; readonly titleKey: string; readonly rank: number; readonly at: string }

/**
 * Finds published articles. Ways of finding, each bounded: the title or 文号 typed exactly; the title holding what was typed; where there
 * is none, titles that are nearly it; and all words in title or text.
 */
export async function search(
  db: Db,
  siteId: string,
  query: SearchQuery,
  { filter = {}, order = 'relevance', page = 1, size = 10 }: SearchOptions = {},
): Promise<Found> {
  if (query.key === '') return { hits: [], total: 0, isCut: false }
  const within = narrowed(siteId, filter)
  const exact = await candidates(db, sql`(title_key = ${query.key} or document_key = ${query.key})`, within)
  const titled = await matching(db, 'title_pairs', allOf(query.pairs), within)
  const near = titled.length === 0 ? await nearly(db, query, within) : []
  const byTitle = merge([exact, titled, near])
  const isTold = query.pairs.length >= titlePairs && (exact.length > 0 || byTitle.length >= enough)
  const worded = isTold ? [] : await matching(db, 'words', queryOf(query.groups), within)
  const all = merge([byTitle, worded])
  const ranked = order === 'date' ? all.toSorted(newest) : all.toSorted(better(query, exact, titled))
  const numbers = ranked.slice((page - 1) * size, page * size).map(({ number }) => number)
  return {
    hits: await hitsOf(db, siteId, numbers),
    total: all.length,
    isCut: [titled, worded].some(({ length }) => length === weighed),
  }
}

/** Titles that are nearly what was typed: they share runs of its pairs, and are alike enough as a whole. */
async function nearly(db: Db, { pairs, key }: SearchQuery, within: RawBuilder<boolean>): Promise<readonly Candidate[]> {
  if (pairs.length < fewestPairs) return []
  const has = (query: string) => sql`title_pairs @@ ${query}::tsquery`
  const whole = runsOf(pairs, fineRuns).map((run) => sql`(${has(run)})::int`)
  const order = sql`${sql.join(whole, sql` + `)} desc, published_at desc`
  const found = await candidates(db, sql`${has(runsOf(pairs, coarseRuns).join('|'))}`, within, { order })
  return found.filter(({ titleKey }) => likeness(titleKey, key) >= nearEnough)
}

function matching(
  db: Db,
  column: 'words' | 'title_pairs',
  query: string | null,
  within: RawBuilder<boolean>,
): Promise<readonly Candidate[]> {
  if (query === null) return Promise.resolve([])
  return candidates(db, sql<boolean>`${sql.ref(column)} @@ ${query}::tsquery`, within, { query })
}

/** The first that match (in order: the newest), with the rank of the words in them. */
async function candidates(
  db: Db,
  match: RawBuilder<boolean>,
  within: RawBuilder<boolean>,
  { query, order = sql`published_at desc` }: { readonly query?: string; readonly order?: RawBuilder<unknown> } = {},
): Promise<readonly Candidate[]> {
  const rank = query === undefined ? sql<number>`0` : sql<number>`ts_rank_cd(words, ${query}::tsquery, 1)`
  const { rows } = await sql<{ number: string; title_key: string; rank: number; at: string }>`
    select number, title_key, ${rank} as rank, at from (
      select number, title_key, words, published_at as at from search_document
      where ${within} and ${match} order by ${order} limit ${weighed}
    ) first`.execute(db)
  return rows.map(({ number, title_key, rank, at }) => ({ number: Number(number), titleKey: title_key, rank, at }))
}

function narrowed(siteId: string, { column, unit, year, kind }: SearchFilter): RawBuilder<boolean> {
  const parts = [sql`site_id = ${siteId}`]
  if (column) parts.push(sql`(column_id = ${column} or starts_with(column_id, ${`${column}/`}))`)
  if (unit) parts.push(sql`unit_id = ${unit}`)
  if (kind) parts.push(sql`kind = ${kind}`)
  if (year)
    parts.push(
      sql`published_at >= ${`${year}-01-01T00:00:00+08:00`} and published_at < ${`${year + 1}-01-01T00:00:00+08:00`}`,
    )
  return sql<boolean>`${sql.join(parts, sql` and `)}`
}

/** Each number once, as it was first found. */
function merge(ways: readonly (readonly Candidate[])[]): readonly Candidate[] {
  return [
    ...new Map(
      ways
        .flat()
        .toReversed()
        .map((each) => [each.number, each]),
    ).values(),
  ].toReversed()
}

const newest = (a: Candidate, b: Candidate) => (a.at < b.at ? 1 : a.at > b.at ? -1 : b.number - a.number)

/** Exact before titled before the rest; within each by likeness of the title, then rank, then day. */
function better(query: SearchQuery, exact: readonly Candidate[], titled: readonly Candidate[]) {
  const [isExact, isTitled] = [new Set(exact.map(({ number }) => number)), new Set(titled.map(({ number }) => number))]
  const tier = ({ number }: Candidate) => (isExact.has(number) ? 0 : isTitled.has(number) ? 1 : 2)
  const alike = new Map<string, number>()
  const alikeness = ({ titleKey }: Candidate) => {
    if (!alike.has(titleKey)) alike.set(titleKey, likeness(titleKey, query.key))
    return alike.get(titleKey)!
  }
  return (a: Candidate, b: Candidate) =>
    tier(a) - tier(b) || alikeness(b) - alikeness(a) || b.rank - a.rank || newest(a, b)
}

async function hitsOf(db: Db, siteId: string, numbers: readonly number[]): Promise<readonly Hit[]> {
  if (numbers.length === 0) return []
  const rows = await db
    .selectFrom('search_document')
    .select(['number', 'column_id', 'unit_name', 'kind', 'title', 'address', 'published_at', 'text'])
    .where('site_id', '=', siteId)
    .where('number', 'in', numbers)
    .execute()
  const byNumber = new Map(rows.map((row) => [Number(row.number), row]))
  return numbers.flatMap((number) => {
    const row = byNumber.get(number)
    if (!row) return []
    const { title, address, text } = row
    const publishedAt = Temporal.Instant.from(row.published_at)
    const kind = row.kind as SearchKind
    return [{ number, column: row.column_id, unitName: row.unit_name, kind, title, address, publishedAt, text }]
  })
}
