/** The same question put to `rrule`, the library calendars are built with: expand a duty's due days, then look for facts. */
import rrule from 'rrule'
import { toEpochDay } from '../../src/calendar/epoch-day.ts'
import type { Recurring } from '../../src/charter/obligation.ts'
import { dutiesOf, factsOf, since, today } from './province.ts'
import { type Timed, timed } from './timing.ts'

const { RRule } = rrule
const dateOf = (day: number) => new Date(day * 86_400_000)
const last = toEpochDay(today)
const first = toEpochDay(since)

/** Judges the duties of a few sites and says what one duty took, in seconds, with how many were overdue. */
export async function measureExpansion(sites: number): Promise<Timed<number> & { readonly duties: number }> {
  const facts = Array.from({ length: sites * 60 }, (): number[] => [])
  for (const [column, on] of factsOf(sites)) facts[column]!.push(on)
  const duties = dutiesOf(sites)
  const judge = () => {
    let overdue = 0
    for (const [index, { obligation }] of duties.entries()) {
      if (isOverdue(obligation as Recurring, facts[index >> 1]!)) overdue += 1
    }
    return overdue
  }
  return { ...(await timed(5, judge)), duties: duties.length }
}

/** A rolling duty: the first occurrence after the n-th last fact. A calendar one: every occurrence so far, and the facts between. */
function isOverdue({ every, min, by, covers }: Recurring, facts: readonly number[]): boolean {
  const rule = rules[every!]!
  if (!rule.isPeriod) {
    const start = facts.at(-(min as number)) ?? first
    const due = new RRule({ ...rule.options, dtstart: dateOf(start) }).after(dateOf(start), false)!
    return due.getTime() < last * 86_400_000
  }
  const dues = new RRule({ ...rule.options, ...(by && { bymonthday: Number(by.slice(3)) }), dtstart: dateOf(first) })
    .between(dateOf(first), dateOf(last - 1), true)
    .map((due) => due.getTime() / 86_400_000)
  return isShort(covers === 'previous' ? dues.slice(1) : dues, facts)
}

/** Whether a closed period without facts has had none since. */
function isShort(dues: readonly number[], facts: readonly number[]): boolean {
  let place = 0
  let missed = false
  for (const due of dues) {
    const from = place
    while (place < facts.length && facts[place]! <= due) place += 1
    missed = place === from
  }
  return missed && place === facts.length
}

const rules: Readonly<Record<string, { readonly isPeriod: boolean; readonly options: object }>> = {
  P7D: { isPeriod: false, options: { freq: RRule.DAILY, interval: 7 } },
  P10D: { isPeriod: false, options: { freq: RRule.DAILY, interval: 10 } },
  P2W: { isPeriod: false, options: { freq: RRule.WEEKLY, interval: 2 } },
  P50D: { isPeriod: false, options: { freq: RRule.DAILY, interval: 50 } },
  P5M: { isPeriod: false, options: { freq: RRule.MONTHLY, interval: 5 } },
  P1W: { isPeriod: true, options: { freq: RRule.WEEKLY, byweekday: [RRule.SU] } },
  P1M: { isPeriod: true, options: { freq: RRule.MONTHLY, bymonthday: -1 } },
  P3M: { isPeriod: true, options: { freq: RRule.MONTHLY, bymonth: [3, 6, 9, 12], bymonthday: -1 } },
  P6M: { isPeriod: true, options: { freq: RRule.MONTHLY, bymonth: [6, 12], bymonthday: -1 } },
  P1Y: { isPeriod: true, options: { freq: RRule.YEARLY, bymonth: 12, bymonthday: 31 } },
}
