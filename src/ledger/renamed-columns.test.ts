import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { NamedColumns } from '#/charter/column-lineage.ts'
import type { Fact } from '#/ledger/fact.ts'
import { noPolicy } from '#/ledger/policy.ts'
import { stoodOn } from '#/ledger/site-ledger.ts'
import { published } from '../../test/kit/a-duty.ts'
import { day } from '../../test/kit/calendars.ts'
import { anEdition as edition, archivesAlone as ground } from '../../test/kit/renamed-tables.ts'

const inColumn = (column: string, on: string) => published(on, { path: ['新闻中心', column], title: `${column} ${on}` })

/** Column, since when it is owed, and the last day that counts for it. */
function stood(editions: readonly NamedColumns[], facts: readonly Fact[], on: string) {
  const decisions = { editions, settlements: [], policy: noPolicy }
  return stoodOn(decisions, facts, ground, { on: day(on) }).map(({ duty, standing }) =>
    [duty.column, duty.since.toString(), standing.last ?? '没有'].join(' '),
  )
}

test('a column that a new table calls otherwise keeps its clock and what was published under its old name', () => {
  const facts = [inColumn('部门动态', '2026-02-20')]
  const renamed = [edition('2026-01-01', ['部门动态']), edition('2026-03-01', ['部门信息'], ['部门动态', '部门信息'])]
  assert.deepEqual(stood(renamed, facts, '2026-03-10'), ['部门信息 2026-01-01 2026-02-20'])
  assert.deepEqual(stood(renamed, facts, '2026-02-28'), ['部门动态 2026-01-01 2026-02-20'])
  const unsaid = [edition('2026-01-01', ['部门动态']), edition('2026-03-01', ['部门信息'])]
  assert.deepEqual(stood(unsaid, facts, '2026-03-10'), ['部门信息 2026-03-01 没有'])
})

test('a renaming followed by another is one column; what goes on under the oldest name still counts', () => {
  const editions = [
    edition('2026-01-01', ['部门动态']),
    edition('2026-03-01', ['部门信息'], ['部门动态', '部门信息']),
    edition('2026-05-01', ['单位信息'], ['部门信息', '单位信息']),
  ]
  assert.deepEqual(stood(editions, [inColumn('部门动态', '2026-05-10')], '2026-06-01'), [
    '单位信息 2026-01-01 2026-05-10',
  ])
  assert.deepEqual(stood(editions, [inColumn('部门信息', '2026-02-10')], '2026-06-01'), [
    '单位信息 2026-01-01 2026-02-10',
  ])
})

test('a new column under the old name of another begins anew, and takes nothing from it', () => {
  const editions = [
    edition('2026-01-01', ['部门动态']),
    edition('2026-03-01', ['部门信息'], ['部门动态', '部门信息']),
    edition('2026-05-01', ['部门信息', '部门动态']),
  ]
  const facts = [inColumn('部门动态', '2026-02-20'), inColumn('部门动态', '2026-05-09')]
  assert.deepEqual(stood(editions, facts, '2026-05-20'), [
    '部门信息 2026-01-01 2026-02-20',
    '部门动态 2026-05-01 2026-05-09',
  ])
})

test('what excused a column that is gone does not excuse another that took its old name', () => {
  const editions = [
    edition('2026-01-01', ['部门动态']),
    edition('2026-03-01', ['部门信息'], ['部门动态', '部门信息']),
    edition('2026-05-01', ['部门动态']),
  ]
  const path = ['新闻中心', '部门动态']
  const until = day('2026-12-31')
  const excused: Fact = { kind: 'exempted', path, on: day('2026-02-01'), until, by: '政府办', reason: '改版' }
  const states = (on: string) => {
    const decisions = { editions, settlements: [], policy: noPolicy }
    return stoodOn(decisions, [excused], ground, { on: day(on) }).map(({ standing }) => standing.is)
  }
  assert.deepEqual(states('2026-04-10'), ['excused'])
  assert.deepEqual(states('2026-05-10'), ['met'])
})

test('a renaming said by mistake is undone by the correction of the same day', () => {
  const editions = [
    edition('2026-01-01', ['部门动态']),
    edition('2026-03-01', ['部门信息'], ['部门动态', '部门信息']),
    edition('2026-03-01', ['部门动态', '部门信息']),
  ]
  const facts = [inColumn('部门动态', '2026-02-20')]
  assert.deepEqual(stood(editions, facts, '2026-03-10'), ['部门动态 2026-01-01 2026-02-20', '部门信息 2026-03-01 没有'])
})
