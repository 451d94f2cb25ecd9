import type { Happening } from '#/platform/record-book.ts'

/** An attempt that was turned away, as the record book will say it; two with one key are the same. */
export type Refusal = Omit<Happening, 'at' | 'data'> & {
  readonly key: string
  readonly data: Readonly<Record<string, string | number>>
}

/** What was turned away lately, and how often since it was written down. */
export type Folded = ReadonlyMap<
  string,
  { readonly refusal: Refusal; readonly since: Temporal.Instant; readonly times: number }
>

const foldMinutes = 10
const mostKeys = 100

/**
 * Writes the first of its kind down at once and only counts its repeats, so that an attacker cannot fill the record book; the count is
 * written when its ten minutes are over. Past a hundred kinds at once, all others are one kind.
 */
export function foldRefusal(
  before: Folded,
  refusal: Refusal,
  now: Temporal.Instant,
): { readonly folded: Folded; readonly toWrite: readonly Refusal[] } {
  const isOver = ({ since }: { readonly since: Temporal.Instant }) => now.since(since).total('minutes') >= foldMinutes
  const running = new Map([...before].filter(([, each]) => !isOver(each)))
  const counted = countsOf(new Map([...before].filter(([, each]) => isOver(each))))
  const kind = running.has(refusal.key) || running.size < mostKeys ? refusal : manyOthers(refusal)
  const known = running.get(kind.key)
  running.set(kind.key, known ? { ...known, times: known.times + 1 } : { refusal: kind, since: now, times: 0 })
  return { folded: running, toWrite: known ? counted : [...counted, kind] }
}

/** The repeats that were only counted so far. */
export function countsOf(folded: Folded): readonly Refusal[] {
  return [...folded.values()]
    .filter(({ times }) => times > 0)
    .map(({ refusal, times }) => ({ ...refusal, data: { ...refusal.data, repeated: times } }))
}

function manyOthers({ name }: Refusal): Refusal {
  return { key: `${name} *`, name, subject: '*', by: '多个来源', data: {} }
}
