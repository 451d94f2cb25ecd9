import { addMonthsClamped } from '#/calendar/epoch-day.ts'
import type { WorkdayIndex } from '#/calendar/workday-index.ts'
import type { Duration } from '#/charter/obligation.ts'

/** An epoch day that is not there; below every day there is. */
export const noDay = -2_147_483_648

/** A length of time at day resolution; both negative for a length backwards. */
export type Span = { readonly months: number; readonly days: number; readonly workdays: boolean }

/**
 * The span of an ISO 8601 duration, or null when it is none. Facts have days, not hours, so hours round up to whole days:
 * PT4H and PT24H after something are met through the next day, PT48H through the day after it. Hours are never working days.
 */
export function spanOf(duration: Duration, workdays = false): Span | null {
  const parsed = parse(duration)
  if (!parsed) return null
  const hours = parsed.hours + parsed.minutes / 60
  const days = parsed.weeks * 7 + parsed.days + Math.sign(hours) * Math.ceil(Math.abs(hours) / 24)
  return { months: parsed.years * 12 + parsed.months, days, workdays: workdays && hours === 0 }
}

/** The epoch day a span after `day`: calendar months first, clamped to the month's end, then days or working days. */
export function addSpan(day: number, span: Span, workdays: WorkdayIndex): number {
  const from = span.months === 0 ? day : addMonthsClamped(day, span.months)
  return span.workdays ? workdays.addWorkdays(from, span.days) : from + span.days
}

function parse(duration: string): Temporal.Duration | null {
  try {
    return Temporal.Duration.from(duration)
  } catch {
    return null
  }
}
