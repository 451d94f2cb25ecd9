import type { Fact, Found, Row } from './facts.ts'
import type { Source } from './normalise.ts'
import { compile, type Pattern } from './notation.ts'
import { ROWS } from './rows.ts'

/** A phrase that a row recognised, where it stands in the normalised text. */
export type Phrase = {
  readonly row: Row
  readonly facts: readonly Fact[]
  readonly start: number
  readonly end: number
}

type Matcher = Pattern & { readonly row: Row }

const MATCHERS: readonly Matcher[] = ROWS.map((row) => ({ row, ...compile(row.say) }))
const ANYWHERE = MATCHERS.filter((matcher) => matcher.starts === null)
const BY_START = indexByStart()

/** Reads the text from left to right and takes, at each place, the row that covers most; the earlier row when two cover the same. */
export function scan(source: Source): readonly Phrase[] {
  const phrases: Phrase[] = []
  const possible = possibleIn(source.text)
  for (let at = 0; at < source.text.length; ) {
    const phrase = longestAt(source.text, at, possible)
    if (phrase) phrases.push(phrase)
    at = phrase ? phrase.end : at + 1
  }
  return phrases
}

/** Whether a row can stand in the text at all, asked once a row: everything it needs is among the characters and pairs of the text. */
function possibleIn(text: string): (matcher: Matcher) => boolean {
  const held = new Set<string>()
  for (let i = 0; i < text.length; i++) held.add(text[i]!).add(text.slice(i, i + 2))
  const known = new Map<Matcher, boolean>()
  return (matcher) => {
    const before = known.get(matcher)
    if (before !== undefined) return before
    const possible = matcher.needs.every((need) => need.some((word) => held.has(word)))
    known.set(matcher, possible)
    return possible
  }
}

function longestAt(text: string, at: number, possible: (matcher: Matcher) => boolean): Phrase | null {
  let best: Phrase | null = null
  const pair = text.slice(at, at + 2)
  for (const matcher of BY_START.get(text[at]!) ?? ANYWHERE) {
    if (matcher.starts && !matcher.starts.has(text[at]!) && !matcher.starts.has(pair)) continue
    if (!possible(matcher)) continue
    const pattern = matcher.matcher()
    pattern.lastIndex = at
    const hit = pattern.exec(text)
    if (!hit || hit[0] === '' || (best && at + hit[0].length <= best.end)) continue
    const facts = meaningOf(matcher.row, { text: hit[0], get: (name) => hit.groups?.[name] ?? '' })
    if (facts) best = { row: matcher.row, facts, start: at, end: at + hit[0].length }
  }
  return best
}

function meaningOf(row: Row, found: Found): readonly Fact[] | null {
  const meant = typeof row.means === 'function' ? row.means(found) : row.means
  return meant === null ? null : 'is' in meant ? [meant] : meant
}

function indexByStart(): ReadonlyMap<string, readonly Matcher[]> {
  const index = new Map<string, Matcher[]>()
  const chars = new Set(MATCHERS.flatMap((matcher) => [...(matcher.starts ?? [])].map((start) => start[0]!)))
  for (const char of chars) index.set(char, [])
  for (const matcher of MATCHERS) {
    const firsts = matcher.starts === null ? chars : new Set([...matcher.starts].map((start) => start[0]!))
    for (const char of firsts) index.get(char)!.push(matcher)
  }
  return index
}
