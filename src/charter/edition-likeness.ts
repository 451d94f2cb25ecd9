import type { CharterRow } from '#/charter/charter.ts'

/** Words without what editing changes by accident: spacing, the width and kind of punctuation, an enumerator in front. */
export function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{P}]/gu, '')
}

/** How alike two sentences or names are: shared pairs of characters over all, 0 to 1 (Dice). */
export function alikeness(a: string, b: string): number {
  const [first, second] = [pairsOf(plain(a)), pairsOf(plain(b))]
  if (first.length + second.length === 0) return plain(a) === plain(b) ? 1 : 0
  const left = new Map<string, number>()
  for (const pair of second) left.set(pair, (left.get(pair) ?? 0) + 1)
  const shared = first.filter((pair) => takeOne(left, pair)).length
  return (2 * shared) / (first.length + second.length)
}

/** How alike two rows are: half by name (with its path), a quarter each by owners and by sentences, 0 to 1. */
export function likeness(a: CharterRow, b: CharterRow): number {
  const name = Math.max(alikeness(a.column, b.column), alikeness(nameOf(a), nameOf(b)))
  const units = overlap(
    a.units.map(({ name }) => plain(name)),
    b.units.map(({ name }) => plain(name)),
  )
  const texts = overlap(
    a.requirements.map(({ text }) => plain(text)),
    b.requirements.map(({ text }) => plain(text)),
  )
  return name / 2 + units / 4 + texts / 4
}

function nameOf(row: CharterRow): string {
  return [...row.path, row.column].join('')
}

function pairsOf(text: string): readonly string[] {
  const letters = [...text]
  return letters.length === 1 ? letters : letters.slice(1).map((letter, i) => letters[i]! + letter)
}

function takeOne(left: Map<string, number>, pair: string): boolean {
  const has = left.get(pair) ?? 0
  left.set(pair, has - 1)
  return has > 0
}

function overlap(a: readonly string[], b: readonly string[]): number {
  const all = new Set([...a, ...b])
  if (all.size === 0) return 1
  return [...all].filter((each) => a.includes(each) && b.includes(each)).length / all.size
}
