import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDuty, published, recurring, theWorld } from '../../../test/kit/a-duty.ts'
import { day } from '../../../test/kit/calendars.ts'
import type { Duty } from '../duty.ts'
import { assess } from '../standing.ts'

const column = ['政务公开', '部门信息公开']
const others = ['政策法规', '业务工作']
const policies = aDuty(recurring('P5M'), { path: column, scopes: { names: ['政策法规'], others: ['业务工作'] } })
const rest = aDuty(recurring('P50D'), { path: column, scopes: { names: [], others } })
const whole = aDuty(recurring('P1Y'), { path: column })
const special = aDuty(recurring('P1W'), { path: column, scopes: { names: ['增设专栏/动态信息类'], others: [] } })
const notPlans = aDuty(recurring('P1M', { except: ['规划计划'] }), { path: column })

/** Which of these duties one item meets. */
function met(duties: readonly Duty[], path: readonly string[], unit?: string): readonly boolean[] {
  const fact = published('2026-03-01', { path, ...(unit && { unit }) })
  return assess(duties, [fact], { ...theWorld(), on: day('2026-03-02') }).map(({ last }) => last !== null)
}

for (const [below, expected] of [
  [[], [false, true, true, false, true]],
  [['政策法规'], [true, false, true, false, true]],
  [['业务工作'], [false, false, true, false, true]],
  [['财政信息'], [false, true, true, false, true]],
  [
    ['政策法规', '规范性文件'],
    [true, false, true, false, true],
  ],
  [
    ['增设专栏', '党建', '动态信息类'],
    [false, true, true, true, true],
  ],
  [['规划计划'], [false, true, true, false, false]],
] as const) {
  test(`an item in 部门信息公开${below.map((name) => `/${name}`).join('')} is about what the table says of it`, () => {
    assert.deepEqual(met([policies, rest, whole, special, notPlans], [...column, ...below]), expected)
  })
}

test('an item in another column is about none', () => {
  assert.deepEqual(met([policies, rest, whole], ['政务公开', '统计信息']), [false, false, false])
})

test('each unit meets its own duty, and an item without a unit meets nobody’s', () => {
  const own = ['档案局', '统计局'].map((unit) => aDuty(recurring('P1M'), { units: [unit] }))
  assert.deepEqual(met(own, own[0]!.path, '统计局'), [false, true])
  assert.deepEqual(met(own, own[0]!.path), [false, false])
  const { why } = assess(own, [published('2026-03-01')], { ...theWorld(), on: day('2026-03-02') })[0]!
  assert.deepEqual(
    why.map(({ code }) => code),
    ['short', 'no-unit'],
  )
})

test('an item without a unit is the unit’s own where nobody else owes the column at that time', () => {
  const before = aDuty(recurring('P1M'), { units: ['档案局'], until: day('2026-02-01') })
  const now = aDuty(recurring('P1M'), { units: ['统计局'], since: day('2026-02-01') })
  assert.deepEqual(met([before, now], now.path), [false, true])
})

test('anyone’s item meets a joint duty', () => {
  const joint = aDuty(recurring('P1W'), { share: 'jointly', units: ['各街道', '各镇'] })
  assert.deepEqual(met([joint], joint.path, '南大街街道'), [true])
})
