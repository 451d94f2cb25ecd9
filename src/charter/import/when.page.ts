/** A moment as it is read in the office: 2026-11-24 12:31, Beijing time. */
export function whenWords(at: string): string {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO('Asia/Shanghai').toPlainDateTime()
  return local.toString({ smallestUnit: 'minute' }).replace('T', ' ')
}

/** Today in Beijing. */
export function today(): string {
  return Temporal.Now.plainDateISO('Asia/Shanghai').toString()
}
