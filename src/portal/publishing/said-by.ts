import { changedBy } from '#/portal/publishing/change.ts'

/** An entry of the record book, as far as the site is concerned. */
export type SiteEntry = { readonly name: string; readonly subject: string; readonly data: unknown }

/** The articles that entries speak of, each once; `all`: some entry is about every page. */
export function articlesSaidBy(entries: readonly SiteEntry[]): readonly number[] | 'all' {
  const numbers = new Set<number>()
  for (const entry of entries) {
    if (changedBy[entry.name] === 'all') return 'all'
    for (const number of numbersIn(entry)) numbers.add(number)
  }
  return [...numbers]
}

/** Its subject, and of a pair the other end, wherever the entry's data names one. */
function numbersIn({ subject, data, name }: SiteEntry): readonly number[] {
  const own = [...subject.matchAll(/\d+/g)].map(([digits]) => Number(digits))
  if (changedBy[name] !== 'pair' || typeof data !== 'object' || data === null) return own
  return [...own, ...Object.values(data).filter((value): value is number => Number.isInteger(value))]
}
