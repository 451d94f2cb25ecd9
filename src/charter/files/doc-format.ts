/** Formatting of a stretch of characters, by their byte positions [from, to) in the document stream; `sprms` holds what differs. */
export type FormatRun = { readonly from: number; readonly to: number; readonly sprms: Buffer }

/** Where a list of formatting pages lies in the table stream. */
export type PageList = { readonly at: number; readonly bytes: number; readonly of: 'paragraphs' | 'characters' }

const pageSize = 512
const mostRuns = 1_000_000 // a page may be listed many times

/** The formatting runs of a document in their order (MS-DOC 2.8.5 PlcBteChpx, 2.8.6 PlcBtePapx and the pages they list). */
export function formatRuns(document: Buffer, table: Buffer, { at, bytes, of }: PageList): readonly FormatRun[] {
  const count = Math.floor((bytes - 4) / 8)
  if (count * pageSize > document.length) throw new RangeError('more formatting pages than the document has')
  const runs: FormatRun[] = []
  for (let page = 0; page < count; page += 1) {
    const start = (table.readUInt32LE(at + (count + 1 + page) * 4) & 0x3fffff) * pageSize
    const bin = document.subarray(start, start + pageSize)
    if (runs.length > mostRuns) throw new RangeError('too many formatting runs')
    if (bin.length === pageSize) runs.push(...(of === 'paragraphs' ? paragraphRuns(bin) : characterRuns(bin)))
  }
  return runs.sort((a, b) => a.from - b.from)
}

/** 2.9.175 PapxFkp: after the positions, 13 bytes a run; the first is half the offset of its formatting, which begins with a style. */
function paragraphRuns(page: Buffer): FormatRun[] {
  const count = page[pageSize - 1]!
  return Array.from({ length: count }, (_, run) => {
    const offset = page.readUInt8((count + 1) * 4 + run * 13) * 2
    const words = page.readUInt8(offset)
    const [start, length] = words === 0 ? [offset + 2, page.readUInt8(offset + 1) * 2] : [offset + 1, words * 2 - 1]
    return { ...range(page, run), sprms: offset === 0 ? page.subarray(0, 0) : page.subarray(start + 2, start + length) }
  })
}

/** 2.9.33 ChpxFkp: after the positions, one byte a run. */
function characterRuns(page: Buffer): FormatRun[] {
  const count = page[pageSize - 1]!
  return Array.from({ length: count }, (_, run) => {
    const offset = page.readUInt8((count + 1) * 4 + run) * 2
    return {
      ...range(page, run),
      sprms: offset === 0 ? page.subarray(0, 0) : page.subarray(offset + 1, offset + 1 + page[offset]!),
    }
  })
}

function range(page: Buffer, run: number): { from: number; to: number } {
  return { from: page.readUInt32LE(run * 4), to: page.readUInt32LE(run * 4 + 4) }
}

/** The run that holds a position. */
export function runAt(runs: readonly FormatRun[], position: number): FormatRun | undefined {
  let [low, high] = [0, runs.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (runs[middle]!.from <= position) low = middle + 1
    else high = middle
  }
  const run = runs[low - 1]
  return run && position < run.to ? run : undefined
}

/** Operand sizes by the top three bits of a sprm (2.6.1); 6 is variable and says its own length. */
const operandSizes = [1, 1, 2, 4, 2, 2, null, 3] as const
const tableDefinition = 0xd608 // the one whose own length takes two bytes and counts one too many

/** Calls `hear` with every property in a list of them, its code and its operand (2.6 Single Property Modifiers). */
export function eachSprm(sprms: Buffer, hear: (code: number, operand: Buffer) => void): void {
  for (let at = 0; at + 2 < sprms.length; ) {
    const code = sprms.readUInt16LE(at)
    const fixed = operandSizes[code >> 13]!
    const isLong = code === tableDefinition
    const start = at + 2 + (fixed !== null ? 0 : isLong ? 2 : 1)
    const size = fixed ?? (isLong ? sprms.readUInt16LE(at + 2) - 1 : sprms.readUInt8(at + 2))
    hear(code, sprms.subarray(start, start + size))
    at = start + Math.max(0, size)
  }
}
