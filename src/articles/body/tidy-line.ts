import type { Mark, Piece } from '#/articles/body/body-tree.ts'

/** Cuts what was read between two blocks into paragraphs: two line breaks are one, and spaces that only indent or fill go. */
export function tidyLines(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const paragraphs: Piece[][] = []
  let isNew = true
  for (const line of cutAtBreaks(pieces)) {
    const tidy = merged(trimmed(spacedOnce(line)))
    if (tidy.length > 0 && isNew) paragraphs.push([...tidy])
    else if (tidy.length > 0) paragraphs.at(-1)!.push({ kind: 'break', marks: [] }, ...tidy)
    isNew = tidy.length === 0
  }
  return paragraphs
}

/** Text as it is kept: no signs that cannot be seen or that turn the direction of reading, white space as one space, none where Word wrapped a line of Chinese. */
export function plainText(text: string): string {
  return text
    .replace(/[[\p{Cc}\p{Cf}\u2028\u2029]--[\t\n\r\f]]/gv, '')
    .replace(/(?<=[\p{Script=Han}，。、；：？！”’）》])[ \t]*\r?\n\s*(?=[\p{Script=Han}“‘（《])/gu, '')
    .replace(/[ \t\r\n\f\u00a0]+/g, ' ')
}

/** Whether two pieces are marked alike. */
export function isMarkedAlike(a: readonly Mark[], b: readonly Mark[]): boolean {
  return a.length === b.length && a.every((mark, at) => isSameMark(mark, b[at]!))
}

/** Whether two marks say the same. */
export function isSameMark(a: Mark, b: Mark): boolean {
  return a.tag === b.tag && a.href === b.href && a.id === b.id
}

function cutAtBreaks(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const lines: Piece[][] = [[]]
  for (const piece of pieces) {
    if (piece.kind === 'break') lines.push([])
    else lines.at(-1)!.push(piece)
  }
  return lines
}

function spacedOnce(line: readonly Piece[]): readonly Piece[] {
  let isAfterSpace = false
  return line.map((piece) => {
    if (piece.kind !== 'text') {
      isAfterSpace = false
      return piece
    }
    const plain = plainText(piece.text)
    const text = isAfterSpace ? plain.replace(/^ /, '') : plain
    if (text !== '') isAfterSpace = text.endsWith(' ')
    return { ...piece, text }
  })
}

/** 首行缩进 is the page's to draw: full-width and other spaces at either end go. */
function trimmed(line: readonly Piece[]): readonly Piece[] {
  const left = [...line]
  while (left[0]?.kind === 'text') {
    const text = left[0].text.replace(/^[ \u3000]+/, '')
    if (text !== '') {
      left[0] = { ...left[0], text }
      break
    }
    left.shift()
  }
  for (let last = left.at(-1); last?.kind === 'text'; last = left.at(-1)) {
    const text = last.text.replace(/[ \u3000]+$/, '')
    left.pop()
    if (text === '') continue
    left.push({ ...last, text })
    break
  }
  return left
}

function merged(line: readonly Piece[]): readonly Piece[] {
  const pieces: Piece[] = []
  for (const piece of line) {
    const last = pieces.at(-1)
    if (piece.kind === 'text' && piece.text === '') continue
    if (piece.kind === 'text' && last?.kind === 'text' && isMarkedAlike(last.marks, piece.marks))
      pieces[pieces.length - 1] = { ...last, text: last.text + piece.text }
    else pieces.push(piece)
  }
  return pieces
}
