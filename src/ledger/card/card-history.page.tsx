import { markLooks } from '#/charter/write/mark.ts'
import type { DutyCardAnswer } from '#/ledger/card/card-wire.ts'
import { stateWords } from '#/ledger/standing-words.ts'

/** The bar of the past year: how the duty stood each day, in words too, and every due day it missed. */
export function CardHistory({ card }: { readonly card: DutyCardAnswer }) {
  const { from, runs, misses } = card.history
  const all = runs.reduce((sum, { days }) => sum + days, 0)
  const sums = Map.groupBy(runs, ({ is }) => is)
  const words = [...sums].map(
    ([is, own]) => `${markLooks[is].sign} ${stateWords[is]} ${own.reduce((sum, { days }) => sum + days, 0)} 天`,
  )
  return (
    <section aria-labelledby="card-history">
      <h3 id="card-history">
        过去的情况（{from} 至 {card.on}）
      </h3>
      <div className="history-bar" role="img" aria-label={words.join('，')}>
        {runs.map(({ is, days }, at) => (
          <span
            key={startOf(runs, at)}
            title={`${stateWords[is]} ${days} 天`}
            style={{ flexGrow: days, background: `#${markLooks[is].fill ?? 'FFFFFF'}` }}
          >
            {days / all > 0.04 ? markLooks[is].sign : ''}
          </span>
        ))}
      </div>
      <p className="card-note">{words.join('，')}</p>
      <p>{missWords(misses)}</p>
    </section>
  )
}

function startOf(runs: DutyCardAnswer['history']['runs'], at: number): number {
  return runs.slice(0, at).reduce((sum, { days }) => sum + days, 0)
}

function missWords(misses: DutyCardAnswer['history']['misses']): string {
  if (misses.length === 0) return '其间没有错过期限。'
  const each = misses.slice(-6).map(({ due, answered }) => `${due}（${answered ? `${answered} 补上` : '至今未补'}）`)
  return `错过期限 ${misses.length} 次${misses.length > 6 ? '，最近几次' : ''}：${each.join('、')}`
}
