/**
 * A province made up for measuring: sites of 60 columns, two duties a column, five years of facts. Everything follows from
 * the number of sites, so that each contestant is given the same facts.
 */
import { fromEpochDay, toEpochDay } from '../../src/calendar/epoch-day.ts'
import type { Recurring } from '../../src/charter/obligation.ts'
import type { Duty } from '../../src/ledger/duty.ts'

export const columnsPerSite = 60
export const since = Temporal.PlainDate.from('2021-01-01')
export const today = Temporal.PlainDate.from('2025-12-31')
export const pastDay = Temporal.PlainDate.from('2024-03-15')

const firstDay = toEpochDay(since)
const lastDay = toEpochDay(today)

/** One rolling and one calendar cadence for each kind of column; the rolling one first. */
const kinds: readonly (readonly [Recurring, Recurring])[] = [
  [every('P7D'), every('P1W')],
  [every('P50D'), every('P1M')],
  [every('P5M'), every('P1Y')],
  [every('P2W'), every('P3M')],
  [every('P50D', 3), every('P6M')],
  [every('P10D'), { ...every('P1M'), by: '---05', covers: 'previous' }],
]

function every(period: string, min = 1): Recurring {
  return { kind: 'recurring', action: 'publish', every: period, min, unit: '条' }
}

export const pathOf = (column: number): readonly string[] => [
  `站点${Math.floor(column / columnsPerSite)}`,
  `栏目${column % columnsPerSite}`,
]

/** Duty 2n is the rolling one of column n, duty 2n + 1 its calendar one. */
export function dutiesOf(sites: number): readonly Duty[] {
  return Array.from({ length: sites * columnsPerSite }, (_, column) => column).flatMap((column) =>
    kinds[column % kinds.length]!.map((obligation, index) => ({
      id: `${column}-${index}`,
      path: pathOf(column),
      column: pathOf(column)[1]!,
      units: ['示例单位'],
      share: 'jointly',
      clause: '示例',
      obligation,
      columnClass: null,
      since,
      until: null,
    })),
  )
}

/** Facts day by day, as they would come in: about one in eleven days for a column, one in twenty learnt of up to a month later. */
export function* factsOf(sites: number): Generator<readonly [column: number, on: number, known: number]> {
  const columns = sites * columnsPerSite
  for (let day = firstDay; day <= lastDay; day += 1) {
    for (let column = 0; column < columns; column += 1) {
      const chance = mixed(column, day)
      if (chance % 10_000 >= 913) continue
      yield [column, day, day + ((chance >>> 16) % 20 === 0 ? (chance >>> 20) % 30 : 0)]
    }
  }
}

/** The dates of the five years, made once. */
export function datesOf(): (day: number) => Temporal.PlainDate {
  const dates = Array.from({ length: lastDay - firstDay + 60 }, (_, offset) => fromEpochDay(firstDay + offset))
  return (day) => dates[day - firstDay]!
}

/** 32 bits that look random, the same every time. */
function mixed(a: number, b: number): number {
  let bits = Math.imul(a + 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35)
  bits = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d)
  bits = Math.imul(bits ^ (bits >>> 12), 0x297a2d39)
  return (bits ^ (bits >>> 15)) >>> 0
}
