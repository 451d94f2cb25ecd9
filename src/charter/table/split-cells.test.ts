import assert from 'node:assert/strict'
import { test } from 'node:test'
import { splitClauses } from '#/charter/table/split-clauses.ts'
import { splitColumns } from '#/charter/table/split-columns.ts'

for (const [cell, ...sentences] of [
  ['1.每年至少更新一次；\n2.有变动及时报送。', '每年至少更新一次', '有变动及时报送'],
  ['①有变动3日内更新；②每年核对一次。', '有变动3日内更新', '每年核对一次'],
  ['（1）5个工作日内答复；（2）每月公开一次。', '5个工作日内答复', '每月公开一次'],
  ['1、每周更新；2、杜绝错别字。', '每周更新', '杜绝错别字'],
  ['一、每周更新。二、杜绝错链。', '每周更新', '杜绝错链'],
  ['1．每周更新：（1）动态类2条；（2）其他1条。\n2．杜绝错链。', '每周更新：（1）动态类2条；（2）其他1条', '杜绝错链'],
  ['5.每周巡查一次，发现错链1个工作日内修复。', '每周巡查一次，发现错链1个工作日内修复'],
  ['3、6、9、12月各更新一次', '3、6、9、12月各更新一次'],
  ['1.5个工作日内答复。', '1.5个工作日内答复'],
  ['1.20个工作日内公开；2.每年更新', '20个工作日内公开', '每年更新'],
  ['每周更新1条。\n每月不少于2幅图片。', '每周更新1条', '每月不少于2幅图片'],
  ['每周更新，\n杜绝错别字。', '每周更新，杜绝错别字'],
  ['经区政府办审核后发布。原则上不允许年底突击完成任务。', '经区政府办审核后发布。原则上不允许年底突击完成任务'],
  ['工作要求：\n1.每周更新；\n2.杜绝错链', '每周更新', '杜绝错链'],
  ['注明“X月X日—X月X日无信件”。', '注明“X月X日—X月X日无信件”'],
  ['；'],
] as const) {
  test(`${cell.replaceAll('\n', '⏎')} holds ${sentences.length} sentences`, () =>
    assert.deepEqual(splitClauses(cell), sentences))
}

const alone = { requirement: '', unitLines: 1, isTask: false }

for (const [cell, ...names] of [
  ['政声传递、政府网站工作报表', '政声传递', '政府网站工作报表'],
  ['企业荣誉、领导介绍、发展历程', '企业荣誉', '领导介绍', '发展历程'],
  ['区长信箱\n部门信箱\n网上信访', '区长信箱', '部门信箱', '网上信访'],
  ['十四五规划\n历史规划', '十四五规划', '历史规划'],
  ['专项规划\n和区域规划', '专项规划和区域规划'],
  ['板块、部门\n政府信息公开', '板块、部门政府信息公开'],
  ['涉农补贴\n/扶贫攻坚', '涉农补贴/扶贫攻坚'],
  ['通知、公告', '通知、公告'],
  ['财政预决算\n公开', '财政预决算公开'],
  ['1.县长信箱\n2.意见征集', '县长信箱', '意见征集'],
  ['十四五规划', '十四五规划'],
] as const) {
  test(`${cell.replaceAll('\n', '⏎')} is ${names.length === 1 ? 'one column' : `${names.length} columns`}`, () => {
    const { names: read, doubt } = splitColumns(cell, alone)
    assert.deepEqual(read, names)
    assert.equal(doubt !== undefined, /[、/\n]/.test(cell))
  })
}

test('short names are columns of their own where the requirement names them apart', () => {
  const evidence = { ...alone, requirement: '公告每周更新，通知每月更新' }
  assert.deepEqual(splitColumns('通知、公告', evidence).names, ['通知', '公告'])
})

test('the commas of a task are part of its wording', () => {
  assert.equal(splitColumns('做好机构信息、领导信息公开', { ...alone, isTask: true }).names.length, 1)
})
