import { defaultSite } from '#/articles/settings/default-site.ts'
import { loadSiteSettings } from '#/articles/settings/site-settings.file.ts'
import type { SiteSettings } from '#/articles/site-settings.ts'
import type { Db, Tx } from '#/platform/database.store.ts'
import type { Office } from '#/platform/office.store.ts'

/** The settings in force and who set them; version 0 is the office's file. */
export type KeptSettings = {
  readonly version: number
  readonly settings: SiteSettings
  readonly changed: { readonly by: string; readonly at: Temporal.Instant } | null
  readonly problems: readonly string[]
}

/** The settings of the office's site: what was last set at the desk, before that what its file says. */
export async function siteSettingsOf(office: Office, db: Db | Tx = office.db): Promise<KeptSettings> {
  const row = await db
    .selectFrom('site_setting')
    .selectAll()
    .where('site_id', '=', office.siteId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) {
    const { officeDir, siteName } = office.settings
    return { version: 0, changed: null, ...(await loadSiteSettings(officeDir, siteName)) }
  }
  const changed = { by: row.changed_by_name, at: Temporal.Instant.from(row.changed_at) }
  return {
    version: row.version,
    settings: { ...defaultSite(office.settings.siteName), ...(row.settings as object) },
    changed,
    problems: [],
  }
}
