import assert from 'node:assert/strict'
import { test } from 'node:test'
import { invalidProblem, requestProblem } from '#/platform/http/problem.ts'

for (const [complaint, words] of [
  [{ keyword: 'required', instancePath: '', params: { missingProperty: 'text' } }, 'body.text：必须填写'],
  [{ keyword: 'maxLength', instancePath: '/text', params: { limit: 20 } }, 'body.text：不超过 20 个字'],
  [{ keyword: 'type', instancePath: '/rows/0', params: { type: 'integer' } }, 'body.rows.0：类型应为整数'],
  [
    { keyword: 'enum', instancePath: '/is', params: { allowedValues: ['met', 'overdue'] } },
    'body.is：应为 met、overdue 之一',
  ],
  [{ keyword: 'additionalProperties', instancePath: '', params: { additionalProperty: 'x' } }, 'body.x：没有这一项'],
  [{ keyword: 'format', instancePath: '/on', params: { format: 'date' } }, 'body.on：格式应为日期，如 2026-03-01'],
  [{ keyword: 'uniqueItems', instancePath: '/units', params: {} }, 'body.units：不符合要求'],
] as const) {
  test(words, () => assert.deepEqual(invalidProblem('body', [complaint], 'r-1').words, [words]))
}

test('every complaint is told, not only the first', () => {
  const complaint = { keyword: 'required', instancePath: '', params: { missingProperty: 'a' } }
  const other = { ...complaint, params: { missingProperty: 'b' } }
  assert.deepEqual(invalidProblem('body', [complaint, other], 'r-1').codes, ['body.a', 'body.b'])
})

test('a status without words of its own still has words', () => {
  assert.deepEqual(requestProblem(418, 'r-1').words, ['请求有误'])
})
