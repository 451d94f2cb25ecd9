import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DoubtCode } from '#/charter/charter.ts'
import type { Choice } from '#/charter/choice.ts'
import { choiceWords, classesIn, isForMany, optionsFor, whatIsMissing } from '#/charter/import/doubt-options.ts'
import { doubtViews } from '#/charter/import/doubt-view.ts'
import { choicesOffered, whyNotSettle } from '#/charter/settlement.ts'
import { aCharter, aRow, aSentence, every } from '../../../test/kit/a-charter.ts'

const said = '有月报类信息的栏目，需每月更新；其他栏目至少每50天至少更新一次'
const monthly = { ...every('P1M'), scope: ['月报类'] } as never
const others = { ...every('P50D'), scope: ['其他'] } as never
const row = aRow('财政信息/债务信息', ['财政局', '审计局'], [aSentence(said, monthly, others)])
const charterWith = (code: DoubtCode, ...readings: readonly string[]) =>
  aCharter([row], [{ code, where: '财政信息/债务信息', said, readings }])
const viewOf = (code: DoubtCode, ...readings: readonly string[]) => doubtViews(charterWith(code, ...readings), [])[0]!

for (const code of Object.keys(choicesOffered) as readonly DoubtCode[]) {
  test(`${code}: whatever can be decided is offered, and what is complete is accepted by the rule`, () => {
    const charter = charterWith(code)
    const [doubt] = doubtViews(charter, [])
    const options = optionsFor(doubt!, charter.rows)
    assert.deepEqual([...new Set(options.map(({ choice }) => choice.kind))], choicesOffered[code])
    for (const { choice } of options.filter((each) => whatIsMissing(each.choice, code) === null))
      assert.deepEqual(whyNotSettle(charter, { doubtKey: doubt!.key, choice, by: '王敏', why: '会议定' }), [])
  })
}

test('a number is never proposed: a term has to be filled in', () => {
  const term = optionsFor(viewOf('prompt'), [row]).find(({ choice }) => choice.kind === 'term')!.choice
  assert.equal(whatIsMissing(term, 'prompt'), '请填写数目，如 5')
  assert.equal(whatIsMissing({ kind: 'term', within: 'P5D', workdays: true }, 'prompt'), null)
})

test('the other reading of a cell is what splitting or joining proposes', () => {
  const [, columns] = optionsFor(viewOf('one-column', '专项规划和区域规划', '专项规划 ｜ 区域规划'), [row])
  assert.deepEqual(columns!.choice, { kind: 'columns', names: ['专项规划', '区域规划'] })
})

test('the classes to choose from are those the sentence names', () =>
  assert.deepEqual(classesIn(viewOf('shared-scope'), [row]), ['月报类', '其他']))

const owners = { 预算: [{ name: '财政局', kind: 'named' as const }] }
for (const [choice, words, many] of [
  [{ kind: 'term', within: 'P5D', workdays: true }, '限5个工作日', true],
  [{ kind: 'share', share: 'each' }, '各负其责：每家各算各的', true],
  [{ kind: 'units', units: [{ name: '财政局', kind: 'named', role: 'lead' }] }, '责任单位：财政局（牵头）', false],
  [{ kind: 'owners', owners }, '预算：财政局', false],
  [
    { kind: 'members', members: ['五星街道'], share: 'jointly' },
    '包括：五星街道；共同负责：一家更新，就算都完成',
    false,
  ],
  [{ kind: 'scopes', scopes: { 政府采购: '月报类' } }, '政府采购：月报类', false],
] as readonly (readonly [Choice, string, boolean])[]) {
  test(words, () => assert.deepEqual([choiceWords(choice), isForMany(choice)], [words, many]))
}
