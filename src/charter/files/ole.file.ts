import { docTables } from '#/charter/files/doc-tables.ts'
import { docParts } from '#/charter/files/doc-text.ts'
import { FileRefused, type ReadLimits } from '#/charter/files/limits.ts'
import { type OleFile, openOle } from '#/charter/files/ole-file.ts'
import { sheetGrid } from '#/charter/files/sheet-grid.ts'
import { wordGrids } from '#/charter/files/word-grids.ts'
import { readXlsBook } from '#/charter/files/xls-book.ts'
import { readXlsSheet } from '#/charter/files/xls-sheet.ts'
import type { Grid } from '#/charter/grid.ts'

/** The tables of a .doc or .xls, told apart by the streams in it. */
export function readOleFile(bytes: Uint8Array, limits: ReadLimits): readonly Grid[] {
  const file = openOle(bytes)
  refuseOther(file)
  const workbook = file.stream('Workbook') ?? file.stream('Book')
  return workbook ? readXls(workbook, limits) : readDoc(file, limits)
}

/** The sheets of an .xls (Excel 97 to 2003), hidden ones only when nothing stands on the visible ones. */
function readXls(stream: Buffer, limits: ReadLimits): readonly Grid[] {
  const { sheets, words } = readXlsBook(stream)
  const read = (hidden: boolean) =>
    sheets
      .filter((sheet) => sheet.hidden === hidden)
      .map(({ start }) => sheetGrid(readXlsSheet(stream, start, words, limits), limits))
      .filter(({ cells }) => cells.length > 0)
  const visible = read(false)
  return visible.length > 0 ? visible : read(true)
}

/**
 * The tables of a .doc (Word 97 to 2003) with their merges. Read here and not by a library: word-extractor, the one at hand, loses
 * merges, and also the ends of rows whose description is long, as it is in tables with many merged cells.
 */
function readDoc(file: OleFile, limits: ReadLimits): readonly Grid[] {
  const document = file.stream('WordDocument')
  if (document?.readUInt16LE(0) !== 0xa5ec) throw new FileRefused('damaged', '里面没有 Word 文档')
  const flags = document.readUInt16LE(10) // MS-DOC 2.5.2: fEncrypted, fWhichTblStm
  if ((flags & 0x0100) !== 0) throw new FileRefused('encrypted')
  if (document.readUInt16LE(2) < 0x00c1) throw new FileRefused('wrong-type', 'Word 95 或更早的文档')
  const table = file.stream((flags & 0x0200) === 0 ? '0Table' : '1Table')
  if (!table) throw new FileRefused('damaged', '缺少表格信息')
  const parts = docParts(document, table)
  if (parts.mainLength + parts.footnoteLength > limits.textBytes) throw new FileRefused('too-large', '文字过多')
  return wordGrids(docTables(parts, file.stream('Data') ?? Buffer.alloc(0)), limits)
}

function refuseOther({ names }: OleFile): void {
  if (names.has('EncryptedPackage')) throw new FileRefused('encrypted')
  if (['Macros', '_VBA_PROJECT', '_VBA_PROJECT_CUR'].some((name) => names.has(name))) throw new FileRefused('macro')
  if (names.has('PowerPoint Document')) throw new FileRefused('wrong-type', 'PowerPoint 演示文稿')
}
