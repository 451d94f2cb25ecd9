import type { HeatWeek } from '#/ledger/duties/duties-wire.ts'
import type { StandingState } from '#/ledger/duty.ts'
import type { History } from '#/ledger/history.ts'

const weekDays = 7

/** The Mondays of the weeks that touch a year, up to the week of `until`. */
export function weeksOf(year: number, until: Temporal.PlainDate): readonly Temporal.PlainDate[] {
  const last = earlier(until, new Temporal.PlainDate(year, 12, 31))
  const weeks: Temporal.PlainDate[] = []
  for (
    let monday = mondayOf(new Temporal.PlainDate(year, 1, 1));
    isUpTo(monday, last);
    monday = monday.add({ days: 7 })
  )
    weeks.push(monday)
  return weeks
}

/** A duty's weeks from its history, which begins on a Monday; the last week may be cut short. */
export function weeksIn({ from, states, misses }: History): readonly HeatWeek[] {
  const missed = misses.map(({ due }) => Math.floor(from.until(due, { largestUnit: 'days' }).days / weekDays))
  const weeks = Math.ceil(states.length / weekDays)
  return Array.from({ length: weeks }, (_, week) => {
    const days = states.slice(week * weekDays, (week + 1) * weekDays)
    return {
      owed: days.some((is) => is !== 'not-yet') ? 1 : 0,
      late: days.some(isLate) ? 1 : 0,
      missed: missed.filter((each) => each === week).length,
    }
  })
}

/** The weeks of several duties together; all begin in the same week. */
export function addWeeks(all: readonly (readonly HeatWeek[])[]): readonly HeatWeek[] {
  const sum: { owed: number; late: number; missed: number }[] = (all[0] ?? []).map(() => ({
    owed: 0,
    late: 0,
    missed: 0,
  }))
  for (const weeks of all) {
    for (const [index, { owed, late, missed }] of weeks.entries()) {
      const week = sum[index]!
      week.owed += owed
      week.late += late
      week.missed += missed
    }
  }
  return sum
}

const isLate = (is: StandingState) => is === 'overdue' || is === 'breach'

function mondayOf(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.subtract({ days: day.dayOfWeek - 1 })
}

const isUpTo = (day: Temporal.PlainDate, last: Temporal.PlainDate) => Temporal.PlainDate.compare(day, last) <= 0
const earlier = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (isUpTo(a, b) ? a : b)
