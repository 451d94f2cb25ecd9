const form =
  /((?:19|20)\d{2})\s*(?:年|[-/.])\s*(1[0-2]|0?[1-9])\s*(?:月|[-/.])\s*(3[01]|[12]\d|0?[1-9])(?!\d)\s*日?(?:\s*T?\s*([01]?\d|2[0-3])\s*[:：]\s*([0-5]\d)(?:\s*[:：]\s*([0-5]\d))?)?/g

/** A moment written in a page, to the day or to the minute, as the page has it (Asia/Shanghai); `at` is its place in the text. */
export type WrittenDate = {
  readonly date: Temporal.PlainDate
  readonly time: Temporal.PlainTime | null
  readonly at: number
  readonly length: number
}

/** Every date that is written in a text and exists, in its order. */
export function datesIn(text: string): readonly WrittenDate[] {
  return [...text.matchAll(form)].flatMap((match) => {
    const [whole, year, month, day, hour, minute, second] = match
    const date = dayOf(Number(year), Number(month), Number(day))
    if (!date) return []
    const time =
      hour === undefined
        ? null
        : Temporal.PlainTime.from({ hour: Number(hour), minute: Number(minute), second: Number(second ?? 0) })
    return [{ date, time, at: match.index, length: whole.length }]
  })
}

/** The day in an address: /2026-01/02/, /art/2026/1/2/, t20260102_; null without one. Systems put the day there on which a page was made. */
export function dateInAddress(href: string): Temporal.PlainDate | null {
  const { pathname } = new URL(href)
  const match =
    /\/((?:19|20)\d{2})[-/]?(1[0-2]|0?[1-9])[-/](3[01]|[12]\d|0?[1-9])(?=\/|[_.])/.exec(pathname) ??
    /[/_t]((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[_/.]|\d{4,})/.exec(pathname)
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : null
}

function dayOf(year: number, month: number, day: number): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })
  } catch {
    return null // there is no such day
  }
}
