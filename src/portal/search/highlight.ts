/** A piece of text and whether it is one of the words looked for. */
export type Marked = { readonly text: string; readonly isHit: boolean }

/** Cuts a text into pieces, the words looked for apart; of overlapping words the longest wins. */
export function markWords(text: string, words: readonly string[]): readonly Marked[] {
  const wanted = [...new Set(words.filter((word) => word !== ''))].toSorted((a, b) => b.length - a.length)
  if (wanted.length === 0) return text === '' ? [] : [{ text, isHit: false }]
  const pattern = new RegExp(`(${wanted.map((word) => RegExp.escape(word)).join('|')})`, 'iu')
  return text
    .split(pattern)
    .map((piece, index) => ({ text: piece, isHit: index % 2 === 1 }))
    .filter((piece) => piece.text !== '')
}

/** The stretch of a text that holds most of the words looked for, at most so many characters, with … where it was cut. */
export function snippet(text: string, words: readonly string[], length: number): string {
  const flat = text.replace(/\s+/gu, ' ').trim()
  if (flat.length <= length) return flat
  const lower = flat.toLowerCase()
  const places = words
    .flatMap((word) => placesOf(lower, word))
    .toSorted((a, b) => a - b)
    .slice(0, placesKept)
  const best = bestStart(places, length)
  const start = Math.max(0, Math.min(best - Math.floor(length / 5), flat.length - length))
  const end = start + length
  return `${start > 0 ? '…' : ''}${safeCut(flat, start, end)}${end < flat.length ? '…' : ''}`
}

/** The first hundred places are enough to choose from. */
const placesKept = 100

function placesOf(text: string, word: string): readonly number[] {
  const places: number[] = []
  if (word === '') return places
  for (let at = text.indexOf(word); at >= 0 && places.length < placesKept; at = text.indexOf(word, at + word.length))
    places.push(at)
  return places
}

/** The place from which a window holds most places; the earliest of equals. */
function bestStart(places: readonly number[], length: number): number {
  let best = { start: places[0] ?? 0, held: 0 }
  for (const start of places) {
    const held = places.filter((place) => place >= start && place < start + length).length
    if (held > best.held) best = { start, held }
  }
  return best.start
}

/** A slice that does not break a character of two halves. */
function safeCut(text: string, start: number, end: number): string {
  const from = isLowSurrogate(text, start) ? start + 1 : start
  return text.slice(from, isLowSurrogate(text, end) ? end - 1 : end)
}

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff
}
