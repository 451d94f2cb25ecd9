import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Obligation } from '#/charter/obligation.ts'
import { doubtKey, type Settlement } from '#/charter/settlement.ts'
import { shareOf } from '#/charter/share.ts'
import { aRow, aSentence, every } from '../../test/kit/a-charter.ts'

const weekly = every('P1W')
const plan: Obligation = { kind: 'recurring', action: 'publish', every: 'P1Y', min: 'plan', spread: true }

for (const [place, units, share] of [
  ['走进钟楼/钟楼简介', ['档案局'], 'each'],
  ['走进钟楼/钟楼文化', ['区委宣传部', '文体旅局', '民政局'], 'jointly'],
  ['新闻中心/部门动态', ['各相关单位'], 'jointly'],
  ['新闻中心/基层信息', ['经开区', '高新园', '各街道'], 'jointly'],
  ['政务公开/板块、部门政府信息公开', ['经开区', '各街道', '区政府组成部门'], 'each'],
  ['政务公开/依申请公开', ['经开区', '各街道'], 'each'],
  ['财政信息/预决算公开', ['区政府组成部门'], 'each'],
  ['政民互动/区长信箱', ['信访局', '各相关单位'], 'jointly'],
] as const)
  test(`${place} of ${units.join('、')} is owed ${share}`, () => {
    assert.equal(shareOf(aRow(place, units), weekly), share)
  })

test('a campaign with a yearly plan is owed by each unit, all of it', () => {
  const campaign = aRow('政民互动/在线访谈', ['各相关单位'], [aSentence('根据年度目标任务数完成', plan)])
  assert.equal(shareOf(campaign, plan), 'each')
  assert.equal(shareOf(campaign, weekly), 'each')
})

test('a sentence that speaks of 本单位 speaks to each unit', () => {
  assert.equal(shareOf(aRow('工作动态', ['各科室'], [aSentence('及时更新本单位动态', weekly)]), weekly), 'each')
})

test('a report, and a quota set for a class of units, are owed by each', () => {
  assert.equal(shareOf(aRow('统计数据', ['各镇街']), { ...weekly, action: 'report' } as Obligation), 'each')
  assert.equal(shareOf(aRow('工作动态', ['各镇街', '市发改局']), { ...weekly, who: ['各镇街'] }), 'each')
})

test('what a person settled comes before the default', () => {
  const row = aRow('新闻中心/钟楼要闻', ['区委办', '政府办'])
  const doubt = { code: 'joint-owners', where: '新闻中心/钟楼要闻', said: '区委办、政府办' } as const
  const settled: Settlement = {
    doubtKey: doubtKey(doubt),
    doubt,
    choice: { kind: 'share', share: 'each' },
    by: '王主任',
    at: Temporal.Instant.from('2026-01-02T02:00:00Z'),
    why: '各发各的',
  }
  assert.equal(shareOf(row, weekly, [settled]), 'each')
  assert.equal(shareOf(aRow('新闻中心/部门动态', ['各相关单位']), weekly, [settled]), 'jointly')
  assert.equal(shareOf(row, weekly, [{ ...settled, undone: { by: '王主任', at: settled.at, why: '有误' } }]), 'jointly')
})
