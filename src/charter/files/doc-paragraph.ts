import { eachSprm, type FormatRun, runAt } from '#/charter/files/doc-format.ts'

/** What the end of a paragraph says about the table it stands in. */
export type ParagraphEnd = { inTable: boolean; rowEnd: boolean; depth: number; cells: readonly CellShape[] }

/** A cell of a row: its left and right edge in twentieths of a point, and whether it goes on from the cell above or to the left. */
export type CellShape = { readonly left: number; readonly right: number; fromAbove: boolean; fromLeft: boolean }

/** How many bytes of properties are looked at in one file; a hostile one can name the same long list for every paragraph. */
export type Budget = { bytes: number }

/** The properties at the end of a paragraph (MS-DOC 2.6.2, 2.6.3). Long ones lie in the data stream (sprmPHugePapx). */
export function paragraphEnd(runs: readonly FormatRun[], position: number, data: Buffer, budget: Budget): ParagraphEnd {
  const end: ParagraphEnd = { inTable: false, rowEnd: false, depth: 0, cells: [] }
  const hear = (code: number, operand: Buffer): void => {
    if (code === 0x6646 || code === 0x6645)
      heardLong(data, operand.readUInt32LE(0), budget, (inner, of) => heard(end, inner, of))
    else heard(end, code, operand)
  }
  const sprms = runAt(runs, position)?.sprms
  if (sprms) spend(budget, sprms.length)
  if (sprms) eachSprm(sprms, hear)
  return end
}

function heardLong(data: Buffer, at: number, budget: Budget, hear: (code: number, operand: Buffer) => void): void {
  const size = data.readUInt16LE(at)
  spend(budget, size)
  eachSprm(data.subarray(at + 2, at + 2 + size), hear)
}

function spend(budget: Budget, bytes: number): void {
  budget.bytes -= bytes + 1
  if (budget.bytes < 0) throw new RangeError('too many paragraph properties')
}

function heard(end: ParagraphEnd, code: number, operand: Buffer): void {
  if (code === 0x2416) end.inTable = operand[0] === 1
  else if (code === 0x2417) end.rowEnd = operand[0] === 1
  else if (code === 0x6649) end.depth = operand.readInt32LE(0)
  else if (code === 0xd608) end.cells = cellShapes(operand)
  else if (code === 0xd62b) setVertical(end.cells[operand[0]!], operand[1]!)
  else if (code === 0x5624) for (const cell of end.cells.slice(operand[0]! + 1, operand[1]!)) cell.fromLeft = true
}

/** 2.9.325 TDefTableOperand: the edges of the cells, then 20 bytes a cell whose first two hold the merges (2.9.317 TCGRF). */
function cellShapes(operand: Buffer): readonly CellShape[] {
  const count = operand.readUInt8(0)
  const shapes = 1 + (count + 1) * 2
  return Array.from({ length: count }, (_, at) => {
    const flags = shapes + at * 20 + 2 <= operand.length ? operand.readUInt16LE(shapes + at * 20) : 0
    const [left, right] = [operand.readInt16LE(1 + at * 2), operand.readInt16LE(3 + at * 2)]
    return { left, right, fromAbove: ((flags >> 5) & 3) === 1, fromLeft: (flags & 3) === 2 }
  })
}

/** sprmTVertMerge: 1 goes on from above, 3 begins, 0 stands alone. */
function setVertical(cell: CellShape | undefined, flags: number): void {
  if (cell) cell.fromAbove = flags === 1
}
