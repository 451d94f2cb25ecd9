import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { readNotice } from '#/calendar/read-notice.ts'
import type { WorkCalendar, YearPlan } from '#/calendar/work-calendar.ts'

/** A day from its ISO date. */
export function day(iso: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(iso)
}

/** The State Council's notices that come with the product: 2024, 2025 and 2026. */
export function noticeCalendar(): WorkCalendar {
  const plans = [2024, 2025, 2026].map((year) => {
    const { plan } = readNotice(readFileSync(`data/calendar/${year}.yaml`, 'utf8'), 'yaml')
    if (!plan) throw new Error(`data/calendar/${year}.yaml cannot be read`)
    return [year, plan] as const
  })
  return new Map(plans)
}

/** Any ISO date of 2024 to 2028. */
export const anIso: fc.Arbitrary<string> = fc
  .integer({ min: 0, max: 1826 })
  .map((days) => day('2024-01-01').add({ days }).toString())

/** Days of one year or the December before, so that notices reach across New Year as that of 2019 did. */
function someDays(year: number, maxLength: number): fc.Arbitrary<ReadonlySet<string>> {
  return fc
    .array(fc.integer({ min: -31, max: 364 }), { maxLength })
    .map((days) => new Set(days.map((offset) => day(`${year}-01-01`).add({ days: offset }).toString())))
}

function aPlan(year: number): fc.Arbitrary<YearPlan> {
  return fc
    .record({ off: someDays(year, 40), work: someDays(year, 15) })
    .map(({ off, work }) => ({ year, notice: `示例${year}`, confirmed: 'to-check', off, work: work.difference(off) }))
}

/** Any notices for 2024 to 2028, some years missing. */
export const aCalendar: fc.Arbitrary<WorkCalendar> = fc
  .tuple(...[2024, 2025, 2026, 2027, 2028].map((year) => fc.option(aPlan(year))))
  .map((plans) => new Map(plans.filter((plan) => plan !== null).map((plan) => [plan.year, plan])))

/** Whether a day rests, from the notices turned into one plain list: the slow truth that counting is checked against. */
export function restDayOf(calendar: WorkCalendar): (iso: string) => boolean {
  const named = new Map<string, boolean>()
  for (const year of [...calendar.keys()].toSorted()) {
    for (const iso of calendar.get(year)!.work) named.set(iso, false)
    for (const iso of calendar.get(year)!.off) named.set(iso, true)
  }
  return (iso) => named.get(iso) ?? day(iso).dayOfWeek > 5
}
