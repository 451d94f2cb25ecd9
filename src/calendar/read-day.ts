/** First and last day, both inclusive; one day is from itself to itself. */
export type Span = { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate }

const fullDay =
  /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|\.(\d{1,2})\.(\d{1,2})|年(\d{1,2})月(\d{1,2})日)$/
const monthDay = /^(\d{1,2})(?:-|月)(\d{1,2})日?$/
const between = /\s*(?:\.\.|至|到|~|～|—+|–)\s*/

/**
 * A day as clerks and spreadsheets write it: 2027-02-05, 2027/2/5, 2027.2.5, 2027年2月5日, and 02-05 or 2月5日 where the year is known.
 * null for anything else, 30 February among it.
 */
export function readDay(text: string, year: number | null): Temporal.PlainDate | null {
  const said = text.normalize('NFKC').trim()
  const full = fullDay.exec(said)
  if (full) {
    const [y, m, d] = full.slice(1).filter((part) => part !== undefined)
    return existing(Number(y), Number(m), Number(d))
  }
  const short = year === null ? null : monthDay.exec(said)
  return short ? existing(year!, Number(short[1]), Number(short[2])) : null
}

/** A day, or days written 2027-02-05..2027-02-11 or 2月5日至2月11日. The end may come before the start: the caller says so. */
export function readSpan(text: string, year: number | null): Span | null {
  const [first = '', last, ...rest] = text.normalize('NFKC').trim().split(between)
  const from = readDay(first, year)
  const to = last === undefined ? from : readDay(last, from?.year ?? year)
  return from && to && rest.length === 0 ? { from, to } : null
}

function existing(year: number, month: number, day: number): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })
  } catch {
    return null // there is no such day
  }
}
