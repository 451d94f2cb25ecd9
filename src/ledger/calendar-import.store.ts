import { withPlan } from '#/calendar/imported-notice.ts'
import type { YearPlan } from '#/calendar/work-calendar.ts'
import { type CalendarEffect, calendarEffect } from '#/ledger/moved-dues.ts'
import { officeGround } from '#/ledger/office-ground.store.ts'
import { todayOf } from '#/ledger/office-ledger.store.ts'
import { loadSiteLedger } from '#/ledger/site-ledger.store.ts'
import { ledgerOn } from '#/ledger/site-ledger.ts'
import type { Office } from '#/platform/office.store.ts'

/** What taking in a year's notice would do to all that the office owes today. Reads only. */
export async function effectOfNotice(office: Office, plan: YearPlan): Promise<CalendarEffect> {
  const [{ ground }, site] = await Promise.all([officeGround(office), loadSiteLedger(office.db, office.siteId)])
  const on = todayOf(office)
  const after = { ...ground, calendar: withPlan(ground.calendar, plan) }
  return calendarEffect(ledgerOn(site, site.facts, ground, on), ledgerOn(site, site.facts, after, on), on)
}
