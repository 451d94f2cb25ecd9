import type { Duration } from '#/charter/obligation.ts'
import { numberOf } from './numerals.ts'

/** A length of time as written; `workdays` when it counts working days. */
export type Length = { readonly length: Duration; readonly workdays?: true }

const HALF: Readonly<Record<string, Duration>> = { 年: 'P6M', 月: 'P15D', 天: 'PT12H', 日: 'PT12H', 小时: 'PT30M' }

/** The word for a period (年度, 季, 旬, 双周, 工作日 …), taken `times` times. Null when the word is no period. */
export function periodOf(word: string, times = 1): Length | null {
  if (!Number.isInteger(times) || times < 1 || times > 9999) return null
  if (/工作日|上班日/.test(word)) return { length: `P${times}D`, workdays: true }
  if (/半/.test(word)) return halfOf(word, times)
  if (/小时|钟头/.test(word)) return { length: `PT${times}H` }
  if (/分钟/.test(word)) return { length: `PT${times}M` }
  if (/^双月/.test(word)) return { length: `P${2 * times}M` }
  if (/^双(周|星期)/.test(word)) return { length: `P${2 * times}W` }
  if (/旬/.test(word)) return { length: `P${10 * times}D` }
  if (/季/.test(word)) return { length: `P${3 * times}M` }
  if (/年/.test(word)) return { length: `P${times}Y` }
  if (/月/.test(word)) return { length: `P${times}M` }
  if (/周|星期|礼拜/.test(word)) return { length: `P${times}W` }
  return /[天日]/.test(word) ? { length: `P${times}D` } : null
}

function halfOf(word: string, times: number): Length | null {
  const half = Object.entries(HALF).find(([unit]) => word.includes(unit))?.[1]
  if (half === undefined) return null
  return { length: times === 1 ? half : half.replace(/\d+/, (n) => String(Number(n) * times)) }
}

/** A duration as written: 5个工作日, 两周, 半年, 一个月, 24小时, 3-5天 (the longer), 一个半月. Null when there is no number. */
export function lengthOf(said: string): Length | null {
  const parts = said.match(
    /^(?:[\d零〇一二两三四五六七八九十百廿卅]+(?:至|到|-))?([\d零〇一二两三四五六七八九十百千廿卅]*)个?(半?)个?([^\d]+?)$/,
  )
  if (!parts) return null
  const [, number = '', half = '', word = ''] = parts
  if (number === '') return half || /双|次/.test(word) ? periodOf(half + word) : null
  if (numberOf(number) > 1900 && word === '年') return null
  if (half) return oneAndHalf(numberOf(number), word)
  return periodOf(word, numberOf(number))
}

function oneAndHalf(whole: number, word: string): Length | null {
  if (/月/.test(word)) return { length: `P${whole * 30 + 15}D` }
  if (/年/.test(word)) return { length: `P${whole * 12 + 6}M` }
  if (/小时/.test(word)) return { length: `PT${whole * 60 + 30}M` }
  return null
}

/** Days in a duration, a month as 30 and a year as 365: only for comparing two of them. */
export function roughDays(length: Duration): number {
  const hit = length.match(/^P(T?)(\d+)([YMWDH])$/)
  if (!hit) return Number.NaN
  const per: Readonly<Record<string, number>> = { Y: 365, M: hit[1] ? 1 / 1440 : 30, W: 7, D: 1, H: 1 / 24 }
  return Number(hit[2]) * per[hit[3]!]!
}
