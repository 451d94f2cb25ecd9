import type { StandingState } from '#/ledger/duty.ts'
import type { Standing } from '#/ledger/standing.ts'

/** What each state is called in the office. */
export const stateWords: Readonly<Record<StandingState, string>> = {
  breach: '触红线',
  overdue: '超期',
  unknown: '情况不明',
  unsettled: '待明确',
  'due-soon': '临期',
  excused: '已免除',
  'not-yet': '未到期',
  met: '正常',
}

/** One sentence that says how a duty stands and by when to act: “超期 12 天，应于 2026-03-01 前更新”. */
export function standingWords(standing: Standing, on: Temporal.PlainDate): string {
  const word = stateWords[standing.is]
  const { due } = standing
  if (!due) return word
  const days = on.until(due, { largestUnit: 'days' }).days
  const by = `${due}${standing.provisional ? '（暂估）' : ''}`
  if (standing.is === 'overdue' || standing.is === 'breach') return `${word} ${-days} 天，应于 ${by} 前办理`
  if (standing.is === 'due-soon') return `${word}，还剩 ${days} 天，应于 ${by} 前办理`
  if (standing.is === 'met' || standing.is === 'not-yet') return `${word}，下次 ${by}`
  return word
}
