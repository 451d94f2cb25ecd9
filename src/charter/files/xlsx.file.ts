import type { ReadLimits } from '#/charter/files/limits.ts'
import { emptySheet } from '#/charter/files/sheet.ts'
import { sheetGrid } from '#/charter/files/sheet-grid.ts'
import {
  type Book,
  bookReader,
  relationReader,
  type Styles,
  sharedReader,
  showByStyle,
  styleReader,
} from '#/charter/files/xlsx-book.ts'
import { type SheetWords, sheetReader } from '#/charter/files/xlsx-sheet.ts'
import { readXml } from '#/charter/files/xml.file.ts'
import type { Package } from '#/charter/files/zip.file.ts'
import type { Grid } from '#/charter/grid.ts'

/** The sheets of a workbook in their order, one table each. Hidden sheets are read only when nothing stands on the visible ones. */
export async function readXlsx(parts: Package, limits: ReadLimits): Promise<readonly Grid[]> {
  const book: Book = { sheets: [], epoch1904: false }
  const targets = new Map<string, string>()
  const words = { shared: [] as string[], styles: { codes: new Map(), formats: [] } as Styles }
  await readXml(parts, 'xl/workbook.xml', bookReader(book))
  await readXml(parts, 'xl/_rels/workbook.xml.rels', relationReader(targets))
  await readXml(parts, 'xl/sharedStrings.xml', sharedReader(words.shared))
  await readXml(parts, 'xl/styles.xml', styleReader(words.styles))
  const show = showByStyle(words.styles, book.epoch1904)
  const read = async (hidden: boolean) => {
    const grids: Grid[] = []
    for (const sheet of book.sheets.filter((one) => one.hidden === hidden)) {
      grids.push(await readSheet(parts, targets.get(sheet.id) ?? '', { shared: words.shared, show }, limits))
    }
    return grids.filter(({ cells }) => cells.length > 0)
  }
  const visible = await read(false)
  return visible.length > 0 ? visible : read(true)
}

async function readSheet(parts: Package, part: string, words: SheetWords, limits: ReadLimits): Promise<Grid> {
  const sheet = emptySheet()
  await readXml(parts, part, sheetReader(sheet, words, limits))
  return sheetGrid(sheet, limits)
}
