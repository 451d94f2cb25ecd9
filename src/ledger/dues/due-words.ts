import type { MarkState } from '#/charter/write/mark.ts'
import type { DueRow, DueState } from '#/ledger/dues/dues-wire.ts'

/** What is said of a due day, the gravest first, and whose sign it bears. */
export const dueLooks: Readonly<Record<DueState, { readonly words: string; readonly mark: MarkState }>> = {
  missed: { words: '到期未完成', mark: 'overdue' },
  near: { words: '临期', mark: 'due-soon' },
  unknown: { words: '情况不明', mark: 'unknown' },
  ahead: { words: '未到期', mark: 'not-yet' },
  excused: { words: '已免除', mark: 'excused' },
  done: { words: '已完成', mark: 'met' },
}

/** How many dues stand in each state, the gravest first, without the states in which none does. */
export function dueCounts(dues: readonly DueRow[]): readonly { readonly is: DueState; readonly count: number }[] {
  return (Object.keys(dueLooks) as readonly DueState[])
    .map((is) => ({ is, count: dues.filter((due) => due.is === is).length }))
    .filter(({ count }) => count > 0)
}

/** “到期未完成 2 项，已完成 5 项”, for who listens. */
export function dueSaid(dues: readonly DueRow[]): string {
  const said = dueCounts(dues).map(({ is, count }) => `${dueLooks[is].words} ${count} 项`)
  return said.join('，') || '没有到期的任务'
}
