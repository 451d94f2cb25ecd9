import { type DocxBody, docxReader } from '#/charter/files/docx-tables.ts'
import type { ReadLimits } from '#/charter/files/limits.ts'
import { wordGrids } from '#/charter/files/word-grids.ts'
import { readXml } from '#/charter/files/xml.file.ts'
import { attribute, localName, type XmlReader } from '#/charter/files/xml-reader.ts'
import type { Package } from '#/charter/files/zip.file.ts'
import type { Grid } from '#/charter/grid.ts'

/** The tables of a Word document, a table continued over pages as the several tables it was cut into. `part` is word/document.xml. */
export async function readDocx(parts: Package, part: string, limits: ReadLimits): Promise<readonly Grid[]> {
  const body: DocxBody = { tables: [], lines: [], footnotes: [] }
  await readXml(parts, part, docxReader(body, limits))
  const footnotes = new Map<string, string>()
  await readXml(parts, 'word/footnotes.xml', footnoteReader(footnotes))
  const tables = body.tables.map((table) => ({
    ...table,
    footnotes: table.footnotes.flatMap((id) => footnotes.get(id) ?? []),
  }))
  return wordGrids({ tables, lines: body.lines }, limits)
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
