import { sql } from 'kysely'
import type { PairKind, Picture, Validity } from '#/articles/article.ts'
import { type ContentJson, contentFrom } from '#/articles/content-wire.ts'
import { fileKey } from '#/articles/files/stored-file.ts'
import type { ArticleHead, ListingKey, Paired, PublishedArticle, Slot } from '#/articles/published.ts'
import type { Db, Tx } from '#/platform/database.store.ts'

/** Of which site, and which articles of it; absent: all. */
export type Asked = { readonly siteId: string; readonly numbers?: readonly number[] }

/** The present name of a unit, by its id. */
export type NameOf = (unit: string) => string

type HeadRow = {
  readonly number: number
  readonly column_id: string
  readonly title: string
  readonly unit_id: string
  readonly source: string
  readonly summary: string
  readonly published_at: string
  readonly document_date: string | null
  readonly pinned: boolean
  readonly picture: Picture | null
  readonly index_number: string | null
  readonly document_number: string | null
  readonly validity: Validity['state'] | null
  readonly valid_from: string | null
  readonly valid_why: string | null
  readonly demo: boolean
}

const among = ({ numbers }: Asked, column: string) =>
  numbers ? sql`and ${sql.ref(column)} = any(${[...numbers]})` : sql``

const headColumns = sql`
  a.number, a.column_id, v.title, a.unit_id, v.content->>'source' as source, v.content->>'summary' as summary, a.published_at,
  v.content->>'documentDate' as document_date, a.pinned, nullif(v.content->'picture', 'null') as picture, a.index_number,
  nullif(v.content->'record'->>'documentNumber', '') as document_number,
  val.state as validity, val.from_day as valid_from, val.why as valid_why, a.demo`

const shown = (asked: Asked) => sql`
  from article a
  join article_version v on v.site_id = a.site_id and v.number = a.number and v.version = a.published_version
  left join (
    select distinct on (number) number, state, from_day, why from article_validity
     where site_id = ${asked.siteId} ${among(asked, 'number')} order by number, seq desc) val on val.number = a.number
  where a.site_id = ${asked.siteId} and a.standing = 'published' ${among(asked, 'a.number')}`

/** The lines of what the public has, by number. */
export async function listHeads(db: Db | Tx, asked: Asked, nameOf: NameOf): Promise<readonly ArticleHead[]> {
  const query = sql<HeadRow>`select ${headColumns} ${shown(asked)}`
  const { rows } = await query.execute(db)
  return rows.map((row) => headFrom(row, nameOf)).sort((a, b) => a.number - b.number) // quicker here than on disk
}

/** Published articles whole, by number; those that are not published are left out. */
export async function listPublished(
  db: Db | Tx,
  asked: Asked,
  nameOf: NameOf,
): Promise<ReadonlyMap<number, PublishedArticle>> {
  type Row = HeadRow & {
    readonly content: Omit<ContentJson, 'title' | 'body'>
    readonly body: string
    readonly writer: string
    readonly passer: string | null
    readonly approved_at: string
  }
  const { rows } = await sql<Row>`
    select ${headColumns}, v.content, v.body, v.written_by_name as writer, a.approved_at,
      (select person_name from article_review r
        where r.site_id = a.site_id and r.number = a.number and r.what = 'passed' and r.text_version = a.published_version
        order by seq desc limit 1) as passer
    ${shown(asked)}`.execute(db)
  const validities = await listValidities(db, asked)
  return new Map(
    rows.map((row) => {
      const head = headFrom(row, nameOf)
      const approved = Temporal.Instant.from(row.approved_at)
      const article: PublishedArticle = {
        ...head,
        content: contentFrom({ ...row.content, title: row.title, body: row.body }),
        editor: [...new Set([row.writer, row.passer ?? row.writer])].join('、'),
        changedAt: Temporal.Instant.compare(approved, head.publishedAt) > 0 ? approved : null,
        validities: validities.get(row.number) ?? [],
      }
      return [row.number, article]
    }),
  )
}

/** Every slot that articles ever got, in the order of the lists; silent ones too. */
export async function listSlots(db: Db | Tx, asked: Asked): Promise<readonly (Slot & { readonly silent: boolean })[]> {
  const { rows } = await sql<Slot & { readonly silent: boolean }>`
    select listing, slot, number, silent from listing_slot
     where site_id = ${asked.siteId} ${among(asked, 'number')} order by listing, slot`.execute(db)
  return rows.map((row) => ({ ...row, listing: row.listing as ListingKey }))
}

/** What articles are tied to, from both ends, published or not. */
export async function listPaired(db: Db | Tx, asked: Asked): Promise<ReadonlyMap<number, readonly Paired[]>> {
  type Row = { readonly number: number; readonly kind: PairKind; readonly is: Paired['is']; readonly other: number }
  const { rows } = await sql<Row>`
    select number, kind, "is", other from (
      select first_number as number, kind, 'second' as "is", second_number as other from article_pair where site_id = ${asked.siteId}
      union all
      select second_number, kind, 'first', first_number from article_pair where site_id = ${asked.siteId}) ends
     where true ${among(asked, 'number')} order by number, other`.execute(db)
  const pairs = new Map<number, Paired[]>()
  for (const { number, kind, is, other } of rows) {
    const ends = pairs.get(number) ?? []
    pairs.set(number, [...ends, { kind, is, number: other }])
  }
  return pairs
}

/** What was published once and is not any more, with the moment of its first publication. */
export async function listGone(db: Db | Tx, asked: Asked): Promise<ReadonlyMap<number, Temporal.Instant>> {
  const { rows } = await sql<{ readonly number: number; readonly published_at: string }>`
    select number, published_at from article
     where site_id = ${asked.siteId} and standing in ('withdrawn', 'archived') ${among(asked, 'number')}`.execute(db)
  return new Map(rows.map((row) => [row.number, Temporal.Instant.from(row.published_at)]))
}

/** The stored files that published articles show or offer, as paths below the folder of files. */
export async function listShownFiles(db: Db | Tx, asked: Asked): Promise<ReadonlyMap<number, readonly string[]>> {
  type Row = { readonly number: number; readonly sha256: string; readonly extension: string }
  const { rows } = await sql<Row>`
    select s.number, s.sha256, f.extension from published_file s
      join stored_file f on f.site_id = s.site_id and f.sha256 = s.sha256
     where s.site_id = ${asked.siteId} ${among(asked, 's.number')} order by s.number, s.sha256`.execute(db)
  const byArticle = Map.groupBy(rows, ({ number }) => number)
  return new Map([...byArticle].map(([number, files]) => [number, files.map(fileKey)]))
}

/** 有效性, each article's history in the order it was set. */
export async function listValidities(db: Db | Tx, asked: Asked): Promise<ReadonlyMap<number, readonly Validity[]>> {
  type Row = {
    readonly number: number
    readonly state: Validity['state']
    readonly from_day: string
    readonly why: string
  }
  const { rows } = await sql<Row>`
    select number, state, from_day, why from article_validity
     where site_id = ${asked.siteId} ${among(asked, 'number')} order by number, seq`.execute(db)
  const byArticle = Map.groupBy(rows, ({ number }) => number)
  return new Map([...byArticle].map(([number, each]) => [number, each.map(validityFrom)]))
}

function validityFrom(row: {
  readonly state: Validity['state']
  readonly from_day: string
  readonly why: string
}): Validity {
  return { state: row.state, from: Temporal.PlainDate.from(row.from_day), why: row.why }
}

function headFrom(row: HeadRow, nameOf: NameOf): ArticleHead {
  const { validity: state, valid_from: from_day, valid_why: why } = row
  return {
    ...{
      number: row.number,
      column: row.column_id,
      title: row.title,
      unit: row.unit_id,
      unitName: nameOf(row.unit_id),
    },
    ...{ source: row.source, summary: row.summary, publishedAt: Temporal.Instant.from(row.published_at) },
    documentDate: row.document_date === null ? null : Temporal.PlainDate.from(row.document_date),
    ...{ pinned: row.pinned, picture: row.picture && { url: row.picture.url, alt: row.picture.alt } },
    ...{ indexNumber: row.index_number, documentNumber: row.document_number, demo: row.demo },
    validity: state === null ? null : validityFrom({ state, from_day: from_day!, why: why! }),
  }
}
