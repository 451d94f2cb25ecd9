/** One record of an .xls (BIFF8, MS-XLS 2.1.4): its type and bytes, and the records that only continue it. */
export type XlsRecord = { readonly type: number; readonly data: Buffer; readonly more: readonly Buffer[] }

const continuation = 0x3c
const endOfPart = 0x0a

/** The records from a position to the end of its part (globals or one sheet). Stops where the stream is cut off. */
export function* recordsFrom(stream: Buffer, start: number): Generator<XlsRecord> {
  for (let at = start; at + 4 <= stream.length; ) {
    const type = stream.readUInt16LE(at)
    const data = bodyAt(stream, at)
    at += 4 + data.length
    const more: Buffer[] = []
    while (at + 4 <= stream.length && stream.readUInt16LE(at) === continuation) {
      more.push(bodyAt(stream, at))
      at += 4 + more.at(-1)!.length
    }
    if (type === endOfPart) return
    yield { type, data, more }
  }
}

function bodyAt(stream: Buffer, at: number): Buffer {
  return stream.subarray(at + 4, at + 4 + stream.readUInt16LE(at + 2))
}

/** Reads on through a record and those that continue it. */
export type XlsCursor = { readonly parts: readonly Buffer[]; part: number; at: number }

/** A text of `length` characters with its flags before it (2.5.293 XLUnicodeRichExtendedString); what follows it is skipped. */
export function readText(cursor: XlsCursor, length: number): string {
  const flags = number(cursor, 1)
  const runs = (flags & 8) !== 0 ? number(cursor, 2) : 0
  const extra = (flags & 4) !== 0 ? number(cursor, 4) : 0
  let isWide = (flags & 1) !== 0
  let text = ''
  while (text.length < length) {
    if (atEnd(cursor)) isWide = (number(nextPart(cursor), 1) & 1) !== 0 // a text cut in two says again how it is written
    const rest = cursor.parts[cursor.part]!.subarray(cursor.at)
    const taken = Math.min(length - text.length, Math.floor(rest.length / (isWide ? 2 : 1)))
    if (taken === 0) throw new RangeError('XLS text')
    text += rest.toString(isWide ? 'utf16le' : 'latin1', 0, taken * (isWide ? 2 : 1))
    cursor.at += taken * (isWide ? 2 : 1)
  }
  skip(cursor, runs * 4 + extra)
  return text
}

/** A number of 1, 2 or 4 bytes. */
export function number(cursor: XlsCursor, bytes: 1 | 2 | 4): number {
  if (atEnd(cursor)) nextPart(cursor)
  const value = cursor.parts[cursor.part]!.readUIntLE(cursor.at, bytes)
  cursor.at += bytes
  return value
}

function skip(cursor: XlsCursor, bytes: number): void {
  for (let left = bytes; left > 0; ) {
    if (atEnd(cursor)) nextPart(cursor)
    const taken = Math.min(left, cursor.parts[cursor.part]!.length - cursor.at)
    cursor.at += taken
    left -= taken
  }
}

function atEnd({ parts, part, at }: XlsCursor): boolean {
  return at >= parts[part]!.length
}

function nextPart(cursor: XlsCursor): XlsCursor {
  cursor.part += 1
  cursor.at = 0
  if (cursor.part >= cursor.parts.length) throw new RangeError('XLS record')
  return cursor
}
