import { doubtRoutes } from '#/charter/import/doubts.routes.ts'
import { editionRoutes } from '#/charter/import/editions.routes.ts'
import { importRoutes } from '#/charter/import/imports.routes.ts'
import type { App } from '#/platform/http.server.ts'
import type { Office } from '#/platform/office.store.ts'

/** The responsibility table: its import, its doubts, its editions. */
export function charterRoutes(app: App, office: Office): void {
  importRoutes(app, office)
  doubtRoutes(app, office)
  editionRoutes(app, office)
}
