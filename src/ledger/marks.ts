import type { Charter, CharterRow } from '#/charter/charter.ts'
import type { CellMark } from '#/charter/write/mark.ts'
import type { Duty, StandingState } from '#/ledger/duty.ts'
import type { Standing } from '#/ledger/standing.ts'
import { standingWords } from '#/ledger/standing-words.ts'

export type StoodDuty = { readonly duty: Duty; readonly standing: Standing }

/** Of several duties the one an official must see first: what is late, then what is near, then what is in order, last what nobody can judge yet. */
const urgency: readonly StandingState[] = [
  'breach',
  'overdue',
  'due-soon',
  'met',
  'excused',
  'not-yet',
  'unknown',
  'unsettled',
]

/** The most urgent first; within a state the earliest due day first. */
export function byUrgency(stood: readonly StoodDuty[]): readonly StoodDuty[] {
  const dueOf = ({ standing }: StoodDuty) => standing.due?.toString() ?? '9999'
  return stood.toSorted(
    (a, b) => urgency.indexOf(a.standing.is) - urgency.indexOf(b.standing.is) || dueOf(a).localeCompare(dueOf(b)),
  )
}

/** How each column's cell of the table stands: the most urgent of its duties, with how many more stand like it. */
export function marksOf(charter: Charter, stood: readonly StoodDuty[], on: Temporal.PlainDate): readonly CellMark[] {
  const byColumn = Map.groupBy(stood, ({ duty }) => duty.path.join('\n'))
  const columnsIn = Map.groupBy(charter.rows, ({ source }) => `${source.grid ?? 0} ${source.column}`)
  return charter.rows.flatMap((row) => {
    const own = byUrgency(byColumn.get([...row.path, row.column].join('\n')) ?? [])
    const { grid = 0, column: cell } = row.source
    if (!own[0] || !cell) return []
    const isShared = (columnsIn.get(`${grid} ${cell}`)?.length ?? 0) > 1
    const words = `${isShared ? `${row.column}：` : ''}${standingOfRow(row, own, on)}`
    return [{ grid, cell, state: own[0].standing.is, words }]
  })
}

/** The most urgent duty's sentence; whose it is, where every unit owes its own; how many stand like it. */
function standingOfRow(row: CharterRow, own: readonly StoodDuty[], on: Temporal.PlainDate): string {
  const first = own[0]!
  const alike = own.filter(({ standing }) => standing.is === first.standing.is).length
  const whose = row.units.length > 1 && first.duty.share === 'each' ? `（${first.duty.units[0]}）` : ''
  const more = alike > 1 ? `，共 ${alike} 项` : ''
  return `${standingWords(first.standing, on)}${whose}${more}`
}
