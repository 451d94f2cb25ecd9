import type { Term } from './term.ts'
import { countedRestWords, dayWords, termWords, weekdayWord } from './words.ts'
import type { Receipt, ReceiptDay } from './work-calendar.ts'

/** A count for people: what was asked, the due day, the strip of days that leads to it and the notices it follows. */
export function receiptText(start: Temporal.PlainDate, term: Term, receipt: Receipt): string {
  const due = `${receipt.due}（${weekdayWord(receipt.due)}）${receipt.provisional ? '，暂估' : ''}`
  return [
    `${start}（${weekdayWord(start)}）${termWords[term.kind](term.n)}`,
    `${term.kind === 'workdays-before' ? '最晚在' : '到期日'}：${due}`,
    '',
    ...dayStrip(receipt),
    '',
    ...stripNotes(receipt),
  ].join('\n')
}

/** The receipt as lines for people: neighbours of one kind on one line, with the numbers they were counted as. */
function dayStrip({ days }: Receipt): readonly string[] {
  let counted = 0
  return runsOf(days).map((run) => {
    const first = counted + 1
    if (run[0]!.counted) counted += run.length
    return lineOf(run, run[0]!.counted ? numbers(first, counted) : '')
  })
}

/** Under the strip: the notices it follows, and what is only assumed. */
function stripNotes(receipt: Receipt): readonly string[] {
  const notices = [...new Set(receipt.days.flatMap(({ notice }) => notice ?? []))]
  const notes = notices.length > 0 ? [`依据：${notices.join('、')}`] : []
  return receipt.provisional ? [...notes, provisionalNote(receipt)] : notes
}

function provisionalNote({ days }: Receipt): string {
  const years = new Set(
    days.filter((day) => day.why !== 'start' && !day.notice && day.why !== 'natural').map(({ date }) => date.year),
  )
  return `暂估：${[...years].join('、')} 年的放假通知还没有载入，按周六、周日休息推算；载入后日期可能变动。`
}

function runsOf(days: readonly ReceiptDay[]): readonly (readonly ReceiptDay[])[] {
  const runs: ReceiptDay[][] = []
  for (const day of days) {
    const last = runs.at(-1)
    if (last && last[0]!.why === day.why && last[0]!.counted === day.counted) last.push(day)
    else runs.push([day])
  }
  return runs
}

function lineOf(run: readonly ReceiptDay[], number: string): string {
  const [first] = run as readonly [ReceiptDay]
  const last = run.at(-1)!
  const dates = run.length === 1 ? dateWord(first.date) : `${dateWord(first.date)} — ${dateWord(last.date)}`
  const why = (first.counted ? countedRestWords[first.why] : undefined) ?? dayWords[first.why]
  const length = run.length > 1 && !first.counted ? `（${run.length} 天）` : ''
  return `  ${dates.padEnd(38 - wide(dates))}${number.padEnd(8)}${why}${length}`
}

function dateWord(date: Temporal.PlainDate): string {
  return `${date} ${weekdayWord(date)}`
}

function numbers(first: number, last: number): string {
  return first === last ? `${first}` : `${first}–${last}`
}

/** How many more columns a terminal gives the text than it has characters: Chinese ones take two. */
function wide(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0
}
