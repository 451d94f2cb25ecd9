import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { CharterRow } from '#/charter/charter.ts'
import { diffWords } from '#/charter/diff-words.ts'
import { diffCharters } from '#/charter/edition-diff.ts'
import { aCharter, aRow, aSentence, every, readTheSame } from '../../test/kit/a-charter.ts'

const news = aRow(
  '新闻中心/部门动态',
  ['各相关单位'],
  [aSentence('每周至少更新内容1条', every('P1W')), aSentence('杜绝错链、死链、暗链')],
)
const plans = aRow('政务公开/规划信息/专项规划', ['政府办'], [aSentence('集中公开专项规划信息')])
const care = aRow('政务公开/重点领域/养老服务', ['民政局'], [aSentence('每50天至少更新一次', every('P50D'))])

const diff = (before: readonly CharterRow[], after: readonly CharterRow[]) =>
  diffCharters(aCharter(before), aCharter(after))
const kinds = (before: readonly CharterRow[], after: readonly CharterRow[]) =>
  diff(before, after).map(({ kind }) => kind)
const words = (before: CharterRow, after: CharterRow) => diff([before], [after]).flatMap(diffWords)

test('the same rows in another order, with other spacing and punctuation, are unchanged', () => {
  const respaced: CharterRow = {
    ...news,
    column: '部门 动态',
    requirements: [aSentence('杜绝错链,死链,暗链'), aSentence('每周至少更新内容１条；', every('P1W'))],
  }
  assert.deepEqual(kinds([news, plans, care], [care, respaced, plans]), ['unchanged', 'unchanged', 'unchanged'])
})

test('a new column is added, a dropped one removed', () => {
  assert.deepEqual(kinds([news, care], [news, plans]), ['unchanged', 'added', 'removed'])
  assert.deepEqual(diff([news, care], [news, plans]).flatMap(diffWords).slice(1), [
    '新增栏目 【政务公开／规划信息／专项规划】，责任单位：政府办',
    '撤销栏目 【政务公开／重点领域／养老服务】，原责任单位：民政局',
  ])
})

test('a sentence that asks less often is a change of cadence, said in words', () => {
  const after = {
    ...news,
    requirements: [aSentence('每两周至少更新内容2条', { ...every('P2W'), min: 2 } as never), news.requirements[1]!],
  }
  assert.deepEqual(words(news, after), [
    '【新闻中心／部门动态】：',
    '工作要求“每周至少更新内容1条”改为“每两周至少更新内容2条”',
    '　定期更新：周期由每周改为每2周',
    '　定期更新：至少由1改为2',
  ])
})

test('other words for the same obligation change nothing that is owed', () => {
  const after = { ...care, requirements: [aSentence('至少每50天更新一次', every('P50D'))] }
  assert.deepEqual(words(care, after).slice(1), [
    '工作要求“每50天至少更新一次”改为“至少每50天更新一次”（只改文字，职责不变）',
  ])
})

test('units that come, go or take the lead are named', () => {
  const before = aRow('新闻中心/要闻', ['政府办', '区委办'])
  const after: CharterRow = {
    ...before,
    units: [
      { name: '政府办', kind: 'named', role: 'lead' },
      { name: '宣传部', kind: 'named' },
    ],
  }
  assert.deepEqual(words(before, after).slice(1), [
    '责任单位减少 区委办',
    '责任单位增加 宣传部',
    '政府办 由责任单位改为牵头',
  ])
})

test('a sentence that came or went is quoted', () => {
  const after = { ...news, requirements: [news.requirements[0]!, aSentence('经区政府办审核后发布')] }
  assert.deepEqual(words(news, after).slice(1), [
    '工作要求删去“杜绝错链、死链、暗链”',
    '工作要求增加“经区政府办审核后发布”',
  ])
})

test('a column with a new name and the same owner and sentences is perhaps renamed: a person is asked', () => {
  const renamed = { ...care, column: '养老服务保障' }
  assert.deepEqual(kinds([care, news], [renamed, news]), ['perhaps-renamed', 'unchanged'])
  assert.match(words(care, renamed)[0]!, /疑似改为 【政务公开／重点领域／养老服务保障】，请确认/)
})

test('a column that moved to another place keeps its owner and sentences: a person is asked', () => {
  assert.deepEqual(kinds([care], [{ ...care, path: ['民生服务'] }]), ['perhaps-renamed'])
})

test('columns with nothing in common are not called renamed', () => {
  assert.deepEqual(kinds([care], [plans]), ['added', 'removed'])
})

test('a task that has several rows pairs those with the same sentences', () => {
  const [funds, debts] = [
    aRow('财政信息', ['财政局'], [aSentence('每季度公开')]),
    aRow('财政信息', ['财政局'], [aSentence('每半年更新')]),
  ]
  assert.deepEqual(kinds([funds, debts], [debts, funds]), ['unchanged', 'unchanged'])
})

const anyRow = fc
  .record({
    column: fc.constantFrom('要闻', '动态', '公告', '统计信息', '养老服务'),
    kind: fc.constantFrom('新闻中心', '政务公开'),
    units: fc.uniqueArray(fc.constantFrom('政府办', '统计局', '各街道'), { maxLength: 3 }),
    texts: fc.uniqueArray(fc.constantFrom('每周更新', '每月更新', '杜绝错链'), { maxLength: 3 }),
  })
  .map(({ column, kind, units, texts }) =>
    aRow(
      `${kind}/${column}`,
      units,
      texts.map((text) => aSentence(text)),
    ),
  )
const anyRows = fc.array(anyRow, { maxLength: 8 })

test('a charter compared with itself in any order is unchanged', () => {
  fc.assert(
    fc.property(anyRows, fc.infiniteStream(fc.nat()), (rows, keys) => {
      const shuffled = rows.map((row) => ({ row, key: keys.next().value as number })).toSorted((a, b) => a.key - b.key)
      assert.ok(
        kinds(
          rows,
          shuffled.map(({ row }) => readTheSame(row)),
        ).every((kind) => kind === 'unchanged'),
      )
    }),
  )
})

test('every row of both editions is accounted for exactly once', () => {
  fc.assert(
    fc.property(anyRows, anyRows, (before, after) => {
      const all = diff(before, after)
      const old = all.flatMap((each) => ('before' in each ? [each.before] : each.kind === 'removed' ? [each.row] : []))
      const fresh = all.flatMap((each) => ('after' in each ? [each.after] : each.kind === 'removed' ? [] : [each.row]))
      const unchanged = all.filter(({ kind }) => kind === 'unchanged').length
      assert.equal(old.length + unchanged, before.length)
      assert.deepEqual(fresh, after)
    }),
  )
})
