import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Duty } from '#/ledger/duty.ts'
import { dutiesInForce } from '#/ledger/timeline.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

const duty = (id: string, since: string): Duty => ({
  id,
  path: ['新闻中心', '钟楼要闻'],
  column: '钟楼要闻',
  units: ['政府办'],
  share: 'jointly',
  clause: '每周至少更新内容1条',
  obligation: { kind: 'recurring', action: 'publish', every: 'P1W', min: 1, unit: '条' },
  columnClass: null,
  since: day(since),
  until: null,
})

const edition = (from: string, ...ids: readonly string[]) => ({
  from: day(from),
  duties: ids.map((id) => duty(id, from)),
})
const editions = [edition('2025-01-01', 'a', 'b'), edition('2025-07-01', 'a'), edition('2026-01-01', 'a', 'b', 'c')]

const sinceOn = (on: string) =>
  Object.fromEntries(dutiesInForce(editions, day(on)).map(({ id, since }) => [id, since.toString()]))

test('before the first edition nothing is owed', () => {
  assert.deepEqual(sinceOn('2024-12-31'), {})
})

test('an edition is in force from its first day', () => {
  assert.deepEqual(sinceOn('2025-01-01'), { a: '2025-01-01', b: '2025-01-01' })
  assert.deepEqual(sinceOn('2025-07-01'), { a: '2025-01-01' })
})

test('a duty that every edition repeats keeps its clock; one that was dropped and came back starts again', () => {
  assert.deepEqual(sinceOn('2026-11-24'), { a: '2025-01-01', b: '2026-01-01', c: '2026-01-01' })
})
