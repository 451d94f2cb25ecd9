import { notesOf, shareLines, titleOf } from '#/charter/files/around-table.ts'
import { type DocxBody, type DocxTable, docxReader } from '#/charter/files/docx-tables.ts'
import { liftTitle } from '#/charter/files/lift-title.ts'
import type { ReadLimits } from '#/charter/files/limits.ts'
import { placeCells } from '#/charter/files/placed-cells.ts'
import { readTextTables } from '#/charter/files/read-text.ts'
import { gridOfText, tidyCell } from '#/charter/files/text-table.ts'
import { readXml } from '#/charter/files/xml.file.ts'
import { attribute, localName, type XmlReader } from '#/charter/files/xml-reader.ts'
import type { Package } from '#/charter/files/zip.file.ts'
import type { Grid } from '#/charter/grid.ts'

/** The tables of a Word document, a table continued over pages as the several tables it was cut into. `part` is word/document.xml. */
export async function readDocx(parts: Package, part: string, limits: ReadLimits): Promise<readonly Grid[]> {
  const body: DocxBody = { tables: [], lines: [], footnotes: [] }
  await readXml(parts, part, docxReader(body, limits))
  if (body.tables.length === 0) return readTextTables(body.lines.join('\n')).map(gridOfText)
  const footnotes = new Map<string, string>()
  await readXml(parts, 'word/footnotes.xml', footnoteReader(footnotes))
  return body.tables
    .map((table, at) => gridOfTable(table, linesAround(body, at), footnotes, limits))
    .map((grid, at) => liftTitle(grid, at === 0))
}

type LinesAround = { readonly before: readonly string[]; readonly after: readonly string[] }

/** Lines between two tables belong to the one above when they read as notes, else to the one below. */
function linesAround({ tables, lines }: DocxBody, at: number): LinesAround {
  const below = tables[at + 1]
  return {
    before: at === 0 ? tables[0]!.before : shareLines(tables[at]!.before).before,
    after: below ? shareLines(below.before).after : lines,
  }
}

function gridOfTable(
  table: DocxTable,
  { before, after }: LinesAround,
  footnotes: ReadonlyMap<string, string>,
  limits: ReadLimits,
): Grid {
  const { cells, merges } = placeCells(table.rows, limits)
  const referred = table.footnotes.flatMap((id) => footnotes.get(id) ?? [])
  return {
    title: titleOf(before.flatMap((line) => line.split('\n'))),
    cells: cells.map((row) => row.map(tidyCell)),
    merges,
    notes: [...notesOf(before, after), ...referred],
  }
}

/** Hears word/footnotes.xml: the text of each footnote by its id. */
function footnoteReader(footnotes: Map<string, string>): XmlReader {
  let id = ''
  let inText = false
  return {
    open: (name, attributes) => {
      if (localName(name) === 'footnote') id = attribute(attributes, 'id') ?? ''
      inText = localName(name) === 't'
    },
    close: () => {
      inText = false
    },
    text: (text) => {
      if (inText) footnotes.set(id, ((footnotes.get(id) ?? '') + text).trimStart())
    },
  }
}
