import { pinyin } from 'pinyin-pro'

/** Words of the site by how they sound: for somebody who typed pinyin, its first letters, or another character of the same sound. */
export type Hints = { readonly bySound: ReadonlyMap<string, readonly string[]>; readonly sounds: readonly string[] }

/** What a word sounds like: all letters, and the first letter of every character. */
type Sound = { readonly whole: string; readonly initials: string }

/** How many hints are given. */
const hintsGiven = 5

/** Makes hints of words, the most important first. Words of one character and words without Chinese give none. */
export function hintsOf(words: Iterable<string>): Hints {
  const bySound = new Map<string, string[]>()
  for (const word of new Set(words)) {
    if ([...word].length < 2 || !/\p{Script=Han}/u.test(word)) continue
    const { whole, initials } = soundOf(word)
    for (const sound of new Set([whole, initials])) bySound.set(sound, [...(bySound.get(sound) ?? []), word])
  }
  return { bySound, sounds: [...bySound.keys()].toSorted() }
}

/** What somebody may have meant by letters or by characters of the same sound; without what was typed itself. */
export function hintsFor(said: string, { bySound, sounds }: Hints): readonly string[] {
  const typed = said
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s']+/g, '')
  if (typed === '') return []
  const isLetters = /^[a-z]+$/.test(typed)
  const sound = isLetters ? typed : soundOf(typed).whole
  const begun = isLetters && sound.length >= 2 ? sounds.filter((each) => each.startsWith(sound)) : []
  const found = [sound, ...begun].flatMap((each) => bySound.get(each) ?? [])
  return [...new Set(found)].filter((word) => word !== typed).slice(0, hintsGiven)
}

function soundOf(word: string): Sound {
  const syllables = pinyin(word, { toneType: 'none', type: 'array', v: true })
  return {
    whole: syllables.join('').toLowerCase(),
    initials: syllables
      .map((syllable) => syllable[0] ?? '')
      .join('')
      .toLowerCase(),
  }
}
