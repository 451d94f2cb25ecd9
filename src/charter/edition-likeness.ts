import type { CharterRow } from '#/charter/charter.ts'

/** Words without what editing changes by accident: spacing, the width and kind of punctuation, an enumerator in front. */
export function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{P}]/gu, '')
}

/** How alike two sentences or names are: shared pairs of characters over all, 0 to 1 (Dice). */
export function alikeness(a: string, b: string): number {
  return sharedPart(pairsOf(a), pairsOf(b))
}

/** What a row is compared by, taken once: a table of a thousand rows makes a million comparisons. */
export type Likeness = {
  readonly column: Pairs
  readonly name: Pairs
  readonly units: ReadonlySet<string>
  readonly texts: ReadonlySet<string>
}

/** Character pairs of a text. Pairs that occur twice count once: names and sentences are short. */
type Pairs = ReadonlySet<string>

/** Takes from a row what it is compared by. */
export function likenessOf(row: CharterRow): Likeness {
  return {
    column: pairsOf(row.column),
    name: pairsOf([...row.path, row.column].join('')),
    units: new Set(row.units.map(({ name }) => plain(name))),
    texts: new Set(row.requirements.map(({ text }) => plain(text))),
  }
}

/** How alike two rows are: half by name (with or without its path), a quarter each by owners and by sentences, 0 to 1. */
export function likeness(a: Likeness, b: Likeness): number {
  const name = Math.max(sharedPart(a.column, b.column), sharedPart(a.name, b.name))
  return name / 2 + sharedPart(a.units, b.units) / 4 + sharedPart(a.texts, b.texts) / 4
}

function pairsOf(text: string): Pairs {
  const letters = [...plain(text)]
  return new Set(letters.length === 1 ? letters : letters.slice(1).map((letter, i) => letters[i]! + letter))
}

function sharedPart(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 1
  let shared = 0
  for (const each of a) if (b.has(each)) shared++
  return (2 * shared) / (a.size + b.size)
}
