import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDay, readFact } from '#/ledger/fact-wire.ts'

test('a published item with its days', () => {
  const read = readFact({ kind: 'published', path: ['新闻中心', '钟楼要闻'], on: '2026-03-01', title: '示例' })
  assert.ok(read.ok)
  assert.equal(read.fact.kind, 'published')
  assert.equal(read.fact.on?.toString(), '2026-03-01')
})

for (const [what, value, words] of [
  ['a number', 7, '每行应是一个'],
  ['an unknown kind', { kind: 'publishd', path: ['a'] }, '"publishd"'],
  ['no column', { kind: 'published' }, 'path：缺少必填项'],
  ['an empty path', { kind: 'published', path: [] }, 'path：不能为空'],
  ['a day that does not exist', { kind: 'attested', path: ['a'], on: '2026-02-30' }, 'on 应为日期'],
  ['an edit without its share', { kind: 'edited', path: ['a'], on: '2026-02-03', url: '/x' }, 'changed：缺少必填项'],
] as const) {
  test(`${what} is refused in words`, () => {
    const read = readFact(value)
    assert.ok(!read.ok)
    assert.ok(
      read.problems.some((problem) => problem.includes(words)),
      read.problems.join('\n'),
    )
  })
}

test('a moment is its day in Shanghai', () => {
  assert.equal(readDay('2026-02-28T20:30:00Z')?.toString(), '2026-03-01')
  assert.equal(readDay('2026-03-01T10:00:00+08:00')?.toString(), '2026-03-01')
  assert.equal(readDay('昨天'), null)
})
