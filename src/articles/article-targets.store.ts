import { sql } from 'kysely'
import type { TargetJson } from '#/articles/articles-wire.ts'
import { articleAddress } from '#/articles/published.ts'
import type { Office } from '#/platform/office.store.ts'
import { unitNames } from '#/units/unit-names.store.ts'

const most = 20

/** Published articles of any unit whose title holds the text, the newest first: what can be linked to or tied. */
export async function articleTargets(office: Office, text: string): Promise<readonly TargetJson[]> {
  type Row = {
    readonly number: number
    readonly title: string
    readonly unit_id: string
    readonly published_at: string
  }
  const names = await unitNames(office)
  const { rows } = await sql<Row>`
    select a.number, v.title, a.unit_id, a.published_at from article a
      join article_version v on v.site_id = a.site_id and v.number = a.number and v.version = a.published_version
     where a.site_id = ${office.siteId} and a.standing = 'published' and position(${text} in a.title) > 0
     order by a.published_at desc limit ${most}`.execute(office.db)
  return rows.map(({ number, title, unit_id, published_at }) => ({
    ...{ number, title, unitName: names.get(unit_id) ?? unit_id },
    address: articleAddress({ number, publishedAt: Temporal.Instant.from(published_at) }),
  }))
}
