import Table from 'cli-table3'
import type { StandingState } from '#/ledger/duty.ts'
import { byUrgency, type StoodDuty } from '#/ledger/marks.ts'
import { standingWords, stateWords } from '#/ledger/standing-words.ts'
import { wrapped } from '#/platform/wide-text.ts'

/** The ledger for people at a terminal: how many duties are in each state, then the duties, most urgent first. */
export function ledgerText(stood: readonly StoodDuty[], on: Temporal.PlainDate): string {
  const counts = countsText(stood)
  return stood.length === 0 ? counts : `${counts}\n${tableText(byUrgency(stood), on)}`
}

/** “超期 3，临期 2，正常 101” */
export function countsText(stood: readonly StoodDuty[]): string {
  const states = Object.keys(stateWords) as readonly StandingState[]
  const counts = states.flatMap((state) => {
    const count = stood.filter(({ standing }) => standing.is === state).length
    return count > 0 ? [`${stateWords[state]} ${count}`] : []
  })
  return counts.join('，') || '没有符合条件的义务'
}

function tableText(stood: readonly StoodDuty[], on: Temporal.PlainDate): string {
  const table = new Table({
    head: ['栏目', '责任单位', '要求', '状态', '最近更新'],
    colWidths: [30, 20, 40, 34, 12],
    style: { head: [], border: [] },
  })
  for (const { duty, standing } of stood) {
    table.push([
      wrapped([...duty.path, ...(duty.scopes?.names ?? [])].join(' / '), 28),
      wrapped(duty.units.join('、'), 18),
      wrapped(duty.clause, 38),
      wrapped(standingWords(standing, on), 32),
      standing.last?.toString() ?? '—',
    ])
  }
  return table.toString()
}
