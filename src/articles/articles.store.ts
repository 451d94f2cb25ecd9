import type { ArticleContent, Stage, Standing } from '#/articles/article.ts'
import type { ArticleState } from '#/articles/article-state.ts'
import { type ContentJson, contentFrom, contentJson } from '#/articles/content-wire.ts'
import type { Db, Tx } from '#/platform/database.store.ts'

/** Who wrote a text, and when. */
export type Writing = {
  readonly by: { readonly personId: string; readonly name: string }
  readonly at: Temporal.Instant
}

/** What a step changes of an article; its version grows by itself. */
export type ArticleChanges = Partial<
  Pick<
    ArticleState,
    | 'column'
    | 'title'
    | 'stage'
    | 'standing'
    | 'textVersion'
    | 'publishedVersion'
    | 'publishedAt'
    | 'publishAt'
    | 'indexNumber'
    | 'pinned'
  >
> & { readonly approvedAt?: Temporal.Instant; readonly trashedAt?: Temporal.Instant | null }

/** One article; null when there is none of this number. */
export async function findArticle(db: Db | Tx, siteId: string, number: number): Promise<ArticleState | null> {
  const row = await rowOf(db, siteId, number).executeTakeFirst()
  return row ? articleFrom(row) : null
}

/** The same, locked until the transaction ends. */
export async function lockArticle(tx: Tx, siteId: string, number: number): Promise<ArticleState | null> {
  const row = await rowOf(tx, siteId, number).forUpdate().executeTakeFirst()
  return row ? articleFrom(row) : null
}

/** Puts a new article in its column with its first text; gives its number. */
export async function insertArticle(
  tx: Tx,
  siteId: string,
  { column, unit, content, demo = false }: { column: string; unit: string; content: ArticleContent; demo?: boolean },
  { by, at }: Writing,
): Promise<number> {
  const when = at.toString()
  const { number } = await tx
    .insertInto('article')
    .values({
      ...{ site_id: siteId, column_id: column, unit_id: unit, title: content.title, demo },
      ...{ created_by: by.personId, created_by_name: by.name, created_at: when },
      ...{ touched_by_name: by.name, touched_at: when },
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  await insertText(tx, siteId, { number, version: 1, content }, { by, at })
  return number
}

/** Adds a version of an article's text. */
export async function insertText(
  tx: Tx,
  siteId: string,
  { number, version, content }: { number: number; version: number; content: ArticleContent },
  { by, at }: Writing,
): Promise<void> {
  const { title, body, ...rest } = contentJson(content)
  await tx
    .insertInto('article_version')
    .values({
      ...{ site_id: siteId, number, version, title, body, content: JSON.stringify(rest) },
      ...{ written_by: by.personId, written_by_name: by.name, written_at: at.toString() },
    })
    .execute()
}

/** Changes an article and says who touched it; gives its version from now on. */
export async function updateArticle(
  tx: Tx,
  siteId: string,
  { number, version }: Pick<ArticleState, 'number' | 'version'>,
  changes: ArticleChanges,
  { by, at }: { readonly by: string; readonly at: Temporal.Instant },
): Promise<number> {
  const { column, title, stage, standing, textVersion, publishedVersion, publishedAt, approvedAt } = changes
  const { publishAt, indexNumber, pinned, trashedAt } = changes
  const moment = (value: Temporal.Instant | null | undefined) => (value ? value.toString() : value)
  const set = {
    ...{ column_id: column, title, stage, standing, text_version: textVersion, published_version: publishedVersion },
    ...{ published_at: moment(publishedAt), approved_at: moment(approvedAt), publish_at: moment(publishAt) },
    ...{ index_number: indexNumber, pinned, trashed_at: moment(trashedAt) },
  }
  const said = Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined))
  await tx
    .updateTable('article')
    .set({ ...said, version: version + 1, touched_by_name: by, touched_at: at.toString() })
    .where('site_id', '=', siteId)
    .where('number', '=', number)
    .executeTakeFirstOrThrow()
  return version + 1
}

/** A version of an article's text; null when there is none. */
export async function findText(
  db: Db | Tx,
  siteId: string,
  number: number,
  version: number,
): Promise<ArticleContent | null> {
  const row = await db
    .selectFrom('article_version')
    .select(['title', 'body', 'content'])
    .where('site_id', '=', siteId)
    .where('number', '=', number)
    .where('version', '=', version)
    .executeTakeFirst()
  if (!row) return null
  const rest = row.content as unknown as Omit<ContentJson, 'title' | 'body'>
  return contentFrom({ ...rest, title: row.title, body: row.body })
}

/** The versions of a text, the last first, without the texts. */
export function listTexts(db: Db | Tx, siteId: string, number: number) {
  return db
    .selectFrom('article_version')
    .select(['version', 'title', 'written_by', 'written_by_name', 'written_at'])
    .where('site_id', '=', siteId)
    .where('number', '=', number)
    .orderBy('version', 'desc')
    .execute()
}

function rowOf(db: Db | Tx, siteId: string, number: number) {
  return db.selectFrom('article').selectAll().where('site_id', '=', siteId).where('number', '=', number)
}

/** An article of its row. */
export function articleFrom(
  row: Awaited<ReturnType<ReturnType<typeof rowOf>['executeTakeFirstOrThrow']>>,
): ArticleState {
  const moment = (said: string | null) => (said === null ? null : Temporal.Instant.from(said))
  return {
    ...{ number: row.number, column: row.column_id, unit: row.unit_id, title: row.title, pinned: row.pinned },
    ...{ stage: row.stage as Stage, standing: row.standing as Standing, version: row.version, demo: row.demo },
    ...{ textVersion: row.text_version, publishedVersion: row.published_version, indexNumber: row.index_number },
    ...{ publishedAt: moment(row.published_at), publishAt: moment(row.publish_at), isTrashed: row.trashed_at !== null },
    createdBy: { personId: row.created_by, name: row.created_by_name },
    ...{ touchedBy: row.touched_by_name, touchedAt: Temporal.Instant.from(row.touched_at) },
  }
}
