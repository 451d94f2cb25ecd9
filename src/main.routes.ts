import { articleRoutes } from '#/articles/articles.routes.ts'
import { demoSite } from '#/articles/demo/publish-demo.action.ts'
import { calendarRoutes } from '#/calendar/calendar.routes.ts'
import { charterRoutes } from '#/charter/charter.routes.ts'
import { auditRoutes } from '#/desk/audit.routes.ts'
import { deskRoutes } from '#/desk/desk.routes.ts'
import { liveRoutes } from '#/desk/live.routes.ts'
import { systemRoutes } from '#/desk/system.routes.ts'
import { dutyCardRoutes } from '#/ledger/card/duty-card.routes.ts'
import { demoRoutes } from '#/ledger/demo.routes.ts'
import { exemptionRoutes } from '#/ledger/exemption/exemption.routes.ts'
import { ledgerRoutes } from '#/ledger/ledger.routes.ts'
import { ledgerDeskRoutes } from '#/ledger/ledger-desk.routes.ts'
import { organisationRoutes } from '#/ledger/organisation/organisation.routes.ts'
import { tableRoutes } from '#/ledger/table/table.routes.ts'
import type { Routes } from '#/platform/http.server.ts'
import type { Office } from '#/platform/office.store.ts'
import { previewRoutes } from '#/portal/preview.routes.ts'
import { searchRoutes } from '#/portal/search/search.routes.ts'
import { peopleRoutes } from '#/units/people.routes.ts'
import { doorRoutes } from '#/units/sign-in.routes.ts'

/** Every address of every slice; the door stands first, for it guards those that are added after it. */
export async function routesOf(office: Office): Promise<readonly Routes[]> {
  return [
    await doorRoutes(office),
    peopleRoutes,
    calendarRoutes,
    deskRoutes,
    liveRoutes,
    auditRoutes,
    systemRoutes,
    charterRoutes,
    ledgerRoutes,
    ledgerDeskRoutes,
    (app) => demoRoutes(app, office, demoSite),
    tableRoutes,
    dutyCardRoutes,
    exemptionRoutes,
    organisationRoutes,
    articleRoutes,
    searchRoutes,
    previewRoutes,
  ]
}
