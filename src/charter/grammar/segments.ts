import type { Fact, Of } from './facts.ts'
import type { Phrase } from './scan.ts'

/** One fact and the characters that said it, in the normalised text. */
export type Mark<F extends Fact = Fact> = { readonly fact: F; readonly start: number; readonly end: number }

/** A stretch between two signs, with what was recognised in it. */
export type Segment = {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly marks: readonly Mark[]
  /** A sentence starts here: after 。； or at the beginning. */
  readonly opens: boolean
  /** It stood in brackets and adds to what stands before. */
  readonly bracket: boolean
  /** Brackets inside it, whose characters are not its own. */
  readonly holes: readonly (readonly [number, number])[]
}

type Kind = Fact['is']

/** Splits the text at its signs, sets brackets apart, and splits again where one stretch holds two rhythms or two limits. */
export function segmentsOf(text: string, phrases: readonly Phrase[]): readonly Segment[] {
  const marks = phrases.flatMap(({ facts, start, end }) => facts.map((fact) => ({ fact, start, end })))
  return cutAtSigns(text, phrases)
    .map((piece) => ({ ...piece, text, marks: marks.filter((mark) => isIn(mark, piece)) }))
    .flatMap(cutAtPoints)
    .flatMap(cutAtHeads)
    .reduce<readonly Segment[]>(joinLead, [])
    .reduce<readonly Segment[]>(joinRhythm, [])
    .map(lendVerb)
}

/** 咨询类3个工作日、投诉类7个工作日内答复: the verb comes once, at the end of the list. */
function lendVerb(segment: Segment, i: number, all: readonly Segment[]): Segment {
  const has = (one: Segment | undefined, kind: Kind): boolean =>
    one?.marks.some(({ fact }) => fact.is === kind) ?? false
  const limited =
    has(segment, 'time') &&
    !has(segment, 'action') &&
    !has(segment, 'extend') &&
    !has(segment, 'amount') &&
    !has(segment, 'every')
  const end = segment.marks.findLast(({ fact }) => fact.is === 'time')?.end ?? segment.end
  if (!limited || segment.end - end > 2) return segment
  const giver = all.slice(i + 1, i + 6).find((next) => next.opens || !has(next, 'time') || has(next, 'action'))
  if (!giver || giver.opens || !has(giver, 'time') || has(giver, 'trigger')) return segment
  return { ...segment, marks: [...segment.marks, giver.marks.find(({ fact }) => fact.is === 'action')!] }
}

const RHYTHM = /^(every|by|closing|average|should)$/
const COUNT = /^(amount|bound)$/

/** 每月20日前，各单位报送…: a rhythm alone belongs to the stretch that follows it. */
function joinLead(done: readonly Segment[], next: Segment): readonly Segment[] {
  const lead = done.at(-1)
  if (!lead || next.opens || next.bracket || lead.bracket || lead.holes.length > 0) return [...done, next]
  const alone =
    lead.marks.length > 0 && lead.marks.every(({ fact }) => RHYTHM.test(fact.is)) && outside(lead).length <= 1
  const own = next.marks.some(({ fact }) => /^(every|by|closing|time|trigger|nothing|points)$/.test(fact.is))
  const acts = next.marks.some(({ fact }) => /^(action|amount|bound)$/.test(fact.is))
  if (!alone || own || !acts) return [...done, next]
  return [
    ...done.slice(0, -1),
    { ...next, start: lead.start, opens: lead.opens, marks: [...lead.marks, ...next.marks] },
  ]
}

/** 不少于3条，每周; 2篇以上（每季度）: the number first, its rhythm after it. */
function joinRhythm(done: readonly Segment[], next: Segment): readonly Segment[] {
  const lead = done.at(-1)
  const holds = (one: Segment, kinds: RegExp): boolean =>
    one.marks.length > 0 && one.marks.every(({ fact }) => kinds.test(fact.is)) && outside(one).length === 0
  if (!lead || next.opens || !holds(next, RHYTHM) || !holds({ ...lead, end: lead.holes[0]?.[0] ?? lead.end }, COUNT))
    return [...done, next]
  return [...done.slice(0, -1), { ...lead, end: next.end, holes: [], marks: [...lead.marks, ...next.marks] }]
}

/** What no mark covers. */
function outside(segment: Segment): string {
  return [...segment.text.slice(segment.start, segment.end)]
    .filter((_, i) => !segment.marks.some(({ start, end }) => segment.start + i >= start && segment.start + i < end))
    .join('')
    .replace(/[，、的于在]/g, '')
}

type Piece = Omit<Segment, 'text' | 'marks'>

const isIn = (mark: Mark, piece: Piece): boolean =>
  mark.start >= piece.start &&
  mark.end <= piece.end &&
  !piece.holes.some(([from, to]) => mark.start >= from && mark.end <= to)

/** 镇（街道）: another kind of the same, in brackets that belong to the name. */
const OTHER_KIND = /^.?[镇乡街道办门位村](（(?:镇|乡|乡镇|街道|街道办|办事处|部门|单位|社区|村|园区|开发区)）)/

function cutAtSigns(text: string, phrases: readonly Phrase[]): readonly Piece[] {
  const covered = new Set(phrases.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)))
  const pieces: Piece[] = []
  let [start, opens, open]: [number, boolean, number] = [0, true, -1]
  let holes: (readonly [number, number])[] = []
  const close = (end: number): void => {
    if (end > start) pieces.push({ start, end, opens, bracket: false, holes }, ...holes.flatMap(inBracket(text)))
    holes = []
  }
  for (let i = 0; i < text.length; i++) {
    const sign = covered.has(i) ? '' : text[i]!
    const alias = sign === '（' && open < 0 ? OTHER_KIND.exec(text.slice(Math.max(0, i - 2), i + 8)) : null
    if (alias) i += alias[1]!.length - 1
    else if (sign === '（' && open < 0) open = i
    else if (sign === '）' && open >= 0) {
      holes.push([open, i + 1])
      open = -1
    } else if ('，。；：！？'.includes(sign || '_') && open < 0) {
      close(i)
      opens = (sign !== '，' && sign !== '：') || (opens && i === start)
      start = i + 1
    }
  }
  if (open >= 0) holes.push([open, text.length])
  close(text.length)
  return pieces
}

const inBracket =
  (text: string) =>
  ([from, to]: readonly [number, number]): Piece[] => {
    const inner = text.slice(from + 1, text[to - 1] === '）' ? to - 1 : to)
    let at = from + 1
    return inner.split(/(?<=[，。；：])/).map((part) => {
      const piece = {
        start: at,
        end: at + part.replace(/[，。；：]$/, '').length,
        opens: false,
        bracket: true,
        holes: [],
      }
      at += part.length
      return piece
    })
  }

const isHead = ({ fact }: Mark): boolean => fact.is === 'every' || (fact.is === 'time' && fact.as === 'within')

/** 每周2条、每月8条 in one breath are two duties: cut where the first has said its number or its verb. */
function cutAtHeads(segment: Segment): readonly Segment[] {
  const heads = segment.marks.filter(isHead)
  if (heads.length < 2) return [segment]
  const [first, second] = [heads[0]!, heads[1]!]
  const between = segment.marks.filter((mark) => mark.start >= first.end && mark.end <= second.start)
  const last = between.findLast(({ fact }) => fact.is === 'amount' || fact.is === 'action')
  const listed = segment.text.slice(first.end, second.start).indexOf('、')
  if (!last && listed < 0) return [segment]
  const at = last ? cutPoint(segment.text, last.end, second.start) : first.end + listed + 1
  const left = { ...segment, end: at, marks: segment.marks.filter((mark) => mark.end <= at) }
  const right = { ...segment, start: at, opens: false, marks: segment.marks.filter((mark) => mark.start >= at) }
  return [left, ...cutAtHeads(right)]
}

/** 漏报一次扣2分、迟报一次扣1分 in one breath are two rules of scoring. */
function cutAtPoints(segment: Segment): readonly Segment[] {
  const [one, two] = segment.marks.filter(({ fact }) => fact.is === 'points')
  if (!one || !two) return [segment]
  const joint = segment.text.slice(one.end, two.start).search(/[、和及并且与]/)
  if (joint < 0) return [segment]
  const at = one.end + joint + 1
  const left = { ...segment, end: at - 1, marks: segment.marks.filter((mark) => mark.end <= at) }
  const right = { ...segment, start: at, opens: false, marks: segment.marks.filter((mark) => mark.start >= at) }
  return [left, ...cutAtPoints(right)]
}

function cutPoint(text: string, from: number, to: number): number {
  const joint = text.slice(from, to).search(/[、和及并且与]/)
  return joint < 0 ? from : from + joint + 1
}

/** The first mark of a kind in the segment. */
export function first<K extends Kind>(segment: Segment, kind: K): Mark<Of<K>> | undefined {
  return segment.marks.find((mark): mark is Mark<Of<K>> => mark.fact.is === kind)
}

/** Every mark of a kind in the segment. */
export function all<K extends Kind>(segment: Segment, kind: K): readonly Mark<Of<K>>[] {
  return segment.marks.filter((mark): mark is Mark<Of<K>> => mark.fact.is === kind)
}

/** The characters of the segment between two places, brackets left out. */
export function between(segment: Segment, from: number, to: number): string {
  let said = ''
  for (let i = Math.max(from, segment.start); i < Math.min(to, segment.end); i++) {
    if (!segment.holes.some(([a, b]) => i >= a && i < b)) said += segment.text[i]
  }
  return said
}
