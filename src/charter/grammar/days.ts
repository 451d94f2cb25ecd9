/** Days of months, quarters and years as the rows of deadlines say them. */
import { lengthOf, periodOf } from './durations.ts'
import type { Fact, Found } from './facts.ts'
import { two } from './meanings.ts'
import { numberOf } from './numerals.ts'

/** Words that close a limit. */
export const BEFORE = '之前|以前|前|内|底前|为止|止|截止'
/** Words that put the day into the period after the one it is about. */
export const PREVIOUS = /次|翌|下|第二/

/** The day of a month that 5日, 上旬, 月底 … close with, in two figures; null when there is no such day. */
export function dayOf(part: string): string | null {
  if (/底|末|下旬|最后/.test(part)) return '31'
  if (/上旬/.test(part)) return '10'
  if (/中旬/.test(part)) return '20'
  const day = numberOf(part.replace(/[日号]/, ''))
  return day >= 1 && day <= 31 ? two(day) : null
}

/** 每月20日前, 次月5日前. */
export function monthly(part: string, covers?: 'previous'): Fact {
  const day = dayOf(part)
  return { is: 'by', by: day && `---${day}`, every: 'P1M', ...(covers && { covers }) }
}

/** 年初, 月初: a rhythm whose day is not said. */
export function early(found: Found): Fact {
  const every = periodOf(/月/.test(found.text) ? '月' : /季/.test(found.text) ? '季' : '年')!.length
  return { is: 'by', by: null, ...(/每|当/.test(found.text) || every === 'P1Y' ? { every } : {}) }
}

/** 每月前5个工作日内, 次月首个工作日前. */
export function workday(found: Found): Fact {
  const by = `---${two(numberOf(found.get('NUM') || '1'))}`
  return { is: 'by', by, every: 'P1M', workdays: true, ...(PREVIOUS.test(found.text) && { covers: 'previous' }) }
}

/** 季首月15日前, 每季末前; null when the words are only a name (季末月报). */
export function quarterly(found: Found): Fact | null {
  const { text } = found
  const month = /首|第一|第1|初月/.test(text) ? 1 : /第二|第2|季度?次月/.test(text) ? 2 : 3
  const part = found.get('PART')
  const day = part === '' ? (/[末底终]/.test(text) || /前|内/.test(text) ? '31' : null) : dayOf(part)
  if (part === '' && !/[末底终]$|前$|内$|月$/.test(text)) return null
  const previous = /^(于|按)?(下|次)/.test(text)
  const by = part === '' && /首|第|初|次月|末月|最后/.test(text) ? monthOnly(text, month) : day && `Q${month}-${day}`
  return { is: 'by', by, every: 'P3M', ...(previous && { covers: 'previous' }) }
}

/** 每季度首月5个工作日内. */
export function quarterWorkday(found: Found): Fact {
  const month = /首|第一|第1/.test(found.text) ? 1 : 3
  return { is: 'by', by: `Q${month}-${two(numberOf(found.get('NUM')))}`, every: 'P3M', workdays: true }
}

/** 每季度首月内 ends with the month; 每季度首月前 is not a day anybody can name. */
const monthOnly = (text: string, month: number): string | null =>
  /前$/.test(text) && !/末月前$/.test(text) ? null : `Q${month}-31`

/** 每半年末月20日前. */
export function halfYearly(found: Found): Fact {
  const first = /首月|第一个月/.test(found.text)
  const day = found.get('PART') === '' ? '31' : dayOf(found.get('PART'))
  return { is: 'by', by: day && `H${first ? 1 : 6}-${day}`, every: 'P6M' }
}

/** 季度结束后10日内; null for days and hours, which do not close. */
export function closing(found: Found): Fact | null {
  const every = periodOf(found.get('CAL'))
  const within = lengthOf(found.get('DUR'))
  if (!every || !within || /小时|分钟|工作日|天|^日/.test(found.get('CAL'))) return null
  return { is: 'closing', every: every.length, within: within.length, ...(within.workdays && { workdays: true }) }
}

/** 季度终了后次月15日前: the 15th of the first month of the next. */
export function afterPeriod(found: Found): Fact | null {
  const day = dayOf(found.get('PART'))
  if (/^(每|每个|各)?半?年/.test(found.text))
    return day && !/半/.test(found.text) ? { is: 'by', by: `--01-${day}`, every: 'P1Y', covers: 'previous' } : null
  const quarter = /季/.test(found.text)
  return {
    is: 'by',
    by: day && (quarter ? `Q1-${day}` : `---${day}`),
    every: quarter ? 'P3M' : 'P1M',
    covers: 'previous',
  }
}

/** 每月最后一个工作日: a day that the notation of `by` cannot hold; the rhythm stands, the day needs a person. */
export function lastWorkday(found: Found): Fact | null {
  const period = periodOf(/半年|季|周|年|月/.exec(found.text)![0])
  return period && { is: 'by', by: null, every: period.length }
}
