import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { sql } from 'kysely'
import { listColumns } from '#/articles/columns/columns.store.ts'
import { makeColumns } from '#/articles/columns/make-columns.action.ts'
import type { Office } from '#/platform/office.store.ts'
import { memoryFolder } from './own-folder.ts'
import { seedOffice } from './seed-office.ts'

/** How many articles, and in which columns and of which units they are, in turn. */
export type Many = { readonly count: number; readonly columns: readonly string[]; readonly units: readonly string[] }

/** An office with the real table and its columns, and so many published articles of 示例 in its lists. */
export async function publishedOffice(
  t: TestContext,
  count: number,
): Promise<{ office: Office; columns: readonly string[] }> {
  const office = await seedOffice(t)
  await makeColumns(office, '示例')
  const lists = (await listColumns(office.db, office.siteId)).filter(
    ({ kind }) => kind === 'list' || kind === 'disclosure',
  )
  const columns = lists.slice(0, 6).map(({ id }) => id)
  await publishMany(office, { count, columns, units: ['tongji', 'dangan'] })
  return { office, columns }
}

/** A folder for a public site, in memory where there is room for it. Gone after the test. */
export function ownPublicFolder(t: TestContext): string {
  const folder = mkdtempSync(join(memoryFolder() ?? tmpdir(), 'belltower-site-'))
  t.after(() => rmSync(folder, { recursive: true }))
  return folder
}

/** Puts published articles into the database as if they had been written, reviewed and published, evenly over 300 days from 2026 on. */
export async function publishMany({ db, siteId }: Office, { count, columns, units }: Many): Promise<void> {
  await sql`
    with made as (
      insert into article (site_id, column_id, unit_id, title, stage, standing, published_version, published_at, approved_at,
          created_by, created_by_name, created_at, touched_by_name, touched_at)
      select ${siteId}, (${[...columns]}::text[])[1 + n % ${columns.length}::int], (${[...units]}::text[])[1 + n / 7 % ${units.length}::int],
          '示例文章第' || n || '号：关于进一步做好信息公开工作的通知', 'through', 'published', 1, at, at, 'sample', '示例编辑', at, '示例编辑', at
        from generate_series(1, ${count}::int) n, lateral (select timestamptz '2026-01-01 01:00Z' + n * (interval '300 days' / ${count}::int) as at) moment
      returning *)
    insert into article_version (site_id, number, version, title, body, content, written_by, written_by_name, written_at)
    select site_id, number, 1, title,
        '<p>' || repeat('这是第' || number || '篇示例文章的一段正文，用来说明页面的样子，内容为虚构。', 12) || '</p>' ||
        repeat('<p>为方便群众查询，现将有关事项公布如下，请各单位遵照执行，并及时反馈办理情况。</p>', 6),
        jsonb_build_object('subtitle', '', 'source', '示例', 'author', '', 'summary', '第' || number || '篇示例文章的摘要。', 'keywords', jsonb_build_array('示例'),
          'picture', null, 'attachments', '[]'::jsonb, 'documentDate', null, 'record', null),
        'sample', '示例编辑', published_at
      from made`.execute(db)
  await sql`
    insert into listing_slot (site_id, listing, slot, number)
    select site_id, listing, row_number() over (partition by listing order by number), number
      from article a, lateral (values ('column:' || column_id), ('unit:' || unit_id), ('column:' || column_id || '/unit:' || unit_id)) l (listing)
     where a.site_id = ${siteId} and a.standing = 'published'`.execute(db)
  await sql`
    insert into running_number (site_id, series, last)
    select site_id, listing, max(slot) from listing_slot where site_id = ${siteId} group by 1, 2`.execute(db)
}

/** Publishes one more, as an action does it: the article, its slots and the entry of the record book in one transaction. Gives its number. */
export async function publishOne(office: Office, column: string, unit: string, title: string): Promise<number> {
  const { siteId } = office
  return office.db.transaction().execute(async (tx) => {
    const at = office.now().toString()
    const { rows } = await sql<{ number: number }>`
      insert into article (site_id, column_id, unit_id, title, stage, standing, published_version, published_at, approved_at,
          created_by, created_by_name, created_at, touched_by_name, touched_at)
      values (${siteId}, ${column}, ${unit}, ${title}, 'through', 'published', 1, ${at}, ${at}, 'sample', '示例编辑', ${at}, '示例编辑', ${at})
      returning number`.execute(tx)
    const { number } = rows[0]!
    await sql`
      insert into article_version (site_id, number, version, title, body, content, written_by, written_by_name, written_at)
      select ${siteId}, ${number}, 1, ${title}, '<p>示例正文</p>', jsonb_build_object('subtitle', '', 'source', '示例', 'author', '', 'summary', '',
        'keywords', '[]'::jsonb, 'picture', null, 'attachments', '[]'::jsonb, 'documentDate', null, 'record', null), 'sample', '示例编辑', ${at}`.execute(
      tx,
    )
    await sql`
      insert into listing_slot (site_id, listing, slot, number)
      select ${siteId}, listing, 1 + (select count(*) from listing_slot s where s.site_id = ${siteId} and s.listing = l.listing), ${number}
        from (values ('column:' || ${column}::text), ('unit:' || ${unit}::text), ('column:' || ${column}::text || '/unit:' || ${unit}::text)) l (listing)`.execute(
      tx,
    )
    await office.record(tx, { name: 'article.published', subject: String(number), by: '示例' })
    return number
  })
}

/** Withdraws one, as an action does it. */
export async function withdrawOne(office: Office, number: number): Promise<void> {
  await office.db.transaction().execute(async (tx) => {
    await sql`update article set standing = 'withdrawn' where site_id = ${office.siteId} and number = ${number}`.execute(
      tx,
    )
    await sql`update listing_slot set silent = true where site_id = ${office.siteId} and number = ${number}`.execute(tx)
    await office.record(tx, { name: 'article.withdrawn', subject: String(number), by: '示例' })
  })
}
