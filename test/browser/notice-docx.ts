import { AlignmentType, Document, HeadingLevel, ImageRun, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import sharp from 'sharp'

/** What an editor gets from a colleague: a Word file with a title, a heading, a table with merged cells, and a picture without words. */
export async function noticeDocx(title: string): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const children = [
    new Paragraph({ text: title, heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER }),
    new Paragraph('　　为方便群众办事，现将有关安排公布如下。'),
    new Paragraph({ text: '一、办理时间', heading: HeadingLevel.HEADING_1 }),
    hours(),
    new Paragraph({ children: [await photo()] }),
  ]
  const buffer = await Packer.toBuffer(new Document({ sections: [{ children }] }))
  const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  return { name: '安排.docx', mimeType, buffer }
}

function hours(): Table {
  const cell = (text: string, merged: { columnSpan?: number; rowSpan?: number } = {}) =>
    new TableCell({ children: [new Paragraph(text)], ...merged })
  return new Table({
    rows: [
      new TableRow({ children: [cell('窗口', { rowSpan: 2 }), cell('办理时间', { columnSpan: 2 })] }),
      new TableRow({ children: [cell('上午'), cell('下午')] }),
      new TableRow({ children: [cell('统计登记'), cell('9:00–11:30'), cell('13:30–17:00')] }),
    ],
  })
}

async function photo(): Promise<ImageRun> {
  const create = { width: 40, height: 30, channels: 3, background: '#1b4f9c' } as const
  return new ImageRun({
    type: 'png',
    data: await sharp({ create }).png().toBuffer(),
    transformation: { width: 40, height: 30 },
  })
}
