/**
 * The notation in which rows are written. Parts are separated by blanks and follow one another in the text:
 *   每          these characters            更新|发布    one of these
 *   NUM         a class (see classes.ts)    NUM:hi       the same, kept under another name
 *   …?          the part may be missing     ~            up to eight characters, as few as possible
 *   >后|的      what follows, not taken     !率          what must not follow
 *   <每|按      what stands before          ^  $         start, end of a segment
 */
import { CLASSES } from './classes.ts'

/** A pattern ready to be tried at a place of the text. */
export type Pattern = {
  /** Made when first asked for: most clauses need few of the patterns, and making them all takes longer than reading a table. */
  readonly matcher: () => RegExp
  /** Characters, or pairs of characters, the pattern can start with; null means any. */
  readonly starts: ReadonlySet<string> | null
  /** For each part that cannot be missing: how its words begin. A text without any of them does not hold the pattern. */
  readonly needs: readonly (readonly string[])[]
}

const BREAK = '，。；：！？、（）'
const EDGE = '，。；：！？（）'
const EDGE_AFTER = `(?=$|[${EDGE}])`

/** Turns one pattern of the notation into a matcher that starts exactly where it is asked to. */
export function compile(say: string): Pattern {
  const parts = say.split(' ').filter(Boolean)
  let made: RegExp | undefined
  return {
    matcher: () => (made ??= new RegExp(parts.map(partSource).join(''), 'y')),
    starts: startsOf(parts),
    needs: parts.map(needOf).filter((need) => need !== null),
  }
}

function partSource(part: string): string {
  if (part === '~') return `[^${BREAK}]{0,8}?`
  if (part === '^') return `(?<=^|[${EDGE}])`
  if (part === '$') return EDGE_AFTER
  if (part.startsWith('>')) return `(?=${choice(part.slice(1))})`
  if (part.startsWith('!')) return `(?!${choice(part.slice(1))})`
  if (part.startsWith('<')) return `(?<=${choice(part.slice(1))})`
  const optional = part.endsWith('?')
  const body = optional ? part.slice(0, -1) : part
  return (isClass(body) ? named(body) : `(?:${choice(body)})`) + (optional ? '?' : '')
}

const choice = (words: string): string => words.split('|').map(wordSource).join('|')

/** A word may hold classes: DUR内. */
const wordSource = (word: string): string =>
  word === '$' ? EDGE_AFTER : word.replace(/[A-Z]{3,}|[^A-Z]+|[A-Z]/g, (part) => CLASSES[part]?.source ?? literal(part))

const literal = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const isClass = (part: string): boolean => /^[A-Z]+(:[a-z]+)?$/.test(part) && part.split(':')[0]! in CLASSES

function named(part: string): string {
  const [name, kept = name] = part.split(':') as [string, string?]
  return `(?<${kept}>${CLASSES[name]!.source})`
}

/** A word of two characters and more is known by its first two; a class inside it may begin with anything of its own. */
function startOf(word: string): readonly string[] {
  return [/^[^A-Z]{2}/.test(word) ? word.slice(0, 2) : word[0]!]
}

/** Of a word that begins with a class: how the class begins. */
function beginningOf(word: string): readonly string[] | null {
  const name = /^[A-Z]{3,}/.exec(word)?.[0]
  if (name && CLASSES[name]) return CLASSES[name].starts
  return word.startsWith('$') ? null : startOf(word)
}

/** How the words of a part begin, or null when it may be missing or begin with anything. */
function needOf(part: string): readonly string[] | null {
  if (/^[!^$~]|[?$]$/.test(part)) return null
  const words = part.replace(/^[<>]/, '')
  if (isClass(words)) return CLASSES[words.split(':')[0]!]!.starts
  const starts = words.split('|').map(beginningOf)
  return starts.includes(null) ? null : [...new Set(starts.flatMap((start) => start ?? []))]
}

function startsOf(parts: readonly string[]): ReadonlySet<string> | null {
  const starts = new Set<string>()
  for (const part of parts) {
    if (/^[<>!^$]/.test(part)) continue
    if (part === '~') return null
    const optional = part.endsWith('?')
    for (const word of (optional ? part.slice(0, -1) : part).split('|')) {
      const chars = isClass(word) ? CLASSES[word.split(':')[0]!]!.starts : startOf(word)
      if (chars === null) return null
      for (const char of chars) starts.add(char)
    }
    if (!optional) return starts
  }
  return null
}
