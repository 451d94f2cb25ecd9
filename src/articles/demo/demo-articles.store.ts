import { sql } from 'kysely'
import { fileHash } from '#/articles/body/body-text.ts'
import { contentJson } from '#/articles/content-wire.ts'
import { demoContent } from '#/articles/demo/demo-content.ts'
import type { PlannedArticle } from '#/articles/demo/demo-plan.ts'
import { listingsOf } from '#/articles/published.ts'
import type { Tx } from '#/platform/database.store.ts'

/** Who writes and passes what is only a demonstration. */
const writer = '示例'
const batch = 500

/** Publishes planned articles as a demonstration, in their order, and gives their numbers in that order. */
export async function insertDemoArticles(
  tx: Tx,
  siteId: string,
  plan: readonly PlannedArticle[],
): Promise<readonly number[]> {
  const numbers: number[] = []
  for (let from = 0; from < plan.length; from += batch) {
    const some = plan.slice(from, from + batch)
    const taken = await insertArticles(tx, siteId, some, from)
    await insertTexts(tx, siteId, some, taken)
    numbers.push(...taken)
  }
  await insertSlots(tx, siteId, plan, numbers)
  await showPictures(tx, siteId, plan, numbers)
  return numbers
}

/** Whether the site shows any article that is no demonstration: a demonstration is not mixed among real ones. */
export async function hasRealArticles(tx: Tx, siteId: string): Promise<boolean> {
  const { rows } = await sql`
    select from article where site_id = ${siteId} and published_at is not null and not demo limit 1`.execute(tx)
  return rows.length > 0
}

/** Takes the demonstration's articles away and says how many; lists that are empty then count from 1 again. */
export async function removeDemoArticles(tx: Tx, siteId: string): Promise<number> {
  const demo = sql`site_id = ${siteId} and number in (select number from article where site_id = ${siteId} and demo)`
  for (const table of ['listing_slot', 'article_review', 'article_validity', 'article_version'])
    await sql`delete from ${sql.table(table)} where ${demo}`.execute(tx)
  const { numAffectedRows } = await sql`delete from article where site_id = ${siteId} and demo`.execute(tx)
  await sql`
    delete from running_number r where site_id = ${siteId} and series ~ '^(column|unit):' and not exists (
      select from listing_slot s where s.site_id = r.site_id and s.listing = r.series)`.execute(tx)
  return Number(numAffectedRows ?? 0)
}

/** Takes the demonstration's files out of the list of files. */
export async function removeDemoFiles(tx: Tx, siteId: string): Promise<void> {
  await sql`delete from stored_file where site_id = ${siteId} and demo`.execute(tx)
}

/** Numbers are given in the order of the rows. */
async function insertArticles(
  tx: Tx,
  siteId: string,
  plan: readonly PlannedArticle[],
  before: number,
): Promise<readonly number[]> {
  const rows = await tx
    .insertInto('article')
    .values(plan.map((planned, index) => articleRow(siteId, planned, before + index + 1)))
    .returning('number')
    .execute()
  return rows.map(({ number }) => number).toSorted((a, b) => a - b)
}

function articleRow(siteId: string, planned: PlannedArticle, serial: number) {
  const { column, unit, at } = planned
  const { title, record } = demoContent(planned)
  const when = at.toString()
  return {
    ...{ site_id: siteId, column_id: column.id, unit_id: unit, title, demo: true },
    ...{ stage: 'through', standing: 'published', published_version: 1, published_at: when, approved_at: when },
    index_number: record && `${writer}/${planned.on.year}-${String(serial).padStart(5, '0')}`,
    ...{ created_by: writer, created_by_name: writer, created_at: when, touched_by_name: writer, touched_at: when },
  }
}

async function insertTexts(
  tx: Tx,
  siteId: string,
  plan: readonly PlannedArticle[],
  numbers: readonly number[],
): Promise<void> {
  const rows = plan.map((planned, index) => {
    const { title, body, ...rest } = contentJson(demoContent(planned))
    return {
      ...{ site_id: siteId, number: numbers[index]!, version: 1, title, body, content: JSON.stringify(rest) },
      ...{ written_by: writer, written_by_name: writer, written_at: planned.at.toString() },
    }
  })
  await tx.insertInto('article_version').values(rows).execute()
}

/** Slots follow those that lists have given already. */
async function insertSlots(
  tx: Tx,
  siteId: string,
  plan: readonly PlannedArticle[],
  numbers: readonly number[],
): Promise<void> {
  const given = await tx.selectFrom('running_number').select(['series', 'last']).where('site_id', '=', siteId).execute()
  const last = new Map(given.map(({ series, last: end }) => [series, end]))
  const rows = plan.flatMap(({ column, unit }, index) =>
    listingsOf(column.id, unit).map((listing) => {
      const slot = (last.get(listing) ?? 0) + 1
      last.set(listing, slot)
      return { site_id: siteId, listing, slot, number: numbers[index]! }
    }),
  )
  for (let from = 0; from < rows.length; from += 2_000)
    await tx
      .insertInto('listing_slot')
      .values(rows.slice(from, from + 2_000))
      .execute()
  const ends = [...new Set(rows.map(({ listing }) => listing))].map((series) => ({
    ...{ site_id: siteId, series, last: last.get(series)! },
  }))
  for (let from = 0; from < ends.length; from += 2_000)
    await tx
      .insertInto('running_number')
      .values(ends.slice(from, from + 2_000))
      .onConflict((conflict) =>
        conflict.columns(['site_id', 'series']).doUpdateSet({ last: sql<number>`excluded.last` }),
      )
      .execute()
}

async function showPictures(
  tx: Tx,
  siteId: string,
  plan: readonly PlannedArticle[],
  numbers: readonly number[],
): Promise<void> {
  const rows = plan.flatMap(({ picture }, index) => {
    const sha256 = fileHash(picture?.url ?? '')
    return sha256 === null ? [] : [{ site_id: siteId, sha256, number: numbers[index]! }]
  })
  if (rows.length > 0) await tx.insertInto('published_file').values(rows).execute()
}

/** The pictures that were stored for the demonstration. */
export async function demoPicturesStored(tx: Tx, siteId: string): Promise<readonly StoredFile[]> {
  const rows = await tx
    .selectFrom('stored_file')
    .select(['sha256', 'extension', 'file_name'])
    .where('site_id', '=', siteId)
    .where('demo', '=', true)
    .where('uploaded_by', '=', writer)
    .where('width', 'is not', null)
    .orderBy('file_name')
    .execute()
  return rows.map(({ file_name, ...file }) => ({ ...file, name: file_name }))
}

type StoredFile = { readonly sha256: string; readonly extension: string; readonly name: string }
