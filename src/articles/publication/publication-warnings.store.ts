import { sql } from 'kysely'
import type { WarningJson } from '#/articles/articles-wire.ts'
import { loadPublicationRules } from '#/articles/publication/publication-rules.file.ts'
import { todayOf } from '#/ledger/office-ledger.store.ts'
import type { Office } from '#/platform/office.store.ts'
import { unitNames } from '#/units/unit-names.store.ts'

/** How many days the office looks back. */
const lookBack = 90

type Titled = { readonly number: number; readonly title: string }
type Late = Titled & { readonly unit_id: string; readonly day: string; readonly document_date: string }
type Bulk = {
  readonly unit_id: string
  readonly day: string
  readonly hour: number
  readonly articles: readonly Titled[]
}

/**
 * What the office should look at of the last 90 days: documents published long after their date, and units that published very many at
 * once. Neither is forbidden; both are what 弄虚作假 and 突击 look like. 国办秘函〔2019〕19号.
 */
export async function publicationWarnings(
  office: Office,
  units: 'all' | readonly string[],
): Promise<readonly WarningJson[]> {
  const [rules, names] = await Promise.all([loadPublicationRules(), unitNames(office)])
  const from = todayOf(office).subtract({ days: lookBack }).toString()
  const shown = sql`
    article a join article_version v on v.site_id = a.site_id and v.number = a.number and v.version = a.published_version
    where a.site_id = ${office.siteId} and a.standing = 'published' and not a.demo
      and a.published_at >= ${from}::date at time zone 'Asia/Shanghai'
      and ${units === 'all' ? sql`true` : sql`a.unit_id = any(${[...units]})`}`
  const at = sql`a.published_at at time zone 'Asia/Shanghai'`
  const late = await sql<Late>`
    select a.number, v.title, a.unit_id, (${at})::date::text as day, v.content->>'documentDate' as document_date from ${shown}
      and (${at})::date - (v.content->>'documentDate')::date > ${rules.lateDays}
     order by a.published_at desc limit 200`.execute(office.db)
  const bulk = await sql<Bulk>`
    select a.unit_id, (${at})::date::text as day, extract(hour from ${at})::int as hour,
      json_agg(json_build_object('number', a.number, 'title', v.title) order by a.number) as articles from ${shown}
     group by a.unit_id, 2, 3 having count(*) > ${rules.bulkPerHour} order by 2 desc, 3 desc limit 50`.execute(
    office.db,
  )
  const nameOf = (unit: string) => names.get(unit) ?? unit
  return [...late.rows.map((row) => lateWarning(row, nameOf)), ...bulk.rows.map((row) => bulkWarning(row, nameOf))]
}

function lateWarning(
  { number, title, unit_id, day, document_date }: Late,
  nameOf: (id: string) => string,
): WarningJson {
  const days = Temporal.PlainDate.from(document_date).until(day).days
  const unit = nameOf(unit_id)
  const words = `成文 ${document_date}，${day} 才发布，迟了 ${days} 天`
  return { kind: 'late-document-date', unit, day, articles: [{ number, title }], words }
}

function bulkWarning({ unit_id, day, hour, articles }: Bulk, nameOf: (id: string) => string): WarningJson {
  const unit = nameOf(unit_id)
  const words = `${unit} ${day} ${hour} 时一个小时里发布了 ${articles.length} 篇`
  return { kind: 'bulk-publication', unit, day, articles, words }
}
