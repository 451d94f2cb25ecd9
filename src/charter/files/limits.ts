import type { FileRefusal, FileRefusalCode } from '#/charter/grid.ts'

/** How much of a file is read before it is refused. A responsibility table is some hundred kilobytes; these are far above any. */
export type ReadLimits = {
  readonly fileBytes: number
  /** Of files that are read as one text (.txt, .csv, .json), and characters of all cells in the others. */
  readonly textBytes: number
  /** All parts of a .docx or .xlsx together, unpacked. */
  readonly unpackedBytes: number
  readonly zipEntries: number
  /** Cells of all tables together, merged and empty ones counted. */
  readonly cells: number
  readonly columns: number
  readonly milliseconds: number
}

export const usualLimits: ReadLimits = {
  fileBytes: 50 * 2 ** 20,
  textBytes: 2 * 2 ** 20,
  unpackedBytes: 128 * 2 ** 20,
  zipEntries: 10_000,
  cells: 500_000,
  columns: 1_000,
  milliseconds: 20_000,
}

/** Thrown inside the readers and turned into a returned refusal at their door; nobody outside meets it. */
export class FileRefused extends Error {
  readonly refusal: FileRefusal
  constructor(code: FileRefusalCode, detail?: string) {
    super(detail ? `${code}: ${detail}` : code)
    this.refusal = detail ? { code, detail } : { code }
  }
}

/** Refuses a table that is wider or larger than the limits allow; `rows` and `columns` are its size. */
export function checkSize(rows: number, columns: number, limits: ReadLimits): void {
  if (columns > limits.columns) throw new FileRefused('too-large', `表格有 ${columns} 列，最多 ${limits.columns} 列`)
  if (rows * columns > limits.cells) {
    throw new FileRefused('too-large', `表格有 ${rows} 行 ${columns} 列，最多 ${limits.cells} 个单元格`)
  }
}
