import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as docx from 'docx'
import sharp from 'sharp'
import { type KeepPicture, readDocxArticle } from '#/articles/body/docx-article.file.ts'
import { loadUploadRules } from '#/articles/files/upload-rules.file.ts'
import { Refused } from '#/platform/refused.ts'
import { makeDocx, makeZip } from '../../../test/fixtures/tables/make-zip.ts'
import { hostileDocx, vectorsOf } from '../../../test/kit/hostile.ts'
import { unsafeIn } from '../../../test/kit/unsafe-markup.ts'

const rules = await loadUploadRules()
const address = `/files/ab/ab${'0'.repeat(62)}.webp`
const keepAll: KeepPicture = async () => address
const read = (bytes: Uint8Array, keep = keepAll, name = '稿件.docx') => readDocxArticle({ bytes, name }, rules, keep)
const middle = docx.AlignmentType.CENTER

/** A notice as an office writes it: title over two lines, number, table with merges, footnote, picture. */
async function notice(): Promise<Buffer> {
  const footnotes = { 1: { children: [new docx.Paragraph('数据来源：统计局')] } }
  const children = [
    new docx.Paragraph({ text: '关于印发《管理规定》的', alignment: middle }),
    new docx.Paragraph({ text: '通　知', alignment: middle }),
    new docx.Paragraph({ text: '钟政发〔2025〕38号', alignment: middle }),
    new docx.Paragraph('　　各镇人民政府：'),
    new docx.Paragraph({ heading: docx.HeadingLevel.HEADING_1, text: '一、总则' }),
    new docx.Paragraph({
      children: [
        new docx.TextRun({ text: '增长', bold: true }),
        new docx.TextRun('8%'),
        new docx.FootnoteReferenceRun(1),
      ],
    }),
    mergedTable(),
    await pictureLine(),
    new docx.Paragraph({ text: '2025年6月1日', alignment: docx.AlignmentType.RIGHT }),
  ]
  return docx.Packer.toBuffer(new docx.Document({ footnotes, sections: [{ children }] }))
}

function mergedTable(): docx.Table {
  const cell = (text: string, more = {}) => new docx.TableCell({ children: [new docx.Paragraph(text)], ...more })
  return new docx.Table({
    rows: [
      new docx.TableRow({ children: [cell('栏目', { columnSpan: 2 })] }),
      new docx.TableRow({ children: [cell('要闻', { rowSpan: 2 }), cell('甲')] }),
      new docx.TableRow({ children: [cell('乙')] }),
    ],
  })
}

async function pictureLine(): Promise<docx.Paragraph> {
  const data = await sharp({ create: { width: 4, height: 4, channels: 3, background: '#b01e23' } })
    .png()
    .toBuffer()
  const altText = { title: '图', name: '图', description: '会场' }
  const transformation = { width: 4, height: 4 }
  return new docx.Paragraph({ children: [new docx.ImageRun({ type: 'png', data, transformation, altText })] })
}

test('a notice becomes an article: title and number found, table, footnote and picture kept', async () => {
  const { title, documentNumber, body, doubts } = await read(await notice())
  assert.deepEqual([title, documentNumber, doubts], ['关于印发《管理规定》的通知', '钟政发〔2025〕38号', []])
  assert.ok(body.startsWith('<p>各镇人民政府：</p>\n<h2>一、总则</h2>\n<p><strong>增长</strong>8%'), body)
  assert.match(
    body,
    /<tr><td colspan="2">栏目<\/td><\/tr><tr><td rowspan="2">要闻<\/td><td>甲<\/td><\/tr><tr><td>乙<\/td><\/tr>/,
  )
  assert.match(body, new RegExp(`<img src="${address}" alt="会场">`))
  assert.ok(body.includes('<a id="note-footnote-ref-1" href="#note-footnote-1"><sup>[1]</sup></a>'), body)
  assert.match(body, /<li id="note-footnote-1">数据来源：统计局 <a href="#note-footnote-ref-1">/)
  assert.match(body, /<p class="align-right">2025年6月1日<\/p>/)
  assert.deepEqual(unsafeIn(body), [])
})

test('a picture that cannot be kept is told, and the text is there without it', async () => {
  const { body, doubts } = await read(await notice(), async () => null)
  assert.doesNotMatch(body, /<img/)
  assert.match(doubts[0]!, /第 1 张图片没有带入/)
})

test('a file without a title is called by its name, and somebody is told to look', async () => {
  const { title, doubts } = await read(hostileDocx('text', '各单位：'), keepAll, '春节放假.docx')
  assert.deepEqual([title, doubts.length], ['春节放假', 1])
})

const vectors = vectorsOf('docx')

for (const vector of vectors) {
  test(`nothing of a Word file with ${JSON.stringify(vector)} can run`, async () => {
    const [what, said] = vector.split('\t') as [string, string]
    const kept: string[] = []
    const keep: KeepPicture = async (bytes) => {
      kept.push(Buffer.from(bytes).toString())
      return null
    }
    const { body } = await read(hostileDocx(what, said), keep)
    assert.deepEqual(unsafeIn(body), [])
    if (what === 'image') assert.deepEqual(kept, [said])
  })
}

for (const [what, file, code] of [
  [
    'says less than it unpacks to',
    makeZip([{ name: 'word/document.xml', bytes: Buffer.alloc(4 * 2 ** 20, 'a'), claims: 100 }]),
    /bomb|damaged/,
  ],
  [
    'holds more text than any article',
    makeDocx(`<w:p>${Array.from({ length: 900_000 }, (_, at) => `<w:r>${at}</w:r>`).join('')}</w:p>`),
    /too-large/,
  ],
  ['is no document at all', makeZip([{ name: 'word/document.xml', bytes: Buffer.from('<nonsense') }]), /damaged/],
] as const) {
  test(`a file that ${what} is refused`, async () => {
    const fault = await read(file).then(
      () => null,
      (reason: unknown) => reason,
    )
    assert.ok(fault instanceof Refused, `${fault}`)
    assert.match(fault.codes[0]!, code)
  })
}
