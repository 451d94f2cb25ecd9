import type { Front } from '#/platform/http.server.ts'
import type { Settings } from '#/platform/settings.ts'
import { publicFolderOf } from '#/portal/office-publisher.server.ts'
import { openPublicSite } from '#/portal/serving/public-site.server.ts'

/** The public site of an office, before its application or alone. */
export function publicFrontOf(settings: Settings, { hasApplication }: { readonly hasApplication: boolean }): Front {
  return openPublicSite({ folder: publicFolderOf(settings), proxies: settings.proxies, hasApplication })
}
