import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CharterRow, Doubt } from '#/charter/charter.ts'
import type { Choice } from '#/charter/choice.ts'
import { carriedOver, choicesOffered, doubtKey, inEffect, type Settlement, whyNotSettle } from '#/charter/settlement.ts'
import { settle } from '#/charter/settlement-apply.ts'
import { aCharter, aRow, aSentence, aUnit, every } from '../../test/kit/a-charter.ts'

const settled = (doubt: Doubt, choice: Choice, at = '2026-01-02T17:00:00Z'): Settlement => ({
  doubtKey: doubtKey(doubt),
  doubt,
  choice,
  by: '王主任',
  at: Temporal.Instant.from(at),
  why: '办公会议定',
})
const doubtOf = (code: Doubt['code'], where: string, said: string): Doubt => ({ code, where, said, readings: [] })
const owners = (rows: readonly CharterRow[]) =>
  rows.map(({ column, units }) => `${column}：${units.map(({ name }) => name).join('、')}`)
const apply = (rows: readonly CharterRow[], doubt: Doubt, choice: Choice) =>
  settle(aCharter(rows, [doubt]), [settled(doubt, choice)]).charter.rows

const stat = aRow('走进钟楼/钟楼民生', ['统计局'])
const merged = doubtOf('unit-merged', '走进钟楼/钟楼民生', '')

test('an empty unit cell read as merged can be settled as really empty, or as belonging to another unit', () => {
  assert.deepEqual(owners(apply([stat], merged, { kind: 'accept' })), ['钟楼民生：统计局'])
  assert.deepEqual(owners(apply([stat], merged, { kind: 'units', units: [] })), ['钟楼民生：'])
  assert.deepEqual(owners(apply([stat], merged, { kind: 'units', units: [aUnit('民政局')] })), ['钟楼民生：民政局'])
})

const boxes = ['区长信箱', '部门信箱', '网上信访'].map((name) => aRow(`政民互动/${name}`, ['信访局', '各相关单位']))
const stacked = doubtOf(
  'columns-by-units',
  '政民互动/区长信箱、部门信箱、网上信访',
  '区长信箱\n部门信箱\n网上信访\n信访局\n各相关单位',
)

test('columns stacked against units: a person says which unit owes which column', () => {
  const [office, others] = [aUnit('信访局'), aUnit('各相关单位')]
  const choice: Choice = { kind: 'owners', owners: { 区长信箱: [office], 部门信箱: [others], 网上信访: [office] } }
  assert.deepEqual(owners(apply(boxes, stacked, choice)), [
    '区长信箱：信访局',
    '部门信箱：各相关单位',
    '网上信访：信访局',
  ])
})

test('three columns read from one cell can be settled as one column', () => {
  const one = doubtOf('several-columns', '政民互动/区长信箱、部门信箱、网上信访', '区长信箱\n部门信箱\n网上信访')
  const after = apply([aRow('政民互动/意见征集', []), ...boxes], one, { kind: 'columns', names: ['信箱与信访'] })
  assert.deepEqual(owners(after), ['意见征集：', '信箱与信访：信访局、各相关单位'])
})

test('one column can be settled as two, and each owes its own part of a sentence that names both', () => {
  const both = aRow(
    '规划信息/专项规划和区域规划',
    ['政府办'],
    [
      aSentence('集中公开专项规划及区域规划信息', { kind: 'content', elements: ['专项规划', '区域规划'] }),
      aSentence('每年更新', every('P1Y')),
    ],
  )
  const doubt = doubtOf('one-column', '规划信息/专项规划和区域规划', '专项规划\n和区域规划')
  const rows = apply([both], doubt, { kind: 'columns', names: ['专项规划', '区域规划'] })
  assert.deepEqual(
    rows.map(({ column, requirements }) => [column, requirements.map(({ appliesOnly }) => appliesOnly)]),
    [
      ['专项规划', [['专项规划'], undefined]],
      ['区域规划', [['区域规划'], undefined]],
    ],
  )
})

const reports = aSentence(
  '有月报类信息的栏目，需每月更新；其他栏目至少每50天至少更新一次',
  { ...every('P1M'), scope: ['月报类'] },
  { ...every('P50D'), scope: ['其他'] },
)
const areas = ['政府采购', '重大项目', '养老服务'].map((name) => aRow(`重点领域/${name}`, ['财政局'], [reports]))
const parts = doubtOf('shared-scope', '重点领域/政府采购', reports.text)
const cadences = (rows: readonly CharterRow[]) =>
  rows.map(({ requirements }) =>
    requirements.flatMap(({ readings }) =>
      readings.map(({ obligation }) => [obligation.scope?.[0] ?? '', 'every' in obligation && obligation.every]),
    ),
  )

test('which columns carry monthly reports is said once, column by column; a column not named stays open', () => {
  const choice: Choice = { kind: 'scopes', scopes: { 政府采购: '月报类', '重点领域/重大项目': '其他' } }
  assert.deepEqual(cadences(apply(areas, parts, choice)), [
    [['', 'P1M']],
    [['', 'P50D']],
    [
      ['月报类', 'P1M'],
      ['其他', 'P50D'],
    ],
  ])
})

test('the parts that a sentence names can be settled to be no sub-columns', () => {
  assert.deepEqual(cadences(apply(areas.slice(0, 1), parts, { kind: 'whole' })), [
    [
      ['', 'P1M'],
      ['', 'P50D'],
    ],
  ])
})

test('a sentence that names other columns is owed here too, or not, as a person says', () => {
  const feedback = aSentence('意见征集结束后及时反馈', {
    kind: 'event',
    trigger: ['ended'],
    action: 'publish',
    within: 'prompt',
    of: ['意见征集'],
  })
  const hot = aRow('政民互动/热点回应', ['各相关单位'], [feedback])
  const doubt = doubtOf('scope-elsewhere', '政民互动/热点回应', feedback.text)
  const about = (here: boolean) =>
    apply([hot], doubt, { kind: 'applies', here })[0]!.requirements[0]!.readings.map(
      ({ obligation }) => 'of' in obligation && obligation.of,
    )
  assert.deepEqual(about(true), [['意见征集', '热点回应']])
  assert.deepEqual(about(false), [])
})

test('a settled doubt is no longer open, the others are', () => {
  const charter = aCharter([stat, ...boxes], [merged, stacked])
  assert.deepEqual(settle(charter, [settled(merged, { kind: 'accept' })]).open, [stacked])
})

test('the same doubt in the next edition is settled already, whatever the line breaks; one that is gone leaves a stale settlement', () => {
  const respaced = { ...stacked, said: stacked.said.replaceAll('\n', ' \n') }
  const both = [settled(merged, { kind: 'accept' }), settled(stacked, { kind: 'accept' })]
  const next = aCharter(boxes, [respaced])
  assert.deepEqual(settle(next, both).open, [])
  assert.deepEqual(
    settle(next, both).stale.map(({ doubt }) => doubt),
    [merged],
  )
  assert.deepEqual(
    carriedOver(both, next).map(({ doubt }) => doubt),
    [stacked],
  )
})

test('an undone settlement opens its doubt again, a later one replaces an earlier', () => {
  const first = settled(merged, { kind: 'accept' }, '2026-01-02T01:00:00Z')
  const second = settled(merged, { kind: 'units', units: [] }, '2026-02-02T01:00:00Z')
  const undone = { ...first, undone: { by: '王主任', at: Temporal.Instant.from('2026-01-03T01:00:00Z'), why: '有误' } }
  assert.deepEqual(inEffect([second, first]), [second])
  assert.deepEqual(settle(aCharter([stat], [merged]), [undone]).open, [merged])
})

test('a settlement must answer a doubt of this table with a choice that it offers, name who and say why', () => {
  const charter = aCharter([stat], [merged])
  assert.deepEqual(whyNotSettle(charter, settled(merged, { kind: 'units', units: [] })), [])
  const bad = { ...settled(merged, { kind: 'term', within: '5' }), by: ' ', why: '' }
  assert.deepEqual(whyNotSettle(charter, bad), ['choice-not-offered', 'nothing-chosen', 'unsigned', 'no-reason'])
  assert.deepEqual(whyNotSettle(charter, settled(stacked, { kind: 'accept' })), ['no-such-doubt'])
})

test('every doubt can be settled somehow', () => {
  assert.ok(Object.values(choicesOffered).every((choices) => choices.length > 0))
})
