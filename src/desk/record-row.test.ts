import assert from 'node:assert/strict'
import { test } from 'node:test'
import { csvLine, recordRow } from '#/desk/record-row.ts'

test('a moment of the record book is shown in Beijing time', () => {
  const at = Temporal.Instant.from('2026-02-28T16:30:05.123Z')
  const row = recordRow({ seq: 1, at, name: 'charter.adopted', by: '张三', subject: 'a', data: { b: 1, a: 2 } })
  assert.equal(row.at, '2026-03-01 00:30:05')
  assert.equal(row.words, '启用责任分解表')
  assert.equal(row.data, '{"a":2,"b":1}')
})

for (const [text, cell] of [
  ['张三', '"张三"'],
  ['说"好"，\n换行', '"说""好""，\n换行"'],
  ['=HYPERLINK("http://x")', '"\'=HYPERLINK(""http://x"")"'],
  ['+86', '"\'+86"'],
  ['-1', '"\'-1"'],
  ['@SUM(A1)', '"\'@SUM(A1)"'],
] as const) {
  test(`in CSV ${JSON.stringify(text)} is ${cell}: quoted, and never a formula`, () => {
    assert.equal(csvLine([text]), `${cell}\r\n`)
  })
}
