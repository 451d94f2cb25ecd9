import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Charter, CharterRow } from '#/charter/charter.ts'
import type { Duty, StandingState } from '#/ledger/duty.ts'
import { byUrgency, marksOf, type StoodDuty } from '#/ledger/marks.ts'

const on = Temporal.PlainDate.from('2026-03-10')

const duty = (column: string, unit: string, share: Duty['share'] = 'jointly'): Duty => ({
  id: `${column} ${unit}`,
  path: ['政民互动', column],
  column,
  units: [unit],
  share,
  clause: '每月有信件、留言等信息',
  obligation: { kind: 'recurring', action: 'publish', every: 'P1M', min: 1, unit: '条' },
  columnClass: null,
  since: on,
  until: null,
})

const stood = (of: Duty, is: StandingState, due: string | null = null): StoodDuty => ({
  duty: of,
  standing: {
    is,
    due: due ? Temporal.PlainDate.from(due) : null,
    breachOn: null,
    last: null,
    next: null,
    provisional: false,
    why: [],
  },
})

const row = (column: string, units: readonly string[], col: number): CharterRow => ({
  path: ['政民互动'],
  column,
  units: units.map((name) => ({ name, kind: 'named' })),
  requirements: [],
  source: { gridRow: 1, column: [1, col] },
})

const charter = (...rows: readonly CharterRow[]): Charter => ({ title: '', rows, tableRequirements: [], doubts: [] })

test('a cell says the most urgent of its duties, and how many stand like it', () => {
  const duties = [
    stood(duty('在线访谈', '甲'), 'met', '2026-03-31'),
    stood(duty('在线访谈', '乙'), 'overdue', '2026-02-28'),
  ]
  const [mark] = marksOf(charter(row('在线访谈', ['甲'], 2)), duties, on)
  assert.deepEqual([mark?.state, mark?.words], ['overdue', '超期 10 天，应于 2026-02-28 前办理'])
})

test('a cell that names several columns says which of them it means', () => {
  const rows = charter(row('区长信箱', ['信访局'], 2), row('部门信箱', ['信访局'], 2))
  const marks = marksOf(
    rows,
    [stood(duty('区长信箱', '信访局'), 'met', '2026-03-31'), stood(duty('部门信箱', '信访局'), 'unsettled')],
    on,
  )
  assert.deepEqual(
    marks.map(({ words }) => words),
    ['区长信箱：正常，下次 2026-03-31', '部门信箱：待明确'],
  )
})

test('where every unit owes its own, the late one is named', () => {
  const duties = ['甲', '乙'].map((unit) => stood(duty('依申请公开', unit, 'each'), 'overdue', '2026-03-01'))
  assert.equal(
    marksOf(charter(row('依申请公开', ['甲', '乙'], 2)), duties, on)[0]?.words,
    '超期 9 天，应于 2026-03-01 前办理（甲），共 2 项',
  )
})

test('what nobody has checked yet does not hide what is in order, and of two late duties the earlier comes first', () => {
  const late = [stood(duty('a', '甲'), 'overdue', '2026-03-02'), stood(duty('b', '甲'), 'overdue', '2026-03-01')]
  const order = byUrgency([stood(duty('c', '甲'), 'unknown'), stood(duty('d', '甲'), 'met', '2026-04-01'), ...late])
  assert.deepEqual(
    order.map(({ duty: { column } }) => column),
    ['b', 'a', 'd', 'c'],
  )
})
