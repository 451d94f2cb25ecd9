import { dayKindOf, isWorked, planOf, type Receipt, type ReceiptDay, type WorkCalendar } from './work-calendar.ts'

/**
 * A period as the law or the table states it. `n` is 0 or more; with 0 the period ends on its first day.
 * `workdays-before`: the last day to act, the n-th working day before the event (会前 5 个工作日).
 */
export type Term = { readonly kind: TermKind; readonly n: number }

export type TermKind = 'workdays' | 'workdays-before' | 'days' | 'months'

/** The longest period counted: far beyond any legal one, small enough that a receipt stays readable. */
export const longestTerm: Readonly<Record<TermKind, number>> = {
  workdays: 10_000,
  'workdays-before': 10_000,
  days: 10_000,
  months: 1_200,
}

export type TermRefusal = 'not-whole' | 'negative' | 'too-long'

/** Every reason a period cannot be counted. Empty means go ahead. */
export function whyNotCount({ kind, n }: Term): readonly TermRefusal[] {
  if (!Number.isSafeInteger(n)) return ['not-whole']
  if (n < 0) return ['negative']
  return n > longestTerm[kind] ? ['too-long'] : []
}

/** The due day of a period and how it was reached. Throws RangeError where `whyNotCount` gives a reason. */
export function dueOf(start: Temporal.PlainDate, term: Term, calendar: WorkCalendar): Receipt {
  const reasons = whyNotCount(term)
  if (reasons.length > 0) throw new RangeError(`cannot count ${term.n} ${term.kind}: ${reasons.join(', ')}`)
  return counts[term.kind](start, term.n, calendar)
}

const counts: Readonly<Record<TermKind, typeof addWorkdays>> = {
  workdays: addWorkdays,
  'workdays-before': subtractWorkdays,
  days: addDays,
  months: addMonths,
}

/**
 * n working days from a day, which is not counted itself (民法典第二百零一条). Holidays and weekends inside are skipped and
 * make-up days count, so the period never ends on a rest day (行政处罚法第八十五条, 行政许可法第八十二条).
 */
export function addWorkdays(start: Temporal.PlainDate, n: number, calendar: WorkCalendar): Receipt {
  return stepWorkdays(start, n, 1, calendar)
}

/** The n-th working day before a day, which is not counted itself. The receipt runs backwards, as the count does. */
export function subtractWorkdays(start: Temporal.PlainDate, n: number, calendar: WorkCalendar): Receipt {
  return stepWorkdays(start, n, -1, calendar)
}

/** n natural days from a day, which is not counted itself; ends after the rest days when the last one is a rest day (民法典第二百零一条, 第二百零三条). */
export function addDays(start: Temporal.PlainDate, n: number, calendar: WorkCalendar): Receipt {
  return naturalPeriod(start, start.add({ days: n }), calendar)
}

/**
 * n months from a day: the same day number, or the last day of a month that has none (民法典第二百零二条).
 * 第二百零三条 speaks of the last day of any period, so one of months rolls off a rest day too.
 */
export function addMonths(start: Temporal.PlainDate, n: number, calendar: WorkCalendar): Receipt {
  return naturalPeriod(start, start.add({ months: n }, { overflow: 'constrain' }), calendar)
}

function stepWorkdays(start: Temporal.PlainDate, n: number, step: 1 | -1, calendar: WorkCalendar): Receipt {
  const days: ReceiptDay[] = [startDay(start)]
  let date = start
  for (let left = n; left > 0; ) {
    date = date.add({ days: step })
    const day = judgedDay(date, calendar)
    if (day.counted) left -= 1
    days.push(day)
  }
  return receipt(date, days)
}

/** Only the last day is asked whether it is a rest day: the days before it count whatever they are. */
function naturalPeriod(start: Temporal.PlainDate, last: Temporal.PlainDate, calendar: WorkCalendar): Receipt {
  const days: ReceiptDay[] = [startDay(start)]
  for (let date = start.add({ days: 1 }); Temporal.PlainDate.compare(date, last) < 0; date = date.add({ days: 1 })) {
    days.push({ date, counted: true, why: 'natural' })
  }
  return last.equals(start) ? receipt(last, days) : endOffRest(last, days, calendar)
}

/** 民法典第二百零三条: a last day that is a rest day gives way to the day after the rest days. A make-up day is no rest day. */
function endOffRest(last: Temporal.PlainDate, days: ReceiptDay[], calendar: WorkCalendar): Receipt {
  const day = judgedDay(last, calendar)
  if (day.counted) return receipt(last, [...days, { ...day, why: day.why === 'workday' ? 'natural' : day.why }])
  days.push({ ...day, counted: true })
  let date = last.add({ days: 1 })
  for (let next = judgedDay(date, calendar); !next.counted; next = judgedDay(date, calendar)) {
    days.push(next)
    date = date.add({ days: 1 })
  }
  const { notice } = judgedDay(date, calendar)
  days.push({ date, counted: false, why: 'rolled', ...(notice === undefined ? {} : { notice }) })
  return receipt(date, days, isUnannounced(date, calendar))
}

function startDay(date: Temporal.PlainDate): ReceiptDay {
  return { date, counted: false, why: 'start' }
}

/** The day as working days are counted, with the notice that says so. */
function judgedDay(date: Temporal.PlainDate, calendar: WorkCalendar): ReceiptDay {
  const why = dayKindOf(date, calendar)
  const notice = planOf(date, calendar)?.notice
  return { date, counted: isWorked(why), why, ...(notice === undefined ? {} : { notice }) }
}

function isAssumed({ why }: ReceiptDay): boolean {
  return why === 'assumed-workday' || why === 'assumed-weekend'
}

function isUnannounced(date: Temporal.PlainDate, calendar: WorkCalendar): boolean {
  return planOf(date, calendar) === undefined
}

function receipt(due: Temporal.PlainDate, days: readonly ReceiptDay[], provisional = false): Receipt {
  return { due, provisional: provisional || days.some(isAssumed), days }
}
