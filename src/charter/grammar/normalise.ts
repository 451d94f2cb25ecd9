import type { Span } from '#/charter/obligation.ts'

/** A clause ready to be read: one way of writing each sign, no blanks, and where every character stood in the original. */
export type Source = {
  readonly text: string
  /** Position in the original of each character of `text`. */
  readonly at: readonly number[]
}

const SIGNS: Readonly<Record<string, string>> = {
  ',': '，',
  '､': '、',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
  '[': '（',
  ']': '）',
  '【': '（',
  '】': '）',
  '〔': '（',
  '〕': '）',
  '?': '？',
  '!': '！',
  '｡': '。',
  '．': '.',
  '﹒': '.',
  '∶': '：',
  '～': '-',
  '~': '-',
  '—': '-',
  '–': '-',
  '－': '-',
  '−': '-',
  '"': '“',
  '＂': '“',
  '≧': '≥',
  '≦': '≤',
  毎: '每',
  號: '号',
}

const ENUMERATOR =
  /(^|[。；！？\n])(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]|(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.、](?!\d)|[①-⑳⑴-⒇●■◆★•·※*-](?!\d))/g

/** The clause in one way of writing: half-width digits, Chinese signs, no blanks, no enumerators; new lines that end a sentence kept as ；. */
export function normalise(raw: string): Source {
  const chars: string[] = []
  const at: number[] = []
  for (let i = 0; i < raw.length; i++) {
    const sign = signAt(raw, i)
    if (sign === '') continue
    chars.push(sign)
    at.push(i)
  }
  return withoutEnumerators(pairQuotes(chars), at)
}

function signAt(raw: string, i: number): string {
  const char = raw[i]!
  const code = char.charCodeAt(0)
  if (char === '\n' || char === '\r') return '\n'
  if (/\s|[\u200b-\u200f\ufeff\u00ad]/.test(char)) return isBlankToFill(raw, i) ? '_' : ''
  if (char === '元' && raw[i + 1] === '月' && !/[单百千万\d]/.test(raw[i - 1] ?? '')) return '1'
  if (/[〔[【（(]/.test(char) && DOCUMENT.test(raw.slice(i, i + 12))) return '〔'
  if (/[〕\]】）)]/.test(char) && DOCUMENT.test(raw.slice(Math.max(0, i - 5), i + 7))) return '〕'
  const half = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : char
  if (half === '.') return stopOrPoint(raw, i)
  return SIGNS[half] ?? half
}

/** 〔2026〕19号: brackets that are part of the number of a document. */
const DOCUMENT = /^[〔[【（(](?:19|20)\d\d[〕\]】）)](?:第?\d{1,4}号)/

/** Two spaces or more before 条 or 个 with no number before them: a form somebody forgot to fill in. */
function isBlankToFill(raw: string, i: number): boolean {
  if (/\s/.test(raw[i - 1] ?? '')) return false
  if (/月[ \t\u3000]+[日号]前/.test(raw.slice(Math.max(0, i - 1), i + 8))) return true
  const after = /^(?:\u3000|[ \t\u3000]{2,20})(?=[条次篇期场件幅部份个日天月年时号])/.exec(raw.slice(i, i + 24))
  return after !== null && /[^\d０-９一二三四五六七八九十两百\n。；]$/.test(raw.slice(0, i))
}

/** A dot between digits or after an enumerator is a point; any other dot ends the sentence. */
function stopOrPoint(raw: string, i: number): string {
  const before = raw[i - 1] ?? ''
  return /[0-9０-９A-Za-z一二三四五六七八九十]/.test(before) ? '.' : '。'
}

function pairQuotes(chars: readonly string[]): string {
  let open = false
  return chars
    .map((char) => {
      if (char === '“' && open) {
        open = false
        return '”'
      }
      if (char === '“') open = true
      if (char === '”') open = false
      return char
    })
    .join('')
}

function withoutEnumerators(text: string, at: readonly number[]): Source {
  const dropped = new Set<number>()
  const marked = text.replace(ENUMERATOR, (found, lead: string, offset: number) => {
    for (let i = offset + lead.length; i < offset + found.length; i++) dropped.add(i)
    return lead === '\n' ? `；${found.slice(1)}` : found
  })
  const kept = [...at.keys()].filter((i) => !dropped.has(i) && marked[i] !== '\n')
  return { text: kept.map((i) => marked[i]).join(''), at: kept.map((i) => at[i]!) }
}

/** Where a stretch of the normalised text stood in the original. */
export function spanOf(source: Source, start: number, end: number): Span {
  return [source.at[start] ?? 0, (source.at[end - 1] ?? 0) + 1]
}
