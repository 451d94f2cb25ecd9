import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'yaml'
import { columnsOfCharter } from '#/articles/columns/charter-columns.ts'
import { readColumnRules } from '#/articles/columns/column-rules.ts'
import { type ColumnGround, columnsToSave, inTreeOrder, type KeptColumn } from '#/articles/columns/column-tree.ts'
import { readCharter } from '#/charter/read-charter.ts'
import { aCharter, aRow, seedGrid } from '../../../test/kit/a-charter.ts'
import { day } from '../../../test/kit/calendars.ts'

const rulesText = readFileSync(new URL('../../../data/rules/columns.yaml', import.meta.url), 'utf8')
const rules = readColumnRules(parse(rulesText), null)
const seed = columnsOfCharter(readCharter([seedGrid()]))
const ground: ColumnGround = {
  ...{ wanted: seed, kept: [], rules, siteName: '钟楼区人民政府', called: (path) => path },
  ...{ edition: day('2026-01-01'), on: day('2026-11-24') },
}
const made = columnsToSave(ground)
const at = (path: string) => {
  const found = made.find((column) => column.path.join('›') === path)
  assert.ok(found, path)
  return found
}
const places = (...names: string[]) => columnsOfCharter(aCharter(names.map((name) => aRow(name, ['统计局']))))

test('the columns of the seed stand under their parents, each with an address of its own', () => {
  assert.equal(new Set(made.map(({ id }) => id)).size, made.length)
  assert.equal(at('新闻中心›部门动态').id, 'xinwenzhongxin/bumendongtai')
  assert.equal(at('政务公开›法定主动公开›财政信息›债务信息').parent, at('政务公开›法定主动公开›财政信息').id)
  assert.deepEqual(inTreeOrder(made), made)
})

test('the kinds of the seed: what is listed, shown alone, linked, collected, disclosed', () => {
  const unit = '政务公开›板块、部门政府信息公开'
  const kinds = {
    走进钟楼: 'group',
    '走进钟楼›钟楼简介': 'page',
    '新闻中心›钟楼要闻': 'list',
    '新闻中心›政声传递': 'collected',
    '新闻中心›政府网站工作报表': 'list',
    [unit]: 'group',
    [`${unit}›政策法规`]: 'unit-disclosure',
    [`${unit}›其他`]: 'unit-disclosure',
    [`${unit}›增设专栏`]: 'group',
    [`${unit}›增设专栏›动态信息类`]: 'unit-disclosure',
    '政务公开›法定主动公开›重点领域›养老服务': 'disclosure',
    '政务公开›法定主动公开›许可/处罚/强制›依据公示': 'link',
    '政务公开›法定主动公开›许可/处罚/强制›结果公示': 'link',
    '政务服务›江苏政务服务网': 'link',
    '政民互动›意见征集': 'list',
    '友情链接、专题专栏›钟楼人大': 'link',
    '友情链接、专题专栏›各专题专栏': 'topic',
  }
  for (const [path, kind] of Object.entries(kinds)) assert.equal(at(path).kind, kind, path)
})

test('a class of columns (月报类) is no column; the classes of 各专题专栏 are its topics’', () => {
  assert.deepEqual(
    made.filter(({ title }) => title === '月报类'),
    [],
  )
  assert.deepEqual(
    made.filter(({ parent }) => parent === at('友情链接、专题专栏›各专题专栏').id),
    [],
  )
})

test('every column has what the national tags need: a type, a description, keywords', () => {
  for (const { types, description, keywords, id } of made) {
    assert.ok(types.length > 0 && keywords.length > 1, id)
    assert.match(description, /钟楼区人民政府“.+”栏目，发布.+方面的信息。/)
  }
  assert.deepEqual(at('政务公开›板块、部门政府信息公开›信息公开年报').types, ['信息公开年报'])
})

test('made again, the columns of the same charter are as they were', () => {
  assert.deepEqual(columnsToSave({ ...ground, kept: made }), [])
})

test('a renamed column keeps its address; so does a group all of whose columns moved to a new name', () => {
  const kept = columnsToSave({ ...ground, wanted: places('走进钟楼/钟楼简介', '走进钟楼/钟楼实力') })
  const called = (path: readonly string[]) =>
    path[1] === undefined ? path : ['走近钟楼', path[1].replace('简介', '概况')]
  const wanted = places('走近钟楼/钟楼概况', '走近钟楼/钟楼实力')
  const after = columnsToSave({ ...ground, wanted, kept, called, edition: day('2027-01-01') })
  assert.deepEqual(
    after.map(({ id, title }) => [id, title]),
    [
      ['zoujinzhonglou', '走近钟楼'],
      ['zoujinzhonglou/zhongloujianjie', '钟楼概况'],
      ['zoujinzhonglou/zhongloushili', '钟楼实力'],
    ],
  )
})

test('a column that the charter does not name any more is retired, and comes back under its address', () => {
  const kept = columnsToSave({ ...ground, wanted: places('新闻/甲', '新闻/乙') })
  const [gone, ...others] = columnsToSave({ ...ground, wanted: places('新闻/甲'), kept }).filter(
    ({ retiredFrom }) => retiredFrom,
  )
  assert.deepEqual([gone?.id, gone?.retiredFrom?.toString(), others], ['xinwen/yi', '2026-11-24', []])
  const [back] = columnsToSave({ ...ground, wanted: places('新闻/甲', '新闻/乙'), kept: [kept[0]!, kept[1]!, gone!] })
  assert.deepEqual([back?.id, back?.retiredFrom], ['xinwen/yi', null])
})

test('what was set at the desk stays, also when its column is renamed', () => {
  const kept = columnsToSave({ ...ground, wanted: places('新闻/甲') })
  const set = kept.map((column) => ({
    ...column,
    reviews: 1 as const,
    description: '人写的',
    setAtDesk: ['reviews', 'description'],
  }))
  const called = (path: readonly string[]) => (path[1] === '甲' ? ['新闻', '乙'] : path)
  const after = columnsToSave({ ...ground, wanted: places('新闻/乙'), kept: set, called })
  const renamed = after.find(({ title }) => title === '乙')
  assert.deepEqual([renamed?.id, renamed?.reviews, renamed?.description], ['xinwen/jia', 1, '人写的'])
})

test('a topic of the office goes with the column it hangs on', () => {
  const kept = columnsToSave({ ...ground, wanted: places('专题/各专题') })
  const [, holder] = kept
  const topic: KeptColumn = {
    ...holder!,
    ...{ id: `${holder!.id}/x`, parent: holder!.id, title: '示例', path: ['专题', '各专题', '示例'], isByOffice: true },
  }
  const called = (path: readonly string[]) => (path[1] === '各专题' ? ['专题', '专题集'] : path)
  const after = columnsToSave({ ...ground, wanted: places('专题/专题集'), kept: [...kept, topic], called })
  assert.deepEqual(after.find(({ id }) => id === topic.id)?.path, ['专题', '专题集', '示例'])
  assert.equal(
    after.some(({ retiredFrom }) => retiredFrom !== null),
    false,
  )
})
