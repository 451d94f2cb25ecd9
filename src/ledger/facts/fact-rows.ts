import type { Fact } from '#/ledger/fact.ts'
import { factDetail } from '#/ledger/facts/fact-words.ts'
import type { FactQuery, FactRow } from '#/ledger/facts/facts-wire.ts'
import type { Fate } from '#/ledger/facts/fates.ts'
import { reasonWords } from '#/ledger/words.ts'

type Kept = {
  readonly seq: string
  readonly fact: Fact
  readonly source: string
  readonly isDemo: boolean
  readonly fate: Fate
}

/** Whether a fact is one of those asked for. */
export function isAsked({ fact, source }: Pick<Kept, 'fact' | 'source'>, query: FactQuery): boolean {
  const on = fact.on?.toString() ?? ''
  return (
    (query.kind === undefined || fact.kind === query.kind) &&
    (query.unit === undefined || fact.unit === query.unit) &&
    (query.source === undefined || source === query.source) &&
    (query.from === undefined || on >= query.from) &&
    (query.to === undefined || (on !== '' && on <= query.to)) &&
    (query.path === undefined || `${fact.path.join(' › ')} › `.startsWith(`${query.path} › `))
  )
}

/** A fact as a row of a list. */
export function factRow({ seq, fact, source, isDemo, fate }: Kept): FactRow {
  return {
    seq,
    kind: fact.kind,
    path: [...fact.path],
    unit: fact.unit ?? null,
    on: fact.on?.toString() ?? null,
    known: (fact.known ?? fact.on)?.toString() ?? '',
    detail: factDetail(fact),
    proof: fact.proof ?? null,
    source,
    isDemo,
    is: fate.is,
    why: whyWords(fate),
  }
}

function whyWords(fate: Fate): string {
  if (fate.is === 'not-counted') return reasonWords[fate.why]
  return fate.is === 'not-asked' ? '责任分解表在这个栏目没有要求这类事，或不由这个单位负责' : ''
}
