import { lengthOf, periodOf } from './durations.ts'
import type { Fact } from './facts.ts'
import { numberOf } from './numerals.ts'

/** A rhythm from a calendar word and how many of them: (季度, 1), (天, 50). */
export function everyWord(word: string, times = 1): Fact | null {
  const period = periodOf(word, times)
  return period && { is: 'every', every: period.length, ...(period.workdays && { workdays: true }) }
}

/** A rhythm from a stretch of time: 14天, 两周. */
export function everyOf(said: string): Fact | null {
  const length = lengthOf(said)
  return length && { is: 'every', every: length.length, ...(length.workdays && { workdays: true }) }
}

/** 1 is Monday. 末 and 天 are Sunday. */
export function weekdayOf(word: string): number {
  const day = '一二三四五六日'.indexOf(word) + 1
  return day || (/[日天末7]/.test(word) ? 7 : Number(word))
}

/** HH:MM of 下午5时, 17：00, 上午九点半; null when no hour is said (下班前). */
export function clockOf(said: string): string | null {
  const parts = said.match(/(\d{1,2}|[一二三四五六七八九十]{1,3})(?:时|点|：)(半|\d{1,2})?/)
  if (!parts) return null
  const hour = numberOf(parts[1]!)
  const afternoon = /下午|晚|中午/.test(said) && hour < 12 && !(said.includes('中午') && hour > 9)
  const minute = parts[2] === '半' ? 30 : Number(parts[2] ?? 0)
  return `${two(afternoon ? hour + 12 : hour)}:${two(minute)}`
}

/** A number of two figures. */
export const two = (n: number): string => String(n).padStart(2, '0')
