import type { TermKind, TermRefusal } from './term.ts'
import { longestTerm } from './term.ts'
import type { DayKind } from './work-calendar.ts'

/** What a day was to a count, in the words of an office. */
export const dayWords: Readonly<Record<DayKind, string>> = {
  start: '起算日，不计入',
  workday: '工作日',
  weekend: '周末，不计',
  holiday: '放假，不计',
  'make-up': '调休上班',
  natural: '自然日',
  rolled: '末日逢休息日，顺延到此',
  'assumed-workday': '工作日（暂估）',
  'assumed-weekend': '周末（暂估），不计',
}

/** A last natural day that is a rest day does count; the period then rolls off it. */
export const countedRestWords: Readonly<Partial<Record<DayKind, string>>> = {
  weekend: '末日逢周末',
  holiday: '末日逢放假',
  'assumed-weekend': '末日逢周末（暂估）',
}

/** A period, said of its number. */
export const termWords: Readonly<Record<TermKind, (n: number) => string>> = {
  workdays: (n) => `加 ${n} 个工作日`,
  'workdays-before': (n) => `往前 ${n} 个工作日`,
  days: (n) => `加 ${n} 日（自然日）`,
  months: (n) => `加 ${n} 个月`,
}

/** Why a period cannot be counted, and what to write. */
export const termRefusalWords: Readonly<Record<TermRefusal, (kind: TermKind) => string>> = {
  'not-whole': () => '期限要写整数，如 5',
  negative: () => '自然日和月份不能往前数，期限要写 0 或更大的整数；往前数工作日可写 --workdays -5',
  'too-long': (kind) => `期限太长，最多 ${longestTerm[kind]}`,
}

const weekdays = ['一', '二', '三', '四', '五', '六', '日'] as const

/** 周一 … 周日. */
export function weekdayWord(date: Temporal.PlainDate): string {
  return `周${weekdays[date.dayOfWeek - 1]}`
}

/** A moment, also as it stands on the wire, as it is read in the office: `2026-11-24 12:31`, Beijing time. */
export function momentWords(at: Temporal.Instant | string): string {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO('Asia/Shanghai').toPlainDateTime()
  return local.toString({ smallestUnit: 'minute' }).replace('T', ' ')
}
