import assert from 'node:assert/strict'
import { test } from 'node:test'
import { systemFaultWords } from '#/platform/system-faults.ts'

test('a port in use is told with its number and what to do', () => {
  const fault = Object.assign(new Error('listen EADDRINUSE'), { code: 'EADDRINUSE', syscall: 'listen', port: 8080 })
  assert.match(systemFaultWords(fault)!, /^8080：.*BELLTOWER_PORT/)
})

test('a file that is not there is told with its path', () => {
  const fault = Object.assign(new Error('x'), { code: 'ENOENT', syscall: 'open', path: '/nowhere/out.docx' })
  assert.match(systemFaultWords(fault)!, /^\/nowhere\/out\.docx：没有这个文件/)
})

for (const fault of [null, 'text', new Error('ours'), Object.assign(new Error('sql'), { code: '23505' })]) {
  test(`${fault} is no refusal of the system: it stays loud`, () => assert.equal(systemFaultWords(fault), null))
}
