import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDuty, nationalPack, published, recurring, theWorld } from '../../test/kit/a-duty.ts'
import { day } from '../../test/kit/calendars.ts'
import { readPack } from './pack.ts'
import type { Policy } from './policy.ts'
import { assess } from './standing.ts'

test('the national limits: news 14 days, notices and policy 6 months, no number for the others', () => {
  const red = nationalPack().classes.flatMap(({ id, red: limit }) => (limit === null ? [] : [[id, limit]]))
  assert.deepEqual(red, [
    ['dynamic', 'P14D'],
    ['notice_policy', 'P6M'],
  ])
})

const right = {
  id: 'a',
  name: '示例',
  source: '示例文件',
  effectiveFrom: '2026-01-01',
  warnPercent: 80,
  genuineEditPercent: 10,
  classes: [{ id: 'dynamic', name: '动态', red: 'P14D', words: ['要闻'], source: '示例', confirmed: 'to-check' }],
}

for (const [wrong, problem] of [
  [{ warnPercent: 0 }, 'warnPercent 应是 1 到 100 的整数，现在是 0'],
  [{ effectiveFrom: '2026-02-30' }, 'effectiveFrom 应为日期，如 2019-04-01，现在是 "2026-02-30"'],
  [{ warn: { P7D: '五天' } }, 'warn 应是 “周期: 预警点”，如 P50D: P40D，现在是 {"P7D":"五天"}'],
  [{ classes: [] }, 'classes 应是列表，至少一项，现在是 []'],
  [{ classes: [...right.classes, ...right.classes] }, '类别 dynamic 写了两次'],
  [
    { classes: [{ ...right.classes[0], red: '14天' }] },
    'classes 第 1 项 red 应为时长（如 P14D）或 null，现在是 "14天"',
  ],
  [
    { limit: 1 },
    '没有 limit 这个字段，可用的是 id、name、source、effectiveFrom、warn、warnPercent、genuineEditPercent、classes',
  ],
] as const) {
  test(`a pack with ${JSON.stringify(wrong)} is refused in words`, () => {
    assert.deepEqual(readPack({ ...right, ...wrong }), { ok: false, problems: [problem] })
  })
}

test('a pack that is not even a list of fields is refused, and a right one is read', () => {
  assert.equal(readPack('P14D').ok, false)
  assert.equal(readPack(right).ok, true)
})

// 预警点：本单位自定的在先，其次类别的，再次周期的，最后是 80%。
const signed = { by: '张三', on: day('2026-01-05'), why: '区政府办定' }
for (const [what, every, columnClass, warnings, soon] of [
  ['80 % of 30 days', 'P30D', null, [], '2026-01-25'],
  ['40 of 50 days', 'P50D', null, [], '2026-02-10'],
  ['330 of 365 days', 'P365D', null, [], '2026-11-27'],
  ['3 days before the end of a month', 'P1M', 'monthly', [], '2026-02-25'],
  ['the office’s own 20 of 50 days', 'P50D', null, [{ every: 'P50D', at: 'P20D', ...signed }], '2026-01-21'],
  [
    'the office’s own for the class',
    'P50D',
    'business',
    [
      { every: 'P50D', at: 'P20D', ...signed },
      { every: 'P50D', at: '-P2D', columnClass: 'business', ...signed },
    ],
    '2026-02-18',
  ],
] as const) {
  test(`the warning comes at ${what}`, () => {
    const policy: Policy = { terms: [], warnings }
    const is = (on: Temporal.PlainDate) =>
      assess([aDuty(recurring(every), { columnClass })], [published('2026-01-01')], { ...theWorld(), policy, on })[0]!
        .is
    assert.deepEqual([is(day(soon).subtract({ days: 1 })), is(day(soon))], ['met', 'due-soon'])
  })
}
