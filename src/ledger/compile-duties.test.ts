import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CharterRow, Requirement } from '#/charter/charter.ts'
import type { Obligation } from '#/charter/obligation.ts'
import { type Compilation, compileDuties } from '#/ledger/compile-duties.ts'

const weekly: Obligation = { kind: 'recurring', action: 'publish', every: 'P1W', min: 1, unit: '条' }
const streets = ['五星街道', '永红街道']

const known: Compilation = {
  since: Temporal.PlainDate.from('2026-01-01'),
  membersOf: (group) => (group === '各街道' ? streets : null),
  shareOf: (row) => (row.column === '基层信息' ? 'each' : 'jointly'),
  classOf: () => null,
}

const requirement = (
  text: string,
  obligations: readonly Obligation[],
  appliesOnly?: readonly string[],
): Requirement => ({
  text,
  ...(appliesOnly && { appliesOnly }),
  readings: obligations.map((obligation) => ({ obligation, from: {} })),
})

const row = (column: string, units: readonly string[], requirements: readonly Requirement[]): CharterRow => ({
  path: ['新闻中心'],
  column,
  units: units.map((name) => ({ name, kind: name.startsWith('各') ? 'group' : 'named' })),
  requirements,
  source: { gridRow: 1 },
})

const compile = (...rows: readonly CharterRow[]) =>
  compileDuties({ title: '', rows, tableRequirements: [], doubts: [] }, known)
const brief = (...rows: readonly CharterRow[]) =>
  compile(...rows).map(({ column, units }) => `${column}@${units.join('+')}`)

test('owners of a joint duty owe it together, and a group that owes each is owed by every member', () => {
  assert.deepEqual(brief(row('钟楼要闻', ['区委办', '政府办'], [requirement('每周至少更新内容1条', [weekly])])), [
    '钟楼要闻@区委办+政府办',
  ])
  assert.deepEqual(brief(row('基层信息', ['经开区', '各街道'], [requirement('每周至少更新内容1条', [weekly])])), [
    '基层信息@经开区',
    '基层信息@五星街道',
    '基层信息@永红街道',
  ])
})

test('a group nobody has listed owes under its own name', () => {
  assert.deepEqual(brief(row('基层信息', ['各社区'], [requirement('每周至少更新内容1条', [weekly])])), [
    '基层信息@各社区',
  ])
})

test('a sentence that names one of two split columns is owed for that one only', () => {
  const text = '政声传递自动抓取，政府网站工作报表每年定期更新'
  const obligations: readonly Obligation[] = [
    { kind: 'link', mode: 'harvest', scope: ['政声传递'] },
    { kind: 'recurring', action: 'publish', every: 'P1Y', min: 1, unit: '次', scope: ['政府网站工作报表'] },
  ]
  const duties = compile(
    row('政声传递', ['政府办'], [requirement(text, obligations, ['政声传递'])]),
    row('政府网站工作报表', ['政府办'], [requirement(text, obligations, ['政府网站工作报表'])]),
  )
  assert.deepEqual(
    duties.map(({ column, obligation }) => [column, obligation.kind]),
    [
      ['政声传递', 'link'],
      ['政府网站工作报表', 'recurring'],
    ],
  )
})

test('意见征集、民意调查结束后… is not owed by 热点回应, which shares the cell', () => {
  const feedback: Obligation = {
    kind: 'event',
    trigger: ['ended'],
    action: 'publish',
    within: 'prompt',
    of: ['意见征集', '民意调查'],
    scope: ['反馈结果'],
  }
  const shared = [requirement('意见征集、民意调查结束后，及时形成反馈结果', [feedback])]
  const columns = ['意见征集', '民意调查', '热点回应']
  assert.deepEqual(brief(...columns.map((column) => row(column, ['信访局'], shared))), [
    '意见征集@信访局',
    '民意调查@信访局',
  ])
})

test('clauses with different sub-columns tell them apart, and 其他 is the rest of them', () => {
  const every = (period: string, scope: readonly string[]): Obligation =>
    ({ ...weekly, every: period, scope }) as Obligation
  const duties = compile(
    row(
      '部门政府信息公开',
      ['经开区'],
      [
        requirement('政策法规，每5个月更新一次', [every('P5M', ['政策法规'])]),
        requirement('其他，每50天至少更新一次', [every('P50D', ['其他'])]),
      ],
    ),
  )
  assert.deepEqual(
    duties.map(({ scopes }) => scopes),
    [
      { names: ['政策法规'], others: [] },
      { names: [], others: ['政策法规'] },
    ],
  )
})

test('a single scope tells nothing apart', () => {
  const monthly: Obligation = {
    kind: 'recurring',
    action: 'publish',
    every: 'P1M',
    min: 1,
    unit: '次',
    scope: ['经济运行主要指标统计信息'],
  }
  assert.equal(compile(row('统计信息', ['统计局'], [requirement('每月公开…', [monthly])]))[0]?.scopes, undefined)
})

test('the same duty has the same id in every edition, and another obligation another one', () => {
  const ids = (obligation: Obligation) =>
    compile(row('钟楼要闻', ['区委办'], [requirement('…', [obligation])])).map(({ id }) => id)
  assert.deepEqual(ids(weekly), ids({ ...weekly }))
  assert.notDeepEqual(ids(weekly), ids({ ...weekly, min: 2 }))
})

test('a clause for a class of columns waits until somebody says which columns are of it; 其他 does not', () => {
  const every = (period: string, scope: readonly string[]): Obligation =>
    ({ ...weekly, every: period, scope }) as Obligation
  const text = '有月报类信息的栏目，需每月更新；其他栏目至少每50天至少更新一次'
  const duties = compile(
    row('政府采购', ['财政局'], [requirement(text, [every('P1M', ['月报类']), every('P50D', ['其他'])])]),
  )
  assert.deepEqual(
    duties.map(({ isClassOpen }) => isClassOpen),
    [true, undefined],
  )
})
