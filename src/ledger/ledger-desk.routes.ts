import { duesRoutes } from '#/ledger/dues/dues.routes.ts'
import { noticeRoutes } from '#/ledger/dues/notice.routes.ts'
import { dutiesRoutes } from '#/ledger/duties/duties.routes.ts'
import { factsRoutes } from '#/ledger/facts/facts.routes.ts'
import { policiesRoutes } from '#/ledger/policies/policies.routes.ts'
import { workbenchRoutes } from '#/ledger/workbench.routes.ts'
import type { App } from '#/platform/http.server.ts'
import type { Office } from '#/platform/office.store.ts'

/** What the desk asks of the ledger as a whole: 工作台, 台账, 日历, 放假通知, 事实, 策略. */
export function ledgerDeskRoutes(app: App, office: Office): void {
  for (const add of [workbenchRoutes, dutiesRoutes, duesRoutes, noticeRoutes, factsRoutes, policiesRoutes]) {
    add(app, office)
  }
}
