/** The keys that move over a grid of days. */
export const gridKeys = [
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'PageUp',
  'PageDown',
  'Home',
  'End',
] as const
export type GridKey = (typeof gridKeys)[number]

/** The weeks of a month from Monday, days as `2026-03-01`; null where a day belongs to another month. */
export function monthWeeks(month: string): readonly (readonly (string | null)[])[] {
  const { daysInMonth } = Temporal.PlainYearMonth.from(month)
  const first = Temporal.PlainDate.from(`${month}-01`)
  const before = first.dayOfWeek - 1
  const weeks = Math.ceil((before + daysInMonth) / 7)
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, place) => {
      const days = week * 7 + place - before
      return days < 0 || days >= daysInMonth ? null : first.add({ days }).toString()
    }),
  )
}

/** The day that a key leads to. A month without that day leads to its last. */
export function movedDay(day: string, key: GridKey): string {
  const from = Temporal.PlainDate.from(day)
  const { dayOfWeek } = from
  const steps: Readonly<Record<GridKey, Temporal.PlainDate>> = {
    ArrowLeft: from.subtract({ days: 1 }),
    ArrowRight: from.add({ days: 1 }),
    ArrowUp: from.subtract({ days: 7 }),
    ArrowDown: from.add({ days: 7 }),
    PageUp: from.subtract({ months: 1 }),
    PageDown: from.add({ months: 1 }),
    Home: from.subtract({ days: dayOfWeek - 1 }),
    End: from.add({ days: 7 - dayOfWeek }),
  }
  return steps[key].toString()
}
