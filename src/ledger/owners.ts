import type { Duty } from './duty.ts'
import { isWithin } from './matching.ts'

/** Duties by column, so that a fact finds the few it may concern; and which of them nobody else owes. */
export type Owners = {
  readonly byColumn: ReadonlyMap<string, readonly number[]>
  readonly isSole: Uint8Array
  /** By the names in `of`: the duties about something that happens in another column. */
  readonly byOf: ReadonlyMap<string, readonly number[]>
}

/** A column's key. No level of a path holds a line break. */
export const columnKey = (path: readonly string[]): string => path.join('\n')

export function ownersOf(duties: readonly Duty[]): Owners {
  const byColumn = new Map<string, number[]>()
  for (const [index, duty] of duties.entries()) {
    const key = columnKey(duty.path)
    const list = byColumn.get(key)
    if (list) list.push(index)
    else byColumn.set(key, [index])
  }
  const isSole = new Uint8Array(duties.length)
  for (const list of byColumn.values()) {
    const units = new Set(list.flatMap((index) => (duties[index]!.share === 'each' ? duties[index]!.units : [])))
    for (const index of list) isSole[index] = units.size < 2 || isAlone(duties, list, index) ? 1 : 0
  }
  return { byColumn, isSole, byOf: byOfNames(duties) }
}

/** Places of the duties about what happens in another column of the same part of the table: 意见征集结束后… in 结果反馈. */
export function* dutiesBeside({ byOf }: Owners, duties: readonly Duty[], path: readonly string[]): Generator<number> {
  const indexes = new Set(path.flatMap((name) => byOf.get(name) ?? []))
  for (const index of indexes)
    if (duties[index]!.path[0] === path[0] && !isWithin(duties[index]!.path, path)) yield index
}

function byOfNames(duties: readonly Duty[]): ReadonlyMap<string, readonly number[]> {
  const byOf = new Map<string, number[]>()
  for (const [index, { obligation }] of duties.entries()) {
    const names = obligation.kind === 'event' ? (obligation.of ?? []) : []
    for (const name of names) byOf.set(name, [...(byOf.get(name) ?? []), index])
  }
  return byOf
}

/** Places of the duties of a column, and of every column above it. */
export function* dutiesAbove({ byColumn }: Owners, path: readonly string[]): Generator<number> {
  for (let levels = path.length; levels > 0; levels -= 1) yield* byColumn.get(columnKey(path.slice(0, levels))) ?? []
}

/** Whether no other unit owes the column in the time this duty is in force: owners that follow each other do not compete. */
function isAlone(duties: readonly Duty[], column: readonly number[], index: number): boolean {
  const duty = duties[index]!
  return !column.some((other) => isRival(duty, duties[other]!))
}

function isRival(duty: Duty, other: Duty): boolean {
  if (other.share !== 'each' || other.units.join() === duty.units.join()) return false
  return isBefore(duty.since, other.until) && isBefore(other.since, duty.until)
}

function isBefore(from: Temporal.PlainDate, until: Temporal.PlainDate | null): boolean {
  return until === null || Temporal.PlainDate.compare(from, until) < 0
}
