import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Obligation } from '#/charter/obligation.ts'
import { doubtKey, type Settlement } from '#/charter/settlement.ts'
import { isShareOpen, shareOf, shareReadings } from '#/charter/share.ts'
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

const groupShare = (row: ReturnType<typeof aRow>) => [isShareOpen(row), shareReadings([row])[0]]

test('how a group owes a column is asked, with what is taken for it meanwhile first', () => {
  const sentence = aSentence('每周至少更新1条', weekly)
  assert.deepEqual(groupShare(aRow('新闻中心/部门动态', ['各相关单位'], [sentence])), [true, '各相关单位共同负责'])
  assert.deepEqual(groupShare(aRow('财政信息/预决算公开', ['区政府组成部门'], [sentence])), [true, '各负其责'])
})

test('it is not asked where the sentence is written to each unit, or where one unit owes the column', () => {
  const ownPage = aRow('工作动态', ['各科室'], [aSentence('及时更新本单位动态', weekly)])
  const report = aSentence('每月报送', { ...weekly, action: 'report' } as Obligation)
  assert.deepEqual(groupShare(ownPage), [false, '各负其责'])
  assert.deepEqual(groupShare(aRow('统计数据', ['各镇街'], [report])), [false, '各负其责'])
  assert.equal(isShareOpen(aRow('钟楼简介', ['档案局'], [aSentence('每周更新', weekly)])), false)
})

test('the reading in use is what is taken while nobody has settled it, for any row', () => {
  const obligation = fc.constantFrom<Obligation>(weekly, plan, { ...weekly, action: 'report' } as Obligation, {
    ...weekly,
    who: ['各镇街'],
  })
  const units = fc.subarray(['档案局', '民政局', '各相关单位', '区政府组成部门'], { minLength: 1 })
  const column = fc.constantFrom('部门动态', '预决算公开', '依申请公开', '钟楼简介')
  fc.assert(
    fc.property(column, units, fc.array(obligation, { minLength: 1, maxLength: 3 }), (name, owners, owed) => {
      const row = aRow(name, owners, [aSentence('示例', ...owed)])
      const taken = new Set(owed.map((each) => shareOf(row, each)))
      const [inUse] = shareReadings([row])
      const said =
        inUse === '各负其责'
          ? ['each']
          : inUse!.endsWith('共同负责') && !inUse!.includes('其余')
            ? ['jointly']
            : ['each', 'jointly']
      assert.deepEqual([...taken].sort(), said)
    }),
  )
})

test('what was settled for one column comes before what was settled for its group everywhere', () => {
  const row = aRow('新闻中心/部门动态', ['各相关单位'])
  const by = { by: '王主任', why: '办公会议定' }
  const settled = (code: 'group-share' | 'group-members', where: string, share: 'each' | 'jointly', at: string) => {
    const doubt = { code, where, said: '各相关单位' }
    const choice = { kind: 'share', share } as const
    return { doubtKey: doubtKey(doubt), doubt, choice, at: Temporal.Instant.from(at), ...by }
  }
  const own = settled('group-share', '新闻中心/部门动态', 'each', '2026-01-01T00:00:00Z')
  const everywhere = settled('group-members', '', 'jointly', '2026-02-01T00:00:00Z')
  assert.equal(shareOf(row, weekly, [own, everywhere]), 'each')
  assert.equal(shareOf(aRow('新闻中心/基层信息', ['各相关单位']), weekly, [own, everywhere]), 'jointly')
})
