import type { WorkdayIndex } from '#/calendar/workday-index.ts'
import { firstOfMonth, type Period, startOf } from './period.ts'

/**
 * A day inside a period: the `day`-th of its `month`-th month (0 first), or the `day`-th of a week; clamped to the last one.
 * `workdays`: the `day`-th working day instead.
 */
export type By = { readonly month: number; readonly day: number; readonly workdays: boolean }

/** Larger than any month: clamps to its last day. */
const monthEnd = 31

const forms: readonly { readonly form: RegExp; readonly read: (a: number, b: number) => Omit<By, 'workdays'> }[] = [
  { form: /^--(\d{2})-(\d{2})$/, read: (month, day) => ({ month: month - 1, day: inMonthOfYear(month, day) }) },
  { form: /^---(\d{2})$/, read: (day) => ({ month: 0, day }) },
  { form: /^[QH](\d)-(\d{2})$/, read: (month, day) => ({ month: month - 1, day }) },
  { form: /^W(\d)(?:T\d{2}:\d{2})?$/, read: (day) => ({ month: 0, day }) },
]

/** Reads `--MM-DD`, `---DD`, `Qm-DD`, `Hm-DD`, `Wn[THH:MM]` (the clock time is left aside: facts have days); null for anything else. */
export function readBy(text: string, workdays: boolean): By | null {
  for (const { form, read } of forms) {
    const found = form.exec(text)
    if (found) return { ...read(Number(found[1]), Number(found[2])), workdays }
  }
  return null
}

/** The due day `by` sets in a period. */
export function dayIn(period: Period, number: number, by: By, workdays: WorkdayIndex): number {
  const first = period.months === 0 ? startOf(period, number) : firstOfMonth(number * period.months + by.month)
  const next = period.months === 0 ? startOf(period, number + 1) : firstOfMonth(number * period.months + by.month + 1)
  if (!by.workdays) return Math.min(first + by.day, next) - 1
  return Math.min(workdays.addWorkdays(first - 1, by.day), workdays.addWorkdays(next, -1))
}

/** 二月底 is written `--02-28` and means the month's real last day. */
function inMonthOfYear(month: number, day: number): number {
  return month === 2 && day === 28 ? monthEnd : day
}
