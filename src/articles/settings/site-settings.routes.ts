import { changeSite } from '#/articles/settings/change-site.action.ts'
import { missingSettings } from '#/articles/settings/missing-settings.ts'
import { siteSettingsOf } from '#/articles/settings/site-settings.store.ts'
import { ChangeSite, type SiteSettingsAnswer, type SiteSettingsJson } from '#/articles/settings/site-settings-wire.ts'
import type { App } from '#/platform/http.server.ts'
import type { Office } from '#/platform/office.store.ts'
import { signedInOf } from '#/units/guard.server.ts'
import { unitNames } from '#/units/unit-names.store.ts'

const tags = ['网站 site']
const config = { right: 'site.manage' } as const

/** 网站设置: what stands on every page, the home page, friend links, colours; and what is still missing. */
export function siteSettingsRoutes(app: App, office: Office): void {
  app.get('/api/site-settings', { config, schema: { tags, summary: '网站设置，及还缺什么' } }, async () =>
    answer(office),
  )
  app.post(
    '/api/site-settings',
    { config, schema: { tags, body: ChangeSite, summary: '改网站设置' } },
    async (request) => ({ version: await changeSite(office, signedInOf(request), request.body) }),
  )
}

async function answer(office: Office): Promise<SiteSettingsAnswer> {
  const [{ version, settings, changed, problems }, names] = await Promise.all([
    siteSettingsOf(office),
    unitNames(office),
  ])
  const units = [...names].map(([id, name]) => ({ id, name }))
  return {
    ...{ version, problems, changedBy: changed?.by ?? null, changedAt: changed?.at.toString() ?? null },
    settings: settings as SiteSettingsJson,
    missing: missingSettings(settings, units),
  }
}
