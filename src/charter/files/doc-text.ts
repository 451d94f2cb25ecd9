import { eachSprm, type FormatRun, formatRuns, runAt } from '#/charter/files/doc-format.ts'

/** A .doc taken apart: its characters with their byte positions, and the formatting of paragraphs. */
export type DocParts = {
  /** Characters of the main text, then of the footnotes; what is struck out by tracked changes or hidden is left out. */
  readonly eachCharacter: (hear: (character: string, position: number) => void) => void
  readonly mainLength: number
  readonly footnoteLength: number
  readonly paragraphs: readonly FormatRun[]
}

/** A stretch of text kept in one place: `width` bytes a character from `start`. */
type Piece = { readonly length: number; readonly start: number; readonly width: 1 | 2 }

/** Takes the streams of a Word 97–2003 file apart (MS-DOC 2.5 Fib, 2.4.1 retrieving text). Throws RangeError when damaged. */
export function docParts(document: Buffer, table: Buffer): DocParts {
  const [mainLength, footnoteLength] = [document.readUInt32LE(76), document.readUInt32LE(80)]
  const pieces = piecesOf(table, document.readUInt32LE(418))
  const size = pieces.reduce((sum, { length }) => sum + length, 0)
  if (size > document.length || mainLength + footnoteLength > size) throw new RangeError('more text than the file has')
  const list = (at: number) => ({ at: document.readUInt32LE(at), bytes: document.readUInt32LE(at + 4) })
  const hidden = formatRuns(document, table, { ...list(250), of: 'characters' }).filter(({ sprms }) => isHidden(sprms))
  return {
    eachCharacter: (hear) => {
      for (const piece of pieces)
        eachOf(piece, document, (character, position) => {
          if (runAt(hidden, position) === undefined) hear(character, position)
          else hear('', position)
        })
    },
    mainLength,
    footnoteLength,
    paragraphs: formatRuns(document, table, { ...list(258), of: 'paragraphs' }),
  }
}

/** 2.9.38 Clx: property lists to skip, then the piece table (2.8.35 PlcPcd). */
function piecesOf(table: Buffer, clx: number): readonly Piece[] {
  let at = clx
  while (table.readUInt8(at) === 1) at += 3 + table.readUInt16LE(at + 1)
  const count = Math.floor((table.readUInt32LE(at + 1) - 4) / 12)
  const start = at + 5
  if (count < 0 || start + count * 12 > table.length) throw new RangeError('piece table')
  return Array.from({ length: count }, (_, piece) => {
    const length = table.readUInt32LE(start + piece * 4 + 4) - table.readUInt32LE(start + piece * 4)
    const where = table.readUInt32LE(start + (count + 1) * 4 + piece * 8 + 2)
    if (length < 0) throw new RangeError('piece table')
    const isNarrow = (where & 0x40000000) !== 0
    return isNarrow
      ? { length, start: (where & 0x3fffffff) / 2, width: 1 }
      : { length, start: where & 0x3fffffff, width: 2 }
  })
}

const narrow = new TextDecoder('windows-1252')

function eachOf(
  { length, start, width }: Piece,
  document: Buffer,
  hear: (character: string, position: number) => void,
): void {
  const bytes = document.subarray(start, start + length * width)
  const text = width === 2 ? bytes.toString('utf16le') : narrow.decode(bytes)
  for (let at = 0; at < text.length; at += 1) hear(text[at]!, start + at * width)
}

/** sprmCFRMarkDel: deleted with changes tracked; sprmCFVanish: hidden. */
function isHidden(sprms: Buffer): boolean {
  let hidden = false
  eachSprm(sprms, (code, operand) => {
    if (code === 0x0800 || code === 0x083c) hidden ||= operand[0] === 1
  })
  return hidden
}
