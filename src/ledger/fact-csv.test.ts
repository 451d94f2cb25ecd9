import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factOfRecord, inHeaders } from '#/ledger/fact-csv.ts'
import { readFact } from '#/ledger/fact-wire.ts'

test('a line as a clerk writes it', () => {
  const record = { 栏目路径: '新闻中心 > 钟楼要闻', 单位: '政府办', 日期: '2026年3月1日', 标题: '示例', 备注: '不用管' }
  assert.deepEqual(factOfRecord(record), {
    kind: 'published',
    path: ['新闻中心', '钟楼要闻'],
    unit: '政府办',
    on: '2026-03-01',
    title: '示例',
    备注: '不用管',
  })
})

test('a column whose name contains a slash stays one level', () => {
  assert.deepEqual(factOfRecord({ 栏目: '法定主动公开>许可/处罚/强制' }).path, ['法定主动公开', '许可/处罚/强制'])
})

test('a yearly plan is a number', () => {
  const read = readFact(factOfRecord({ 类型: '年度计划', 栏目: '意见征集', 日期: '2026/1/5', 年度: '2026', 数量: '4' }))
  assert.ok(read.ok)
  assert.deepEqual(read.fact.kind === 'planned' && [read.fact.year, read.fact.count], [2026, 4])
})

test('a doubt that was lifted has its day in any of the written forms', () => {
  const read = readFact(factOfRecord({ 类型: '暂停采信', 栏目: '区长信箱', 日期: '2026/2/1', 解除日期: '2026/3/1' }))
  assert.ok(read.ok && read.fact.kind === 'held')
  assert.equal(read.fact.released?.toString(), '2026-03-01')
})

for (const share of ['0.35', '35%']) {
  test(`an edit says how much of the text changed: ${share}`, () => {
    const edit = { 类型: '修改', 栏目: '钟楼简介', 日期: '2026-02-03', 网址: '/a', 改动比例: share }
    const read = readFact(factOfRecord(edit))
    assert.deepEqual(read.ok && read.fact.kind === 'edited' && read.fact.changed, 0.35)
  })
}

test('a day nobody can read stays as written, so that its refusal can quote it', () => {
  assert.equal(factOfRecord({ 栏目: 'a', 日期: '3月1日' }).on, '3月1日')
})

test('what is wrong with a line is told in the headers of the table', () => {
  const read = readFact(factOfRecord({ 类型: '修改', 栏目: '钟楼简介', 日期: '2026-02-03' }))
  assert.deepEqual(!read.ok && read.problems.map(inHeaders), ['网址、改动比例：缺少必填项'])
  const undated = readFact(factOfRecord({ 栏目: '钟楼简介', 日期: '2026-02-30' }))
  assert.deepEqual(!undated.ok && undated.problems.map(inHeaders), ['日期 应为日期，如 2026-03-01，现在是 2026-02-30'])
})
