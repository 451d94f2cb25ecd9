import type { FileChild, ITableCellOptions, Paragraph, Table } from 'docx'
import type { Grid } from '#/charter/grid.ts'
import { asOfWords, type CellMark, legendWords, markLooks, marksOnGrid, writable } from '#/charter/write/mark.ts'
import { type MarkedCell, type MarkedTable, markedTable } from '#/charter/write/marked-table.ts'

type Docx = typeof import('docx')

/** The day that the marks speak of, and the day printed at the head of each page. */
export type WriteOptions = { readonly on: Temporal.PlainDate }

/** A4 landscape with margins of 2 cm by 1.8 cm, in twentieths of a point; `width` is what is left for the table. */
const page = { short: 11906, long: 16838, across: 1134, upright: 1021, width: 16838 - 2 * 1134 }

/** Faces that Chinese Word and WPS always carry: 宋体 for titles, 黑体 for headers, 仿宋 for the text. Sizes in half points. */
const faces = {
  title: { font: fontOf('宋体'), size: 36, bold: true },
  header: { font: fontOf('黑体'), size: 20 },
  text: { font: fontOf('仿宋'), size: 20 },
  small: { font: fontOf('仿宋'), size: 18 },
} as const

/**
 * The responsibility table as a Word file: the source's rows and merged cells, and how each marked cell stands. The header rows are
 * repeated on each page; legend, date and page numbers stand in the page's head and foot, so that the body holds only the charter.
 */
export async function writeDocx(
  tables: Grid | readonly Grid[],
  marks: readonly CellMark[],
  { on }: WriteOptions,
): Promise<Uint8Array> {
  const docx = await import('docx')
  const grids = 'cells' in tables ? [tables] : tables
  const head = lineOf(docx, asOfWords(on), 'small', docx.AlignmentType.RIGHT, 0)
  const document = new docx.Document({
    creator: 'Belltower 钟楼',
    title: writable(grids[0]?.title ?? ''),
    styles: { default: { document: { run: faces.text } } },
    sections: [
      {
        properties: { page: pageOf(docx) },
        headers: { default: new docx.Header({ children: head }) },
        footers: { default: new docx.Footer({ children: [footLine(docx, marks.length > 0)] }) },
        children: grids.flatMap((grid, i) => partOf(docx, grid, marksOnGrid(marks, i), on)),
      },
    ],
  })
  return new Uint8Array(await docx.Packer.toBuffer(document))
}

/** Title, table and notes; an empty line after the table, for Word joins tables that touch. */
function partOf(docx: Docx, grid: Grid, marks: readonly CellMark[], on: Temporal.PlainDate): readonly FileChild[] {
  const { CENTER, LEFT } = docx.AlignmentType
  return [
    ...lineOf(docx, grid.title, 'title', CENTER, 240),
    tableOf(docx, markedTable(grid, marks, on)),
    ...grid.notes.flatMap((note) => lineOf(docx, note, 'text', LEFT, 60)),
    new docx.Paragraph({}),
  ]
}

function pageOf(docx: Docx) {
  const margin = { top: page.upright, bottom: page.upright, left: page.across, right: page.across }
  const size = { orientation: docx.PageOrientation.LANDSCAPE, width: page.short, height: page.long }
  return { size, margin: { ...margin, header: 567, footer: 567 } }
}

function lineOf(
  docx: Docx,
  text: string,
  face: keyof typeof faces,
  alignment: (typeof docx.AlignmentType)[keyof typeof docx.AlignmentType],
  after: number,
): readonly Paragraph[] {
  const lines = text === '' ? [] : writable(text).split('\n')
  return lines.map(
    (line) =>
      new docx.Paragraph({
        alignment,
        spacing: { after },
        children: [new docx.TextRun({ ...faces[face], text: line })],
      }),
  )
}

function footLine(docx: Docx, hasMarks: boolean): Paragraph {
  const { CURRENT, TOTAL_PAGES } = docx.PageNumber
  const legend = hasMarks ? [legendWords()] : []
  return new docx.Paragraph({
    tabStops: [{ type: docx.TabStopType.RIGHT, position: page.width }],
    children: [
      new docx.TextRun({
        ...faces.small,
        children: [...legend, new docx.Tab(), '第 ', CURRENT, ' 页　共 ', TOTAL_PAGES, ' 页'],
      }),
    ],
  })
}

function tableOf(docx: Docx, table: MarkedTable): Table {
  const widths = table.shares.map((share) => Math.floor(share * page.width))
  const rows = table.rows.map(
    (cells, row) =>
      new docx.TableRow({
        tableHeader: row < table.headerRows,
        cantSplit: true,
        children: cells.map((cell) => new docx.TableCell(cellOf(docx, cell, widths))),
      }),
  )
  return new docx.Table({
    rows,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: docx.WidthType.DXA },
    columnWidths: widths,
    layout: docx.TableLayoutType.FIXED,
    alignment: docx.AlignmentType.CENTER,
  })
}

function cellOf(docx: Docx, cell: MarkedCell, widths: readonly number[]): ITableCellOptions {
  const { CENTER, LEFT } = docx.AlignmentType
  const fill = cell.isHeader ? 'EDEDED' : cell.state && markLooks[cell.state].fill
  const width = widths.slice(cell.col, cell.col + cell.colspan).reduce((sum, each) => sum + each, 0)
  const face = cell.isMark ? faces.small : cell.isHeader ? faces.header : faces.text
  return {
    columnSpan: cell.colspan,
    rowSpan: cell.rowspan,
    width: { size: width, type: docx.WidthType.DXA },
    margins: { top: 30, bottom: 30, left: 70, right: 70 },
    verticalAlign: docx.VerticalAlign.CENTER,
    ...(fill ? { shading: { type: docx.ShadingType.CLEAR, fill, color: 'auto' } } : {}),
    children: cell.text.split('\n').map(
      (line) =>
        new docx.Paragraph({
          alignment: cell.align === 'center' ? CENTER : LEFT,
          children: line === '' ? [] : [new docx.TextRun({ ...face, text: line })],
        }),
    ),
  }
}

function fontOf(eastAsia: string) {
  return { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia } as const
}
