import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { CharterRow } from '#/charter/charter.ts'
import { charterJson } from '#/charter/charter-json.ts'
import { readTextTables } from '#/charter/files/read-text.ts'
import { gridOfText } from '#/charter/files/text-table.ts'
import type { Grid } from '#/charter/grid.ts'
import { readCharter } from '#/charter/read-charter.ts'

const fixture = (name: string) => readFileSync(`test/fixtures/charters/${name}`, 'utf8')
const bySaid = (obligations: readonly object[]) => obligations.map((each) => JSON.stringify(sorted(each))).sort()
const sorted = (value: object) => Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))

type Gold = { readonly text: string; readonly header?: string; readonly obligations: readonly object[] }

const words = ({ text, header }: { readonly text: string; readonly header?: string }) =>
  header ? { text, header } : { text }
const asGold = ({
  path,
  column,
  units,
  requirements,
}: Pick<CharterRow, 'path' | 'column' | 'units'> & { readonly requirements: readonly { text: string }[] }) => ({
  path,
  column,
  units,
  requirements: requirements.map(words),
})

for (const { id, title, grid, merges, gold } of JSON.parse(fixture('tables-dev.json'))) {
  const charter = readCharter([{ title, cells: grid, merges, notes: [] }])
  test(`the rows, units and sentences of ${title} (${id}) are read as a person reads them`, () => {
    assert.deepEqual(charter.rows.map(asGold), gold.rows.map(asGold))
    assert.deepEqual(charter.tableRequirements.map(words), gold.tableRequirements.map(words))
  })
  test(`every sentence of ${title} (${id}) obliges what a person says it does`, () => {
    const said = (json: ReturnType<typeof charterJson>) => [
      ...json.rows.flatMap((row) => row.requirements),
      ...json.tableRequirements,
    ]
    const expected: readonly Gold[] = [
      ...gold.rows.flatMap((row: { requirements: Gold[] }) => row.requirements),
      ...gold.tableRequirements,
    ]
    const got = said(charterJson(charter))
    assert.deepEqual(
      got.map(({ text, obligations }) => [text, bySaid(obligations)]),
      expected.map(({ text, obligations }) => [text, bySaid(obligations)]),
    )
  })
}

const zhonglou = readTextTables(readFileSync('data/offices/zhonglou/charter.txt', 'utf8')).map(gridOfText)

test('the table of Zhonglou gives its 57 rows, with the units and sentences of each', () => {
  const gold = JSON.parse(fixture('seed-gold.json'))
  const texts = new Map(gold.requirements.map(({ id, text }: { id: string; text: string }) => [id, text]))
  type SeedRow = {
    readonly path: readonly string[]
    readonly column: string
    readonly unitsResolved: readonly { name: string; kind: string; aka?: readonly string[] }[]
    readonly requirementIds: readonly string[]
    readonly appliesOnly?: Readonly<Record<string, readonly string[]>>
  }
  const expected = gold.rows.map((row: SeedRow) => ({
    path: row.path.slice(0, -1),
    column: row.column,
    units: row.unitsResolved.map(({ name, kind, aka }) => ({ name, kind, ...(aka && { aka }) })),
    requirements: row.requirementIds.map((id) => ({
      text: texts.get(id),
      ...(row.appliesOnly?.[id] && { appliesOnly: row.appliesOnly[id] }),
    })),
  }))
  const rows = readCharter(zhonglou).rows.map(({ path, column, units, requirements }) => ({
    path,
    column,
    units,
    requirements: requirements.map(({ text, appliesOnly }) => ({ text, ...(appliesOnly && { appliesOnly }) })),
  }))
  assert.equal(readCharter(zhonglou).title, gold.title)
  assert.deepEqual(rows, expected)
})

test('every sentence of Zhonglou obliges what its gold says', () => {
  const gold = JSON.parse(fixture('seed-gold.json'))
  const read = new Map(
    readCharter(zhonglou)
      .rows.flatMap((row) => row.requirements)
      .map((each) => [each.text, each.readings]),
  )
  for (const { text, obligations } of gold.requirements) {
    const expected = obligations.map(
      ({ check: _, evidence: __, note: ___, ...obligation }: Record<string, unknown>) => obligation,
    )
    assert.deepEqual(bySaid(read.get(text)!.map(({ obligation }) => obligation)), bySaid(expected), text)
  }
})

test('what is open in the table of Zhonglou is asked, each question once', () => {
  const { doubts } = readCharter(zhonglou)
  const about = (code: string) =>
    doubts.filter((doubt) => doubt.code === code).map(({ where, said }) => where.split('/').at(-1) || said)
  assert.deepEqual(about('unit-merged').slice(0, 2), ['钟楼民生', '钟楼生态'])
  assert.deepEqual(about('several-columns'), [
    '政声传递、政府网站工作报表',
    '十四五规划、历史规划',
    '区长信箱、部门信箱、网上信访',
  ])
  assert.deepEqual(about('one-column'), ['板块、部门政府信息公开', '专项规划和区域规划', '扶贫攻坚', '公益事业'])
  assert.deepEqual(about('columns-by-units'), ['区长信箱、部门信箱、网上信访'])
  assert.deepEqual(about('group-members'), ['各相关单位', '各街道', '区政府组成部门'])
  // 预决算公开 and the campaigns speak of 本单位: each owes its own, which is not asked.
  assert.deepEqual(
    doubts
      .filter(({ code }) => code === 'group-share')
      .map(({ where, readings }) => [where.split('/').at(-1), readings[0]]),
    [
      ['部门动态', '各相关单位共同负责'],
      ['各专题专栏', '各相关单位共同负责'],
    ],
  )
  assert.deepEqual(about('column-set'), ['各专题专栏'])
  assert.deepEqual(about('scope-elsewhere'), ['结果反馈', '热点回应', '新闻发布会', '在线访谈', '网上直播'])
})

test('a table cut into pages, each under its own header or none, is one charter', () => {
  const whole: Grid = zhonglou[0]!
  const page = (from: number, to: number, header: boolean): Grid => ({
    ...whole,
    cells: [...(header ? [whole.cells[0]!] : []), ...whole.cells.slice(from, to)],
    spans: (whole.spans ?? [])
      .filter(({ row }) => row >= from && row < to)
      .map((span) => ({ ...span, row: span.row - from + (header ? 1 : 0) }))
      .concat(header ? (whole.spans ?? []).filter(({ row }) => row === 0) : []),
  })
  const asRead = (grids: readonly Grid[]) => readCharter(grids).rows.map(asGold)
  const pages = [page(1, 20, true), page(20, 34, false), page(34, 48, true), page(48, whole.cells.length, false)]
  assert.deepEqual(asRead(pages), asRead([whole]))
})
