import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import type { Charter, CharterRow } from '#/charter/charter.ts'
import { readGridBytes, readGridFile } from '#/charter/files/read-grid.file.ts'
import type { Grid } from '#/charter/grid.ts'
import { gridOfCharter } from '#/charter/layout-of-charter.ts'
import { readCharter } from '#/charter/read-charter.ts'
import type { CellMark, MarkState } from '#/charter/write/mark.ts'
import { writeDocx } from '#/charter/write/write-docx.file.ts'
import { writeXlsx } from '#/charter/write/write-xlsx.file.ts'
import { aCharter } from '../../../test/kit/a-charter.ts'

const on = Temporal.PlainDate.from('2026-03-01')
const formats = { docx: writeDocx, xlsx: writeXlsx } as const
const states: readonly MarkState[] = ['met', 'overdue', 'due-soon', 'breach', 'unsettled']

/** What a charter says, without where its cells stood and what reading doubted. */
const said = ({ title, rows, tableRequirements }: Charter) => ({
  title,
  tableRequirements,
  rows: rows.map(({ source: _, ...row }) => row),
})

const marksFor = (rows: readonly CharterRow[]): readonly CellMark[] =>
  rows.flatMap(({ source }, i): readonly CellMark[] =>
    source.column
      ? [
          {
            grid: source.grid ?? 0,
            cell: source.column,
            state: states[i % states.length]!,
            words: '超期 12 天，应于 2026-03-01 更新',
          },
        ]
      : [],
  )

async function readBack(bytes: Uint8Array, format: string): Promise<readonly Grid[]> {
  const read = await readGridBytes(bytes, `table.${format}`)
  assert.ok(read.ok, JSON.stringify(read))
  return read.grids
}

async function gridsOf(path: string): Promise<readonly Grid[]> {
  const read = await readGridFile(fileURLToPath(new URL(`../../../${path}`, import.meta.url)))
  assert.ok(read.ok, path)
  return read.grids
}

const seeds = [
  'data/offices/zhonglou/charter.txt',
  'test/fixtures/tables/seed.docx',
  'test/fixtures/tables/seed-pages.docx',
]

for (const path of seeds)
  for (const [format, write] of Object.entries(formats))
    test(`the real table (${path}) written as .${format} with the standing of each cell reads as the same charter`, async () => {
      const grids = await gridsOf(path)
      const charter = readCharter(grids)
      const back = readCharter(await readBack(await write(grids, marksFor(charter.rows), { on }), format))
      assert.equal(charter.rows.length, 57)
      assert.deepEqual(said(back), said(charter))
      assert.deepEqual(
        back.doubts.filter(({ code }) => code === 'headers'),
        [],
      )
    })

for (const [format, write] of Object.entries(formats))
  test(`the real table written as .${format} keeps every merged cell where it was`, async () => {
    const [grid] = await gridsOf('test/fixtures/tables/seed.docx')
    const [back] = await readBack(await write(grid!, [], { on }), format)
    const merges = ({ merges }: Grid) =>
      (merges ?? []).map(({ row, col, rowspan, colspan }) => `${row},${col} ${rowspan}x${colspan}`).sort()
    assert.ok(merges(grid!).length > 40)
    assert.deepEqual(merges(back!), merges(grid!))
    assert.deepEqual(
      back!.cells.map((row) => row.map((text) => text.trim())),
      grid!.cells.map((row) => row.map((text) => text.trim())),
    )
  })

type Shape = Pick<Grid, 'title' | 'merges'> & { readonly grid: Grid['cells'] }
const shapes: readonly Shape[] = JSON.parse(
  readFileSync(new URL('../../../test/fixtures/charters/tables-dev.json', import.meta.url), 'utf8'),
)

for (const { title, grid: cells, merges } of shapes)
  for (const [format, write] of Object.entries(formats))
    test(`another government's table (${title}) written as .${format} reads as the same charter`, async () => {
      const grid: Grid = { title, cells, merges, notes: [] }
      const charter = readCharter([grid])
      const back = readCharter(await readBack(await write(grid, marksFor(charter.rows), { on }), format))
      assert.ok(charter.rows.length > 0)
      assert.deepEqual(said(back), said(charter))
    })

const kinds = fc.constantFrom('走进钟楼', '新闻中心', '政务公开', '政民互动')
const groups = fc.constantFrom('法定主动公开', '重点领域', '财政信息')
const columns = fc.constantFrom('部门动态', '统计信息', '政府采购', '义务教育', '养老服务', '在线访谈')
const units = fc.uniqueArray(
  fc.constantFrom('政府办', '统计局', '各街道', '自然资源和规划分局', '区政府组成部门', '教育局'),
  { maxLength: 3 },
)
const sentences = fc.uniqueArray(
  fc.constantFrom(
    '每周至少更新1条',
    '每50天至少更新一次',
    '杜绝错链、死链、暗链',
    '有变动即更新',
    '次年1月底前公开',
    '严格加强信息发布审查',
  ),
  { minLength: 1, maxLength: 4 },
)

/** Rows as an office lists them: each place once, sorted so that a category's columns stand together. */
const someRows = fc.uniqueArray(
  fc.record({ path: fc.tuple(kinds, fc.option(groups)), column: columns, units, sentences }),
  { minLength: 2, maxLength: 8, selector: ({ path, column }) => [...path, column].join('/') },
)

const charterOf = (rows: typeof someRows extends fc.Arbitrary<infer R> ? R : never): Charter =>
  aCharter(
    rows.map(({ path, column, units: names, sentences: texts }) => ({
      path: path.filter((step) => step !== null),
      column,
      units: names.map((name) => ({ name, kind: /^各|组成部门$/.test(name) ? 'group' : 'named' })),
      requirements: texts.map((text) => ({ text, readings: [] })),
      source: { gridRow: 1 },
    })),
  )

/** What the random charter determines: its sentences are compiled only when it is read. */
const words = ({ title, rows }: Charter) => ({
  title,
  rows: rows.map(({ path, column, units: owners, requirements }) => ({
    path,
    column,
    owners,
    texts: requirements.map(({ text }) => text),
  })),
})

for (const [format, write] of Object.entries(formats))
  test(`any charter drawn as a table and written as .${format} reads as itself`, { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(someRows, async (rows) => {
        const charter = charterOf(rows)
        const drawn = gridOfCharter(charter)
        const read = readCharter([drawn])
        const back = readCharter(await readBack(await write(drawn, marksFor(read.rows), { on }), format))
        assert.deepEqual(words(back), words(charter))
        assert.deepEqual(said(back), said(read))
      }),
      { numRuns: 25 },
    )
  })

const hostile = fc.record({
  title: fc.string({ maxLength: 12 }),
  cells: fc.array(fc.array(fc.string({ unit: 'binary', maxLength: 6 }), { minLength: 3, maxLength: 3 }), {
    minLength: 2,
    maxLength: 5,
  }),
  merges: fc.array(fc.record({ row: fc.nat(6), col: fc.nat(4), rowspan: fc.nat(6), colspan: fc.nat(4) }), {
    maxLength: 6,
  }),
  notes: fc.array(fc.string({ maxLength: 8 }), { maxLength: 2 }),
})

for (const [format, write] of Object.entries(formats))
  test(`whatever a grid claims and says, the .${format} written from it can be opened`, {
    timeout: 60_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (grid) => {
        const cells = grid.cells.with(0, ['栏目', '责任单位', '工作要求'])
        const [back] = await readBack(await write({ ...grid, cells }, [], { on }), format)
        assert.ok(back!.cells.some((row) => row.includes('责任单位')))
      }),
      { numRuns: 20 },
    )
  })
