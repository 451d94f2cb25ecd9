import { isDeepStrictEqual } from 'node:util'
import { siteSettingsOf } from '#/articles/settings/site-settings.store.ts'
import type { SiteSettings } from '#/articles/site-settings.ts'
import type { Office } from '#/platform/office.store.ts'
import { Refused } from '#/platform/refused.ts'
import type { SignedIn } from '#/units/signed-in.ts'

/** Sets what the office decides of its site: the next version. Refused when somebody was first, or nothing is different. */
export function changeSite(
  office: Office,
  { name: by, personId }: SignedIn,
  { version: seen, settings }: { readonly version: number; readonly settings: SiteSettings },
): Promise<number> {
  const { siteId } = office
  return office.db.transaction().execute(async (tx) => {
    await tx.selectFrom('site').select('site_id').where('site_id', '=', siteId).forUpdate().execute()
    const { version: last, settings: before, changed } = await siteSettingsOf(office, tx)
    if (seen !== last) {
      throw new Refused(['stale'], { stale: `${changed?.by ?? '别人'}刚改过网站设置，请刷新后再改` })
    }
    const fields = Object.keys(settings).filter((field) => !isSame(settings, before, field as keyof SiteSettings))
    if (fields.length === 0) throw new Refused(['nothing-changed'], { 'nothing-changed': '没有改动' })

    const version = last + 1
    const who = { changed_by: personId, changed_by_name: by, changed_at: office.now().toString() }
    await tx
      .insertInto('site_setting')
      .values({ site_id: siteId, version, settings: JSON.stringify(settings), ...who })
      .execute()
    const values = (of: SiteSettings) =>
      Object.fromEntries(fields.map((field) => [field, of[field as keyof SiteSettings]]))
    const data = { version, before: values(before), after: values(settings), personId }
    await office.record(tx, { name: 'site.changed', subject: siteId, by, data: data as never })
    return version
  })
}

function isSame(a: SiteSettings, b: SiteSettings, field: keyof SiteSettings): boolean {
  return isDeepStrictEqual(a[field], b[field])
}
