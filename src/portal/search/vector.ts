/**
 * Postgres text-search values written out by us: its own parser cuts by the database's locale and would drop Chinese, so words are cut
 * before and put in as they are.
 */

/** The parts of a document by what a word in them weighs. */
export type Weighed = Readonly<Partial<Record<Weight, readonly string[]>>>

type Weight = 'A' | 'B' | 'C' | 'D'

/** The last position, and the longest word in bytes, that Postgres keeps. */
const lastPosition = 16_383
const longestBytes = 2_046

/** A `tsvector` of words at their places: `'政府':1A '信息':2A`. Words past the last position share it. */
export function vectorOf(parts: Weighed): string {
  const weights: readonly Weight[] = ['A', 'B', 'C', 'D']
  const placed = weights.flatMap((weight) => (parts[weight] ?? []).map((word) => ({ word, weight }))).filter(isShort)
  return placed
    .map(({ word, weight }, index) => `${quoted(word)}:${Math.min(index + 1, lastPosition)}${weight}`)
    .join(' ')
}

/** A `tsquery` that wants one alternative of every group, all words of it; null when there is nothing to want. */
export function queryOf(groups: readonly (readonly (readonly string[])[])[]): string | null {
  const wanted = groups.map((group) => group.flatMap((words) => allOf(words) ?? [])).filter((group) => group.length > 0)
  return wanted.length > 0 ? wanted.map((group) => `(${group.join('|')})`).join('&') : null
}

/** A `tsquery` that wants every word; null when there is none. */
export function allOf(words: readonly string[]): string | null {
  const wanted = words.filter((word) => isShort({ word })).map(quoted)
  return wanted.length > 0 ? `(${wanted.join('&')})` : null
}

/**
 * The pairs of a title in runs, each wanted whole. A title with a character left out, put in or mistaken loses at most two neighbouring
 * pairs, so of three runs one is whole at least, and of six four.
 */
export function runsOf(pairs: readonly string[], count: number): readonly string[] {
  const size = Math.max(1, Math.ceil(pairs.length / count))
  return Array.from({ length: count }, (_, run) => pairs.slice(run * size, (run + 1) * size)).flatMap(
    (run) => allOf(run) ?? [],
  )
}

function quoted(word: string): string {
  return `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}

function isShort({ word }: { readonly word: string }): boolean {
  return word.length > 0 && new TextEncoder().encode(word).length <= longestBytes && !word.includes('\0')
}
