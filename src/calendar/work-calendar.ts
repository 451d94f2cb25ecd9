/**
 * One year of the State Council's holiday notice (国务院办公厅关于部分节假日安排的通知).
 * Dates are ISO strings, because sets of Temporal values do not compare by value.
 */
export type YearPlan = {
  readonly year: number
  /** Document number or official paper of the notice, shown in every receipt. */
  readonly notice: string
  readonly confirmed: 'confirmed' | 'to-check'
  readonly off: ReadonlySet<string>
  /** 调休: weekend days that are worked. */
  readonly work: ReadonlySet<string>
}

/** Years by number. A year that is missing has no notice yet: weekends are assumed and every result that touches it is provisional (暂估). */
export type WorkCalendar = ReadonlyMap<number, YearPlan>

/** How a date was reached, day by day. */
export type Receipt = {
  readonly due: Temporal.PlainDate
  /** 暂估: the count touched a year without a notice. */
  readonly provisional: boolean
  readonly days: readonly ReceiptDay[]
}

export type ReceiptDay = {
  readonly date: Temporal.PlainDate
  readonly counted: boolean
  readonly why: DayKind
  readonly notice?: string
}

export type DayKind =
  | 'start'
  | 'workday'
  | 'weekend'
  | 'holiday'
  | 'make-up'
  | 'natural'
  | 'rolled'
  | 'assumed-workday'
  | 'assumed-weekend'
