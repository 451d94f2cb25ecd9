import { changedBy } from '#/portal/publishing/change.ts'

/** An entry of the record book, as far as the site is concerned: of an article its subject is the number, of a pair both (`12-31`). */
export type SiteEntry = { readonly name: string; readonly subject: string }

/** The articles that entries speak of, each once; `all`: some entry is about every page. */
export function articlesSaidBy(entries: readonly SiteEntry[]): readonly number[] | 'all' {
  if (entries.some(({ name }) => changedBy[name] === 'all')) return 'all'
  return [...new Set(entries.flatMap(({ subject }) => subject.split('-').map(Number)))]
}
