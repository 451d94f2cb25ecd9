/**
 * One year of the State Council's holiday notice (国务院办公厅关于部分节假日安排的通知).
 * Dates are ISO strings, because sets of Temporal values do not compare by value.
 */
export type YearPlan = {
  readonly year: number
  /** Document number or official paper of the notice, shown in every receipt. */
  readonly notice: string
  readonly confirmed: 'confirmed' | 'to-check'
  /** May name the last days of the December before: the 2019 notice moved 2018-12-29 and 12-31. */
  readonly off: ReadonlySet<string>
  /** 调休: weekend days that are worked. */
  readonly work: ReadonlySet<string>
}

/** Years by number. A year that is missing has no notice yet: weekends are assumed and every result that touches it is provisional (暂估). */
export type WorkCalendar = ReadonlyMap<number, YearPlan>

/** How a date was reached, day by day. */
export type Receipt = {
  readonly due: Temporal.PlainDate
  /** 暂估: the count asked about a day of a year without a notice. */
  readonly provisional: boolean
  /** In the order they were counted; a count before a date runs backwards. */
  readonly days: readonly ReceiptDay[]
}

export type ReceiptDay = {
  readonly date: Temporal.PlainDate
  readonly counted: boolean
  readonly why: DayKind
  readonly notice?: string
}

/** What a day is by itself. `assumed-…`: its year has no notice, so only the day of the week speaks. */
export type CalendarDayKind = 'workday' | 'weekend' | 'holiday' | 'make-up' | 'assumed-workday' | 'assumed-weekend'

/** What a day is, or what it was to the count: `start` is never counted, `natural` counts whatever it is, `rolled` is where a period ends instead of on a rest day. */
export type DayKind = CalendarDayKind | 'start' | 'natural' | 'rolled'

/** Whether the State Council's notice for the year is loaded. */
export function hasNotice(year: number, calendar: WorkCalendar): boolean {
  return calendar.has(year)
}

/** The plan that speaks about a day: its own year's, unless the next year's notice names this December day. */
export function planOf(date: Temporal.PlainDate, calendar: WorkCalendar): YearPlan | undefined {
  const next = date.month === 12 ? calendar.get(date.year + 1) : undefined
  const iso = date.toString()
  return next && (next.off.has(iso) || next.work.has(iso)) ? next : calendar.get(date.year)
}

/** What a day is, and by which notice. */
export function dayKindOf(date: Temporal.PlainDate, calendar: WorkCalendar): CalendarDayKind {
  const plan = planOf(date, calendar)
  const iso = date.toString()
  const isWeekend = date.dayOfWeek > 5
  if (!plan) return isWeekend ? 'assumed-weekend' : 'assumed-workday'
  if (plan.off.has(iso)) return 'holiday'
  if (!isWeekend) return 'workday'
  return plan.work.has(iso) ? 'make-up' : 'weekend'
}

const worked: Readonly<Record<CalendarDayKind, boolean>> = {
  workday: true,
  'make-up': true,
  'assumed-workday': true,
  weekend: false,
  holiday: false,
  'assumed-weekend': false,
}

/** Whether a kind of day is worked; a make-up day (调休上班) is, so a period may end on it. */
export function isWorked(kind: CalendarDayKind): boolean {
  return worked[kind]
}

/** Whether offices work on a day. In a year without a notice weekends are assumed to be off: ask `hasNotice`. */
export function isWorkday(date: Temporal.PlainDate, calendar: WorkCalendar): boolean {
  return isWorked(dayKindOf(date, calendar))
}
