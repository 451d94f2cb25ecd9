import type { Duration } from '#/charter/obligation.ts'
import { spanOf } from './clock/span.ts'

/** Whether the number was seen in the document itself or waits for somebody to check it against the paper (待核). */
export type Confirmed = 'confirmed' | 'to-check'

/** A class of columns and the national limit that binds it. */
export type ColumnClass = {
  readonly id: string
  readonly name: string
  /** Red line (红线): longest silence allowed nationally; null: no number in any national text. */
  readonly red: Duration | null
  /** Warning points by cadence, in place of the pack's own: `P40D` after the clock started, `-P3D` before the due day. */
  readonly warn: Readonly<Record<Duration, Duration>>
  /** Words in a column's name that put it into the class. */
  readonly words: readonly string[]
  readonly source: string
  readonly confirmed: Confirmed
}

/** A versioned set of national limits, as data/packs holds them. */
export type Pack = {
  readonly id: string
  readonly name: string
  readonly source: string
  readonly effectiveFrom: Temporal.PlainDate
  readonly warn: Readonly<Record<Duration, Duration>>
  /** Where no warning point is set: the part of the period, in hundredths, after which to warn. */
  readonly warnPercent: number
  /** The least share of an item's text, in hundredths, that must change for an edit to be an update. */
  readonly genuineEditPercent: number
  readonly classes: readonly ColumnClass[]
}

/** A pack that was read, or every reason it cannot be used, in words for the person who keeps the file. */
export type ReadPack =
  | { readonly ok: true; readonly pack: Pack }
  | { readonly ok: false; readonly problems: readonly string[] }

type Raw = Readonly<Record<string, unknown>>
type Check = (value: unknown) => string | null

/** Checks the value of a pack file. Nothing is filled in or corrected: a wrong limit is worse than none. */
export function readPack(value: unknown): ReadPack {
  if (!isRecord(value)) return { ok: false, problems: ['指标包应是 “字段: 值” 的列表'] }
  const classes = Array.isArray(value.classes) ? (value.classes as readonly unknown[]) : []
  const problems = [
    ...problemsOf(value, packFields, ''),
    ...classes.flatMap((each, index) =>
      problemsOf(isRecord(each) ? each : {}, classFields, `classes 第 ${index + 1} 项 `),
    ),
    ...twice(classes),
  ]
  return problems.length > 0 ? { ok: false, problems } : { ok: true, pack: packOf(value, classes as readonly Raw[]) }
}

const isRecord = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value)
const isText: Check = (value) => (typeof value === 'string' && value.trim() !== '' ? null : '应有文字')
const isPercent: Check = (value) =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= 100 ? null : '应是 1 到 100 的整数'
const isDay: Check = (value) => (typeof value === 'string' && isPlainDate(value) ? null : '应为日期，如 2019-04-01')
const isLimit: Check = (value) =>
  value === null || (typeof value === 'string' && spanOf(value) !== null) ? null : '应为时长（如 P14D）或 null'
const isList: Check = (value) => (Array.isArray(value) && value.length > 0 ? null : '应是列表，至少一项')
const isWords: Check = (value) =>
  Array.isArray(value) && value.every((word) => isText(word) === null) ? null : '应是词的列表'
const isStated: Check = (value) => (value === 'confirmed' || value === 'to-check' ? null : '应为 confirmed 或 to-check')
const isWarnings: Check = (value) => {
  if (value === undefined) return null
  const isRight =
    isRecord(value) &&
    Object.entries(value)
      .flat()
      .every((each) => isLimit(each) === null && each !== null)
  return isRight ? null : '应是 “周期: 预警点”，如 P50D: P40D'
}

const packFields: Readonly<Record<string, Check>> = {
  id: isText,
  name: isText,
  source: isText,
  effectiveFrom: isDay,
  warn: isWarnings,
  warnPercent: isPercent,
  genuineEditPercent: isPercent,
  classes: isList,
}

const classFields: Readonly<Record<string, Check>> = {
  id: isText,
  name: isText,
  red: isLimit,
  warn: isWarnings,
  words: isWords,
  source: isText,
  confirmed: isStated,
}

function problemsOf(raw: Raw, fields: Readonly<Record<string, Check>>, where: string): readonly string[] {
  const wrong = Object.entries(fields).flatMap(([field, check]) => {
    const problem = check(raw[field])
    return problem === null ? [] : [`${where}${field} ${problem}，现在是 ${JSON.stringify(raw[field]) ?? '空'}`]
  })
  const unknown = Object.keys(raw).filter((field) => !Object.hasOwn(fields, field))
  return [
    ...wrong,
    ...unknown.map((field) => `${where}没有 ${field} 这个字段，可用的是 ${Object.keys(fields).join('、')}`),
  ]
}

/** A class named twice would leave it to chance which limit binds. */
function twice(classes: readonly unknown[]): readonly string[] {
  const ids = classes.map((each) => (isRecord(each) ? each.id : undefined))
  return ids.filter((id, index) => id !== undefined && ids.indexOf(id) < index).map((id) => `类别 ${id} 写了两次`)
}

function packOf(raw: Raw, classes: readonly Raw[]): Pack {
  const effectiveFrom = Temporal.PlainDate.from(raw.effectiveFrom as string)
  const withWarn = (each: Raw) => ({ ...each, warn: each.warn ?? {} }) as unknown as ColumnClass
  return { ...raw, warn: raw.warn ?? {}, effectiveFrom, classes: classes.map(withWarn) } as unknown as Pack
}

function isPlainDate(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text
  } catch {
    return false
  }
}
