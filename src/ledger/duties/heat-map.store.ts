import { setImmediate as breathe } from 'node:timers/promises'
import type { HeatGroup, HeatMap, HeatWeek } from '#/ledger/duties/duties-wire.ts'
import { addWeeks, weeksIn, weeksOf } from '#/ledger/duties/heat.ts'
import type { Duty } from '#/ledger/duty.ts'
import { historyOf } from '#/ledger/history.ts'
import { ledgerAtOffice, todayOf } from '#/ledger/office-ledger.store.ts'
import type { Ledger } from '#/ledger/open-ledger.ts'
import type { Office } from '#/platform/office.store.ts'

/** So many histories are judged before others are let through: a year of 50 duties takes some ten milliseconds. */
const atOnce = 50

/** What was worked out for a ledger; it is gone when the ledger is, as soon as somebody writes. */
const worked = new WeakMap<Ledger, Map<string, Promise<HeatMap>>>()

/** A year of the office, week by week, up to today, by column or by unit; under the table in force at its end. */
export async function heatMapOf(office: Office, year: number, by: HeatGroup): Promise<HeatMap> {
  const today = todayOf(office)
  const end = new Temporal.PlainDate(year, 12, 31)
  const on = Temporal.PlainDate.compare(today, end) < 0 ? today : end
  const { ledger } = await ledgerAtOffice(office, on)
  const known = worked.get(ledger) ?? new Map<string, Promise<HeatMap>>()
  worked.set(ledger, known)
  const key = `${year} ${by} ${on}`
  const map = known.get(key) ?? workOut(ledger, { year, by, on })
  known.set(key, map)
  return map
}

type Asked = { readonly year: number; readonly by: HeatGroup; readonly on: Temporal.PlainDate }

async function workOut(ledger: Ledger, { year, by, on }: Asked): Promise<HeatMap> {
  const weeks = weeksOf(year, on)
  const first = weeks[0]
  if (!first) return { year, weeks: [], rows: [] }
  const groups = new Map<string, (readonly HeatWeek[])[]>()
  for (const [index, duty] of ledger.duties.entries()) {
    if (index % atOnce === 0) await breathe()
    const own = weeksIn(historyOf(ledger, index, first, on))
    for (const name of namesOf(duty, by)) groups.set(name, [...(groups.get(name) ?? []), own])
  }
  const rows = [...groups].map(([name, all]) => ({ name, weeks: [...addWeeks(all)] }))
  return { year, weeks: weeks.map(String), rows }
}

function namesOf({ path, units }: Duty, by: HeatGroup): readonly string[] {
  return by === 'unit' ? units : [path.join(' › ')]
}
