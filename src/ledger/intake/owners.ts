import { toEpochDay } from '#/calendar/epoch-day.ts'
import type { Duty } from '../duty.ts'
import { isWithin } from './matching.ts'
import { never } from './series.ts'

/** Duties by column, so that a fact finds the few it may concern; and which of them nobody else owes. */
export type Owners = {
  readonly columns: Column
  readonly isSole: Uint8Array
  /** By the names in `of`: the duties about something that happens in another column. */
  readonly byOf: ReadonlyMap<string, readonly number[]>
}

/** A level of the table: the places of its own duties, and the levels below it. */
type Column = { readonly duties: number[]; readonly below: Map<string, Column> }

/** Finds the owners of every column. */
export function ownersOf(duties: readonly Duty[]): Owners {
  const columns: Column = { duties: [], below: new Map() }
  for (const [index, { path }] of duties.entries()) columnAt(columns, path).duties.push(index)
  const isSole = new Uint8Array(duties.length)
  markSole(columns, duties, isSole)
  return { columns, isSole, byOf: byOfNames(duties) }
}

/** Places of the duties of a column and of every column above it. */
export function dutiesAbove({ columns }: Owners, path: readonly string[]): readonly number[] {
  let above: readonly number[] = []
  let column = columns
  for (const name of path) {
    const next = column.below.get(name)
    if (!next) break
    if (next.duties.length > 0) above = above.length === 0 ? next.duties : [...above, ...next.duties]
    column = next
  }
  return above
}

/** Places of the duties about what happens in another column of the same part of the table: 意见征集结束后… in 结果反馈. */
export function dutiesBeside({ byOf }: Owners, duties: readonly Duty[], path: readonly string[]): readonly number[] {
  const indexes = new Set(path.flatMap((name) => byOf.get(name) ?? []))
  return [...indexes].filter((index) => {
    const own = duties[index]!.path
    return own[0] === path[0] && !isWithin(own, path)
  })
}

function columnAt(columns: Column, path: readonly string[]): Column {
  let column = columns
  for (const name of path) {
    const next = column.below.get(name) ?? { duties: [], below: new Map() }
    column.below.set(name, next)
    column = next
  }
  return column
}

function byOfNames(duties: readonly Duty[]): ReadonlyMap<string, readonly number[]> {
  const byOf = new Map<string, number[]>()
  for (const [index, { obligation }] of duties.entries()) {
    const names = obligation.kind === 'event' ? (obligation.of ?? []) : []
    for (const name of names) byOf.set(name, [...(byOf.get(name) ?? []), index])
  }
  return byOf
}

/** From when to when a unit owes a column; owners that follow each other do not compete. */
type Time = { readonly unit: string; readonly from: number; readonly to: number }

function markSole({ duties: own, below }: Column, duties: readonly Duty[], isSole: Uint8Array): void {
  const times = new Map<string, Time>()
  for (const index of own) {
    const time = timeOf(duties[index]!)
    if (time) times.set(time.unit, joined(time, times.get(time.unit)))
  }
  for (const index of own) {
    const time = times.get(duties[index]!.units.join())
    isSole[index] = !time || [...times.values()].every((other) => other === time || isApart(time, other)) ? 1 : 0
  }
  for (const column of below.values()) markSole(column, duties, isSole)
}

function timeOf({ share, units, since, until }: Duty): Time | null {
  if (share !== 'each') return null
  return { unit: units.join(), from: toEpochDay(since), to: until ? toEpochDay(until) : never }
}

function joined(time: Time, other: Time | undefined): Time {
  if (!other) return time
  return { unit: time.unit, from: Math.min(time.from, other.from), to: Math.max(time.to, other.to) }
}

const isApart = (time: Time, other: Time) => time.to <= other.from || other.to <= time.from
