import { decodeHTML } from 'entities/decode'

/** The text a reader sees, growing: runs of space are one blank, blocks begin a new line. */
export type VisibleText = {
  readonly add: (written: string) => void
  /** A block begins or ends. */
  readonly breakLine: () => void
  /** A cell of a table begins. */
  readonly space: () => void
  /** Where the next character will stand. */
  readonly length: () => number
  readonly whole: () => string
}

/** No text yet. */
export function visibleText(): VisibleText {
  let text = ''
  let last = '\n'
  const put = (piece: string) => {
    text += piece
    last = piece.at(-1) ?? last
  }
  return {
    add: (written) => {
      const plain = collapsed(written.includes('&') ? decodeHTML(written) : written)
      const piece = last === ' ' || last === '\n' ? plain.trimStart() : plain
      if (piece !== '') put(piece)
    },
    breakLine: () => {
      if (last !== '\n') put('\n')
    },
    space: () => {
      if (last !== ' ' && last !== '\n') put(' ')
    },
    length: () => text.length,
    whole: () => text.replace(/ ?\n$/, ''),
  }
}

/** Text with its runs of space made one blank; the ideographic blank is one of them. */
export function collapsed(text: string): string {
  return /\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text
}
