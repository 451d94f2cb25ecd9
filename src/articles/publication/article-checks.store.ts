import type { ArticleContent } from '#/articles/article.ts'
import { bodyLinks } from '#/articles/body/body-text.ts'
import type { Column } from '#/articles/column.ts'
import { articleNumberIn, checkArticle, type Finding } from '#/articles/publication/publication-checks.ts'
import { loadPublicationRules } from '#/articles/publication/publication-rules.file.ts'
import { siteSettingsOf } from '#/articles/settings/site-settings.store.ts'
import { todayOf } from '#/ledger/office-ledger.store.ts'
import type { Db, Tx } from '#/platform/database.store.ts'
import type { Office } from '#/platform/office.store.ts'

/** What stops the publication of a text in a column by a unit, or should be looked at, as the site is now. */
export async function findingsOn(
  db: Db | Tx,
  office: Office,
  content: ArticleContent,
  { column, unit }: { readonly column: Pick<Column, 'kind'>; readonly unit: string },
): Promise<readonly Finding[]> {
  const [{ longestTitle }, { settings }] = await Promise.all([loadPublicationRules(), siteSettingsOf(office, db)])
  const { domain, trustedHosts, unitCodes } = settings
  const linked = bodyLinks(content.body).flatMap(({ href }) => articleNumberIn(href, domain) ?? [])
  const published = await publishedAmong(db, office.siteId, linked)
  return checkArticle(content, {
    ...{ column, longestTitle, today: todayOf(office), unitCode: unitCodes[unit] ?? '' },
    ...{ domain, trustedHosts, published },
  })
}

async function publishedAmong(db: Db | Tx, siteId: string, numbers: readonly number[]): Promise<ReadonlySet<number>> {
  if (numbers.length === 0) return new Set()
  const rows = await db
    .selectFrom('article')
    .select('number')
    .where('site_id', '=', siteId)
    .where('standing', '=', 'published')
    .where('number', 'in', [...numbers])
    .execute()
  return new Set(rows.map(({ number }) => number))
}
