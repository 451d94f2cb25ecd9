import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { day } from '../../test/kit/calendars.ts'
import { readRegistry } from './read-registry.ts'
import { findGroup, findUnit, membersOf, type Registry, sameUnit } from './registry.ts'

const today = day('2026-11-24')
const reading = readRegistry(readFileSync('data/offices/zhonglou/units.yaml', 'utf8'))
const zhonglou = reading.registry!

test('the list of 钟楼区 reads without a problem', () => {
  assert.deepEqual(reading.problems, [])
})

// Every name in the 责任单位 cells of the district's table.
for (const name of [
  '档案局',
  '统计局',
  '区委宣传部',
  '文体旅局',
  '民政局',
  '区委办',
  '政府办',
  '经开区',
  '高新园（邹区镇）',
  '发改局',
  '自然资源和规划分局',
  '行政审批局',
  '财政局',
  '农业农村局',
  '教育局',
  '卫健局',
  '人社局',
  '生态环境局',
  '应急管理局',
  '市场监管局',
  '信访局',
  '人大办',
  '政协办',
  '组织部',
]) {
  test(`${name} of the table is a known, confirmed unit`, () => {
    assert.equal(findUnit(name, zhonglou, today)?.confirmed, 'confirmed')
  })
}

for (const name of ['各街道', '区政府组成部门', '各相关单位']) {
  test(`${name} of the table is a group and no unit`, () => {
    assert.equal(findGroup(name, zhonglou)?.name, name)
    assert.equal(findUnit(name, zhonglou, today), null)
  })
}

test('政府办, 区政府办 and 区政府办公室 are one unit', () => {
  assert.ok(sameUnit('政府办', '区政府办', zhonglou, today))
  assert.ok(sameUnit('政府办', '区政府办公室', zhonglou, today))
  assert.equal(sameUnit('政府办', '区委办', zhonglou, today), false)
})

test('高新园（邹区镇）, 邹区镇 and 高新区 are one unit, in brackets of either width, but nobody was 高新区 in 2024', () => {
  for (const name of ['邹区镇', '高新园', '高新区', '高新园(邹区镇)', '高新区 (邹区镇)']) {
    assert.ok(sameUnit('高新园（邹区镇）', name, zhonglou, today), name)
  }
  assert.equal(findUnit('高新区', zhonglou, day('2024-03-01')), null)
  assert.equal(findUnit('高新园', zhonglou, day('2024-03-01'))?.id, 'high-tech-zone')
})

test('区 before a name makes no other unit, but a name is never guessed at', () => {
  assert.equal(findUnit('区发改局', zhonglou, today)?.name, '发改局')
  assert.equal(findUnit('常州市钟楼区发展和改革局', zhonglou, today)?.name, '发改局')
  for (const name of ['发改', '改局', '区', '', '市发改局', '交通局', '发改局财政局']) {
    assert.equal(findUnit(name, zhonglou, today), null, name)
  }
})

test('names nobody goes by are the same only as they are written', () => {
  assert.ok(sameUnit('交通局', ' 交通局', zhonglou, today))
  assert.equal(sameUnit('交通局', '交通运输局', zhonglou, today), false)
})

test('各街道 are the seven; the members of 各相关单位 are for a person to settle', () => {
  assert.deepEqual(membersOf('各街道', zhonglou, today), [
    '五星街道',
    '永红街道',
    '北港街道',
    '西林街道',
    '南大街街道',
    '荷花池街道',
    '新闸街道',
  ])
  assert.equal(membersOf('各相关单位', zhonglou, today), null)
  assert.equal(membersOf('各村', zhonglou, today), null)
  assert.equal(findGroup('区政府组成部门', zhonglou)?.confirmed, 'to-check')
})

test('a unit and a membership begin and end on their days, the end day not counted', () => {
  const small: Registry = readRegistry(`
office: sample
name: 示例区
code: 000000
units:
  - {id: old, name: 科技局, kind: 部门, confirmed: confirmed, source: 示例, until: 2025-01-01}
  - {id: new, name: 工信局, aliases: [{name: 科技局, from: 2025-01-01}], kind: 部门, confirmed: confirmed, source: 示例}
groups:
  - name: 各部门
    members: [old, {unit: new, from: 2025-03-01}]
    confirmed: confirmed
    source: 示例
`).registry!
  assert.equal(findUnit('科技局', small, day('2024-12-31'))?.id, 'old')
  assert.equal(findUnit('科技局', small, day('2025-01-01'))?.id, 'new')
  assert.deepEqual(membersOf('各部门', small, day('2024-12-31')), ['科技局'])
  assert.deepEqual(membersOf('各部门', small, day('2025-02-28')), [])
  assert.deepEqual(membersOf('各部门', small, day('2025-03-01')), ['工信局'])
})
