import { states } from '../../src/ledger/assessment.ts'
import type { Fact } from '../../src/ledger/fact.ts'
import { type Ledger, openLedger } from '../../src/ledger/open-ledger.ts'
import { loadPack } from '../../src/ledger/pack.file.ts'
import { noPolicy } from '../../src/ledger/policy.ts'
import { datesOf, dutiesOf, factsOf, pastDay, pathOf, today } from './province.ts'
import { type Timed, timed } from './timing.ts'

export type Measured = {
  readonly duties: number
  readonly facts: number
  /** Wall clock and CPU. */
  readonly takeIn: { readonly seconds: number; readonly cpuSeconds: number }
  readonly rssMegabytes: number
  readonly assess: Timed<unknown>
  readonly replay: Timed<unknown>
  /** Microseconds: taking in one fact with title and address, and judging the duties it touches. */
  readonly oneFact: { readonly median: number; readonly p99: number; readonly p999: number; readonly most: number }
  /** How many rolling duties are in each state, today and on the replayed day. */
  readonly rolling: Readonly<Record<'today' | 'past', Counts>>
  readonly ledger: Ledger
}

export type Counts = Record<string, number>

/** Opens a ledger, takes in every fact through its front door, and measures it. */
export async function measureEngine(sites: number): Promise<Measured> {
  const pack = await loadPack()
  const ledger = openLedger(dutiesOf(sites), { calendar: new Map(), pack, policy: noPolicy })
  const { facts, ...taken } = takeIn(ledger, sites)
  globalThis.gc?.()
  return {
    duties: ledger.duties.length,
    facts,
    takeIn: taken,
    rssMegabytes: Math.round(process.memoryUsage().rss / 1e6),
    assess: await timed(15, () => ledger.assessAll(today)),
    replay: await timed(15, () => ledger.assessAll(pastDay, pastDay)),
    rolling: { today: rollingCounts(ledger, today), past: rollingCounts(ledger, pastDay, pastDay) },
    oneFact: measureOneFact(ledger),
    ledger,
  }
}

function takeIn(ledger: Ledger, sites: number): Measured['takeIn'] & { readonly facts: number } {
  const dateOf = datesOf()
  const paths = Array.from({ length: ledger.duties.length / 2 }, (_, column) => pathOf(column))
  const start = performance.now()
  const cpu = process.cpuUsage()
  let facts = 0
  for (const [column, on, known] of factsOf(sites)) {
    ledger.add({ kind: 'published', path: paths[column]!, on: dateOf(on), known: dateOf(known) })
    facts += 1
  }
  const { user, system } = process.cpuUsage(cpu)
  return { facts, seconds: (performance.now() - start) / 1000, cpuSeconds: (user + system) / 1e6 }
}

function measureOneFact(ledger: Ledger): Measured['oneFact'] {
  const columns = ledger.duties.length / 2
  const taken = Array.from({ length: 5000 }, (_, index) => {
    const column = (index * 7919) % columns
    const fact: Fact = {
      kind: 'published',
      path: pathOf(column),
      on: today,
      title: `示例信息 ${index}`,
      url: `/${index}.html`,
    }
    const start = performance.now()
    ledger.add(fact)
    ledger.standing(column * 2, today)
    ledger.standing(column * 2 + 1, today)
    return (performance.now() - start) * 1000
  })
  const sorted = taken.toSorted((a, b) => a - b)
  return { median: sorted[2500]!, p99: sorted[4950]!, p999: sorted[4995]!, most: sorted.at(-1)! }
}

function rollingCounts(ledger: Ledger, on: Temporal.PlainDate, known?: Temporal.PlainDate): Counts {
  const { is } = ledger.assessAll(on, known)
  const counts: Counts = {}
  for (let duty = 0; duty < is.length; duty += 2) {
    const state = states[is[duty]!]!
    counts[state] = (counts[state] ?? 0) + 1
  }
  return counts
}
