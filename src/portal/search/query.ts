import { keyOf, pairsOf } from '#/portal/search/key.ts'

/** Cuts a text into words. `whole`: no words within words, as a question is cut; otherwise with them, as a document is. */
export type Cut = (text: string, whole: boolean) => readonly string[]

/** Words that stand for each other, and words that a question is made of but nobody looks for. */
export type SearchWords = { readonly groups: readonly (readonly string[])[]; readonly stop: readonly string[] }

/** What somebody looks for. */
export type SearchQuery = {
  readonly said: string
  readonly key: string
  /** One alternative of each group is wanted: what was typed first, then what stands for it; of an alternative all words. */
  readonly groups: readonly Group[]
  readonly pairs: readonly string[]
}

type Group = readonly (readonly string[])[]

/** The longest question that is read; what comes after is left out. */
export const longestQuestion = 100
/** The most words that a term of `SearchWords` is cut into. */
const longestTerm = 4

/** Reads a question. Nothing to look for gives empty groups. */
export function readQuery(said: string, cut: Cut, words: SearchWords): SearchQuery {
  const trimmed = [...said.normalize('NFKC').toLowerCase().trim()].slice(0, longestQuestion).join('')
  const all = wordsOf(cut(trimmed, true))
  const meant = all.filter((word) => !words.stop.includes(word))
  const key = keyOf(trimmed)
  return { said: trimmed, key, groups: groupsOf(meant.length > 0 ? meant : all, cut, words), pairs: pairsOf(key) }
}

/** Cut text without what is no word; each as often as it stands there. */
export function wordsOf(cut: readonly string[]): readonly string[] {
  return cut.map((word) => word.toLowerCase()).filter((word) => /[\p{L}\p{N}]/u.test(word))
}

/** Words one after the other, the longest run that is a term taken as one. */
function groupsOf(words: readonly string[], cut: Cut, terms: SearchWords): readonly Group[] {
  const groups: Group[] = []
  for (let at = 0; at < words.length; ) {
    const term = termAt(words, at, terms)
    groups.push([words.slice(at, at + term.length).join(''), ...term.others].flatMap((said) => waysOf(said, cut)))
    at += term.length
  }
  return groups
}

/** A term as its words, and as the shorter words within them: 社会保险费 in a document holds 社会 and 保险, but not 社会保险. */
function waysOf(said: string, cut: Cut): Group {
  const whole = wordsOf(cut(said, true))
  const within = wordsOf(cut(said, false)).filter((word) => !whole.includes(word))
  return within.length > 0 ? [whole, within] : [whole]
}

/** The term that begins at a word: how many words it is, and what stands for it. A word that is no term stands alone. */
function termAt(words: readonly string[], at: number, { groups }: SearchWords) {
  for (let length = Math.min(longestTerm, words.length - at); length > 0; length--) {
    const said = words.slice(at, at + length).join('')
    const others = groups
      .filter((group) => group.includes(said))
      .flatMap((group) => group.filter((each) => each !== said))
    if (others.length > 0) return { length, others: [...new Set(others)] }
  }
  return { length: 1, others: [] }
}
