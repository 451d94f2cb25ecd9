/** Dates of the year as the rows of deadlines say them. */
import { dayOf, PREVIOUS } from './days.ts'
import type { Fact, Found } from './facts.ts'
import { two } from './meanings.ts'
import { numberOf } from './numerals.ts'

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function monthDay(month: number, part: string): string | null {
  const day = part === '' ? '31' : dayOf(part)
  const last = MONTH_DAYS[month - 1]
  return day === null || last === undefined ? null : `${two(month)}-${two(Math.min(Number(day), last))}`
}

/** 每年3月31日前, 次年1月底前: a day of every year. */
export function yearly(found: Found): Fact {
  const date = monthDay(numberOf(found.get('MONTH')), found.get('PART'))
  return { is: 'by', by: date && `--${date}`, every: 'P1Y', ...(PREVIOUS.test(found.text) && { covers: 'previous' }) }
}

/** 3月31日前: a day of the year whose rhythm another word must say. */
export function bare(found: Found): Fact {
  const date = monthDay(numberOf(found.get('MONTH')), found.get('PART'))
  return { is: 'by', by: date && `--${date}`, bareDate: true }
}

/** 2025年9月30日前: once; null when the number is no year. */
export function oneOff(found: Found): Fact | null {
  const year = numberOf(found.get('y'))
  if (year < 1000) return null
  const month = found.get('MONTH') === '' ? 12 : numberOf(found.get('MONTH'))
  if (found.get('PART') === '' && found.get('MONTH') !== '' && /前$/.test(found.text)) return { is: 'by', by: null }
  const date = monthDay(month, found.get('PART'))
  return { is: 'by', by: date && `${year}-${date}`, exact: true }
}

/** 每年一季度内: the last day of that quarter. */
export function quarterOfYear(found: Found): Fact {
  const quarter = numberOf(/[一二三四1234]/.exec(found.text.replace(/每年度?|次年|当年/, ''))![0])
  const date = monthDay(quarter * 3, '')
  const early = /季度前$/.test(found.text)
  return {
    is: 'by',
    by: early ? null : `--${date}`,
    every: 'P1Y',
    ...(PREVIOUS.test(found.text) && { covers: 'previous' }),
  }
}

/** 3、6、9、12月的22日前: the equal period they make; null when they stand at unequal distance. */
export function listed(found: Found, names: readonly string[]): Fact | null {
  const months = names.map((name) => numberOf(found.get(name)))
  const step = months[1]! - months[0]!
  const even = months.every((month, i) => i === 0 || month - months[i - 1]! === step)
  if (!even || step * names.length !== 12) return null
  const part = found.get('PART') || found.get('z')
  const day = part === '' ? '31' : dayOf(part)
  return { is: 'by', by: day && `${names.length === 4 ? 'Q' : 'H'}${months[0]}-${day}`, every: `P${step}M` }
}
