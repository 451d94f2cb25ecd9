import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { evidenceOf } from '#/ledger/card/evidence.ts'
import type { Fact } from '#/ledger/fact.ts'
import { openLedger } from '#/ledger/open-ledger.ts'
import { aDuty, published, recurring, theWorld } from '../../../test/kit/a-duty.ts'
import { aDay, anyDuty, someFacts } from '../../../test/kit/any-ledger.ts'
import { day } from '../../../test/kit/calendars.ts'

const world = theWorld()
const path = ['新闻中心', '部门动态']

function evidence(facts: readonly Fact[], on = '2026-06-01', known?: string) {
  const ledger = openLedger([aDuty(recurring('P50D'))], world)
  for (const fact of facts) ledger.add(fact)
  return evidenceOf(ledger, 0, facts, { on: day(on), known: known === undefined ? undefined : day(known) })
}

test('what was published counts; a copy, an undated item and an attestation do not, each with its sentence', () => {
  const said = evidence([
    published('2026-03-01', { title: '工作动态', url: '/1' }),
    published('2026-03-09', { title: '工作动态', url: '/2' }),
    { kind: 'published', path, title: '无日期' },
    { kind: 'attested', path, on: day('2026-04-01'), by: '王敏' },
  ])
  assert.deepEqual(
    said.map(({ on, why }) => [on, why?.replace(/，.*$/, '') ?? null]),
    [
      ['2026-04-01', '2026-04-01：“已核'],
      ['2026-03-09', '2026-03-09 《工作动态》：与本栏目已有信息标题相同'],
      ['2026-03-01', null],
      [null, '《无日期》：页面上没有发布日期'],
    ],
  )
})

test('what other units did, what happened elsewhere or later, and what was not known yet is no evidence', () => {
  const late = published('2026-03-01', { known: day('2026-05-01') })
  assert.deepEqual(evidence([{ ...published('2026-03-01'), unit: '教育局' }]), [])
  assert.deepEqual(evidence([{ ...published('2026-03-01'), path: ['新闻中心', '基层信息'] }]), [])
  assert.deepEqual(evidence([published('2026-06-02')]), [])
  assert.deepEqual(evidence([late], '2026-06-01', '2026-04-30'), [])
  assert.equal(evidence([late], '2026-06-01', '2026-05-01').length, 1)
})

test('the last counted update of any duty is among its counted evidence', () => {
  fc.assert(
    fc.property(anyDuty, someFacts, aDay, (duty, facts, on) => {
      const ledger = openLedger([duty], world)
      for (const fact of facts) ledger.add(fact)
      const { last } = ledger.standing(0, on)
      if (last === null) return
      const counted = evidenceOf(ledger, 0, facts, { on, known: undefined }).filter(({ why }) => why === null)
      assert.ok(counted.some((each) => each.on === last.toString()))
    }),
    { numRuns: 300 },
  )
})

test('what was published under the column’s former name says so', () => {
  const fact = { ...published('2026-03-01'), formerly: ['新闻中心', '部门信息'] }
  const [said] = evidence([fact, published('2026-04-01')]).toReversed()
  assert.deepEqual([said?.on, said?.formerly, said?.why], ['2026-03-01', '新闻中心 › 部门信息', null])
})
