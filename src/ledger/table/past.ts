/** Whether a day, or what was known by a day, is another than today's: such a screen shows the past and changes nothing. */
export function isPast(
  on: Temporal.PlainDate,
  known: Temporal.PlainDate | undefined,
  today: Temporal.PlainDate,
): boolean {
  return !on.equals(today) || (known !== undefined && Temporal.PlainDate.compare(known, today) < 0)
}
