import { type RawBuilder, sql } from 'kysely'
import type { ArticleState } from '#/articles/article-state.ts'
import { type ReviewStage, reviewStages, type Shelf } from '#/articles/article-step.ts'
import { articleFrom } from '#/articles/articles.store.ts'
import type { ArticleCounts } from '#/articles/articles-wire.ts'
import type { Db } from '#/platform/database.store.ts'
import { mayAtAll, unitsFor } from '#/units/rights.ts'
import type { SignedIn } from '#/units/signed-in.ts'

/** Which articles somebody asks for. */
export type ListAsked = {
  readonly shelf?: Shelf | undefined
  readonly column?: string | undefined
  readonly unit?: string | undefined
  readonly mine?: 'to-review' | 'written' | undefined
  readonly text?: string | undefined
  /** The last one of the page before. */
  readonly after?: { readonly touchedAt: Temporal.Instant; readonly number: number } | undefined
  readonly limit: number
}

type Where = RawBuilder<unknown>
type Row = Parameters<typeof articleFrom>[0]

/** The articles asked for that the caller may know of, the last touched first. */
export async function listArticles(
  db: Db,
  siteId: string,
  asked: ListAsked,
  caller: SignedIn,
): Promise<readonly ArticleState[]> {
  const { column, unit, mine, text, after, limit } = asked
  const wheres: Where[] = [
    sql`site_id = ${siteId}`,
    withinUnits(unitsFor(caller.held, 'article.read')),
    asked.shelf ? shelves[asked.shelf] : sql`trashed_at is null`,
    ...(column ? [sql`(column_id = ${column} or column_id like ${`${likeText(column)}/%`})`] : []),
    ...(unit ? [sql`unit_id = ${unit}`] : []),
    ...(text?.trim() ? [sql`title ilike ${`%${likeText(text.trim())}%`}`] : []),
    ...(mine === 'to-review' ? [toReview(siteId, caller)] : []),
    ...(mine === 'written' ? [sql`created_by = ${caller.personId}`] : []),
    ...(after ? [sql`(touched_at, number) < (${after.touchedAt.toString()}, ${after.number})`] : []),
  ]
  const { rows } = await sql<Row>`
    select * from article where ${sql.join(wheres, sql` and `)}
     order by touched_at desc, number desc limit ${limit}`.execute(db)
  return rows.map(articleFrom)
}

/** For the workbench: what waits for the caller, and how much there is of each kind in the units the caller may see. */
export async function countArticles(db: Db, siteId: string, caller: SignedIn): Promise<ArticleCounts> {
  const { rows } = await sql<ArticleCounts>`
    select count(*) filter (where ${shelves['in-review']} and ${toReview(siteId, caller)})::int as "toReview",
      count(*) filter (where ${shelves.draft})::int as drafts,
      count(*) filter (where ${shelves['in-review']})::int as "inReview",
      count(*) filter (where ${shelves.scheduled})::int as scheduled
     from article
    where site_id = ${siteId} and (stage <> 'through' or standing = 'scheduled')
      and ${withinUnits(unitsFor(caller.held, 'article.read'))}`.execute(db)
  return rows[0]!
}

const stage = (each: string): Where => sql`(stage = ${each} and trashed_at is null and standing <> 'archived')`
const standing = (each: string): Where => sql`standing = ${each}`

const shelves: Readonly<Record<Shelf, Where>> = {
  draft: stage('draft'),
  'in-review': sql`(stage in ('review-1', 'review-2', 'review-3') and trashed_at is null)`,
  'review-1': stage('review-1'),
  'review-2': stage('review-2'),
  'review-3': stage('review-3'),
  through: stage('through'),
  scheduled: standing('scheduled'),
  published: standing('published'),
  withdrawn: standing('withdrawn'),
  archived: standing('archived'),
  trashed: sql`trashed_at is not null`,
}

/**
 * What waits for the caller's review, by the rule of `whyNotStep`: of the right stage and unit, not written or sent by himself, and no
 * other stage of this round done by him.
 */
function toReview(siteId: string, { held, personId }: SignedIn): Where {
  const rights = reviewStages.filter((each) => mayAtAll(held, `article.${each}`))
  if (rights.length === 0) return sql`false`
  const places = rights.map(
    (each: ReviewStage) => sql`(stage = ${each} and ${withinUnits(unitsFor(held, `article.${each}`))})`,
  )
  const own = sql`from article_review r where r.site_id = ${siteId} and r.number = article.number`
  return sql`(${sql.join(places, sql` or `)}) and trashed_at is null
    and not exists (select from article_version v where v.site_id = ${siteId} and v.number = article.number
      and v.version > coalesce(published_version, 0) and v.written_by = ${personId})
    and not (published_version is null and created_by = ${personId})
    and not exists (select ${own} and r.person_id = ${personId} and (r.what = 'submitted' or r.stage <> article.stage)
      and r.seq >= (select max(seq) ${own} and r.what = 'submitted'))`
}

function withinUnits(units: 'all' | readonly string[]): Where {
  return units === 'all' ? sql`true` : sql`unit_id = any(${[...units]})`
}

/** What was typed, with the signs that `like` reads otherwise. */
function likeText(text: string): string {
  return text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)
}
