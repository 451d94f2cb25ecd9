/** A text as people mean it when they type it: full-width forms made narrow, lower case, without spaces and punctuation. */
export function keyOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** The pairs of neighbouring characters of a key, each once; a key of one character is its own pair. */
export function pairsOf(key: string): readonly string[] {
  const characters = [...key]
  if (characters.length < 2) return characters
  return [...new Set(characters.slice(1).map((character, index) => characters[index]! + character))]
}

/** How alike two keys are, 0 to 1: twice the pairs they share over the pairs they have (Dice). */
export function likeness(a: string, b: string): number {
  const [ofA, ofB] = [pairsOf(a), new Set(pairsOf(b))]
  if (ofA.length + ofB.size === 0) return 0
  return (2 * ofA.filter((pair) => ofB.has(pair)).length) / (ofA.length + ofB.size)
}
