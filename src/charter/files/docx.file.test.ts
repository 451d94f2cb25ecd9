import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readGridBytes } from '#/charter/files/read-grid.file.ts'
import type { Grid } from '#/charter/grid.ts'
import { makeDocx, type ZipPart } from '../../../test/fixtures/tables/make-zip.ts'

const p = (runs: string) => `<w:p>${runs}</w:p>`
const t = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const tc = (inside: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`
const tr = (...cells: string[]) =>
  `<w:tr>${cells.map((cell) => (cell.startsWith('<w:t') ? cell : tc(p(t(cell))))).join('')}</w:tr>`
const tbl = (...rows: string[]) => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`

async function gridsOf(body: string, more: readonly ZipPart[] = []): Promise<readonly Grid[]> {
  const read = await readGridBytes(makeDocx(body, more), '表.docx')
  assert.ok(read.ok, JSON.stringify(read))
  return read.grids
}

const cellOf = async (inside: string) =>
  (await gridsOf(tbl(tr('栏目', '单位', '要求'), tr('要闻', '政府办', tc(inside)))))[0]!.cells[1]![2]

for (const [what, inside, text] of [
  ['paragraphs are lines, empty ones left out', p(t('1.每周；')) + p('') + p(t('2.每月。')), '1.每周；\n2.每月。'],
  ['a soft break is a new line', p('<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r>'), '甲\n乙'],
  [
    'a soft hyphen is nothing, a hard one a hyphen',
    p('<w:r><w:t>甲</w:t><w:softHyphen/><w:noBreakHyphen/><w:t>乙</w:t></w:r>'),
    '甲-乙',
  ],
  ['tab stops are no tabs', p(`<w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>${t('甲')}`), '甲'],
  [
    'what is deleted with changes tracked is gone, what is inserted stays',
    p(`<w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins>${t('新')}</w:ins>`),
    '新',
  ],
  [
    'what is moved is read where it went',
    p(`<w:moveFrom>${t('每周')}</w:moveFrom><w:moveTo>${t('每周')}</w:moveTo>`),
    '每周',
  ],
  ['hidden text is not read', p(`<w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r>${t('明')}`), '明'],
  ['a field is its result', p(`<w:r><w:instrText>PAGE</w:instrText></w:r>${t('3')}`), '3'],
  [
    'a text box is a line of its own, read once',
    p(
      `${t('甲')}<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${p(t('盒'))}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p(t('盒'))}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>`,
    ),
    '甲\n盒',
  ],
  ['a table in a cell is text of the cell', p(t('见下：')) + tbl(tr('甲', '乙')) + p(''), '见下：\n甲\n乙'],
] as const) {
  test(`in a Word cell ${what}`, async () => assert.equal(await cellOf(inside), text))
}

test('merged cells: across, down, and with columns left out before a row', async () => {
  const down = (text: string, val = '') => tc(p(t(text)), `<w:vMerge${val && ` w:val="${val}"`}/>`)
  const [grid] = await gridsOf(
    tbl(
      tr('栏目', tc(p(t('单位')), '<w:gridSpan w:val="2"/>')),
      tr(down('要闻', 'restart'), '牵头', '配合'),
      tr(down('盖住的字'), '政府办', '宣传部'),
      `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc(p(t('甲')))}${tc(p(t('乙')))}</w:tr>`,
    ),
  )
  assert.deepEqual(grid!.cells, [
    ['栏目', '单位', ''],
    ['要闻', '牵头', '配合'],
    ['', '政府办', '宣传部'],
    ['', '甲', '乙'],
  ])
  assert.deepEqual(grid!.merges, [
    { row: 0, col: 1, rowspan: 1, colspan: 2 },
    { row: 1, col: 0, rowspan: 2, colspan: 1 },
  ])
})

test('a row deleted with changes tracked is no row', async () => {
  const gone = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${tc(p(''))}${tc(p(''))}${tc(p(''))}</w:tr>`
  const [grid] = await gridsOf(tbl(tr('栏目', '单位', '要求'), gone, tr('要闻', '政府办', '每周')))
  assert.equal(grid!.cells.length, 2)
})

test('the title stands before the table, notes after it, and a footnote of the table is one of them', async () => {
  const noted = tr('栏目', '单位', tc(p(`${t('要求')}<w:r><w:footnoteReference w:id="2"/></w:r>`)))
  const xml =
    '<w:footnotes xmlns:w="w"><w:footnote w:id="2"><w:p><w:r><w:t> 均指工作日。</w:t></w:r></w:p></w:footnote></w:footnotes>'
  const body = `${p(t('附件3'))}${p(t('某区政府门户网站'))}${p(t('责任分解表'))}${p(t('（2024年版）'))}${tbl(noted, tr('要闻', '政府办', '每周'))}${p(t('注：按季通报。'))}`
  const [grid] = await gridsOf(body, [{ name: 'word/footnotes.xml', bytes: Buffer.from(xml) }])
  assert.equal(grid!.title, '某区政府门户网站责任分解表')
  assert.deepEqual(grid!.notes, ['注：按季通报。', '均指工作日。'])
})

test('a frame of one cell around the table is seen through', async () => {
  const [grid] = await gridsOf(tbl(tr(tc(tbl(tr('栏目', '单位', '要求'), tr('要闻', '政府办', '每周')) + p('')))))
  assert.deepEqual(grid!.cells, [
    ['栏目', '单位', '要求'],
    ['要闻', '政府办', '每周'],
  ])
})
