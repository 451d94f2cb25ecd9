import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type GridsRead, readGridBytes, readGridFile } from '#/charter/files/read-grid.file.ts'
import type { Grid } from '#/charter/grid.ts'

const at = (path: string) => new URL(`../../../${path}`, import.meta.url).pathname
const fixture = (name: string) => readGridFile(at(`test/fixtures/tables/${name}`))

function grids(read: GridsRead): readonly Grid[] {
  assert.ok(read.ok, JSON.stringify(read))
  return read.grids
}

const [flat] = grids(await readGridFile(at('data/offices/zhonglou/charter.txt'))) as [Grid]
const inOrder = (grid: Grid) =>
  grid.merges!.map(({ row, col, rowspan, colspan }) => [row, col, rowspan, colspan].join()).toSorted()
const [word] = grids(await fixture('seed.docx')) as [Grid]

for (const name of ['seed.docx', 'seed.doc', 'seed.xlsx', 'seed.xls']) {
  test(`${name} holds the same title and cells as the text of the same table, and its merges`, async () => {
    const [grid] = grids(await fixture(name)) as [Grid]
    assert.equal(grid.title, flat.title)
    assert.deepEqual(grid.cells, flat.cells)
    assert.deepEqual(inOrder(grid), inOrder(word))
  })
}

test('the merges across are those that the text proves, and a merge down is one', () => {
  const across = word.merges!.filter(({ colspan }) => colspan > 1)
  assert.deepEqual(
    across.filter(({ rowspan }) => rowspan === 1),
    flat.spans,
  )
  assert.ok(
    word.merges!.some(({ row, col, rowspan, colspan }) => row === 1 && col === 6 && rowspan === 7 && colspan === 1),
    '工作要求 of 走进钟楼',
  )
  assert.ok(
    word.merges!.some(({ row, col, rowspan }) => row === 2 && col === 5 && rowspan === 3),
    '统计局 keeps 实力, 民生 and 生态',
  )
})

test('every empty cell of the Word table lies under a merge, and no two merges overlap', () => {
  const covered = new Map<string, number>()
  for (const { row, col, rowspan, colspan } of word.merges!) {
    for (let r = row; r < row + rowspan; r += 1)
      for (let c = col; c < col + colspan; c += 1) covered.set(`${r},${c}`, (covered.get(`${r},${c}`) ?? 0) + 1)
  }
  assert.ok([...covered.values()].every((times) => times === 1))
  for (const [row, cells] of word.cells.entries()) {
    for (const [col, cell] of cells.entries()) assert.ok(cell !== '' || covered.has(`${row},${col}`), `${row},${col}`)
  }
})

test('a table cut at its page breaks comes as one grid a page, with the rows of the whole', async () => {
  const pages = grids(await fixture('seed-pages.docx'))
  assert.deepEqual(
    pages.map(({ cells }) => cells.length),
    [19, 15, 11, 12],
  )
  assert.deepEqual([flat.cells[0], ...pages.flatMap(({ cells }) => cells.slice(1))], flat.cells)
  assert.deepEqual(
    pages.map(({ title }) => title),
    [flat.title, '', '', ''],
  )
})

for (const name of ['kinds.xlsx', 'kinds.xls']) {
  test(`${name}: numbers, dates, formulas, long and rich texts as shown, the hidden sheet left out`, async () => {
    assert.deepEqual(grids(await fixture(name)), [
      {
        title: '',
        cells: [
          ['栏目', '单位', '要求'],
          ['1', '2.5', '-3'],
          ['2026年1月31日', '25%', '123456789.125'],
          ['3.5', '文字', 'TRUE'],
          ['长'.repeat(6000), 'a'.repeat(9000), '短'],
          ['甲乙', '并', ''],
          ['末', '', ''],
        ],
        merges: [{ row: 5, col: 1, rowspan: 2, colspan: 2 }],
        notes: [],
      },
    ])
  })
}

test('a list has the cells of the table and no merges', async () => {
  const [grid] = grids(await fixture('seed.csv')) as [Grid]
  assert.deepEqual(grid.cells, flat.cells)
  assert.equal(grid.merges, null)
})

test('lists are read with any separator, with quotes and in the encodings offices save', async () => {
  const text = '分工表,,\r\n栏目,单位,要求\r\n要闻,"政府办,\n宣传部",每周\r\n注：按季通报,,\r\n'
  for (const bytes of [
    Buffer.from(text),
    Buffer.from(`\ufeff${text}`, 'utf16le'),
    Buffer.from(text.replaceAll(',', '\t').replace('办\t', '办,')),
  ]) {
    const [grid] = grids(await readGridBytes(bytes, '表.csv')) as [Grid]
    assert.deepEqual(grid.cells, [
      ['栏目', '单位', '要求'],
      ['要闻', '政府办,\n宣传部', '每周'],
    ])
    assert.deepEqual([grid.title, grid.notes], ['分工表', ['注：按季通报']])
  }
})

test('JSON grids come as they are, one or several; what lies outside the grid or overlaps is refused', async () => {
  const grid = {
    title: '表',
    grid: [
      ['栏目', '单位'],
      ['要闻', ''],
    ],
    merges: [{ row: 0, col: 1, rowspan: 2, colspan: 1 }],
  }
  const read = (value: unknown) => readGridBytes(Buffer.from(JSON.stringify(value)), '')
  assert.deepEqual(grids(await read(grid)), [{ title: '表', cells: grid.grid, merges: grid.merges, notes: [] }])
  assert.deepEqual(
    grids(await read([grid, { ...grid, merges: null }])).map(({ merges }) => merges === null),
    [false, true],
  )
  for (const merges of [
    [{ row: 0, col: 1, rowspan: 3, colspan: 1 }],
    [...grid.merges, ...grid.merges],
    [{ row: -1, col: 0, rowspan: 1, colspan: 1 }],
  ]) {
    const refused = await read({ ...grid, merges })
    assert.ok(!refused.ok && refused.refusal.code === 'damaged')
  }
})

test('content decides, not the name', async () => {
  const { readFile } = await import('node:fs/promises')
  for (const [file, name] of [
    ['seed.docx', '表.xls'],
    ['seed.xlsx', '表.doc'],
    ['seed.doc', '表.docx'],
  ] as const) {
    const [grid] = grids(await readGridBytes(await readFile(at(`test/fixtures/tables/${file}`)), name)) as [Grid]
    assert.deepEqual(grid.cells, flat.cells)
  }
})
