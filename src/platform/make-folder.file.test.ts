import assert from 'node:assert/strict'
import { existsSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { makeFolder } from '#/platform/make-folder.file.ts'
import { systemFaultWords } from '#/platform/system-faults.ts'
import { ownFolder } from '../../test/kit/own-folder.ts'

/** What an operator reads when a folder cannot be made. */
function wordsFor(path: string): string | null {
  try {
    makeFolder(path)
    return null
  } catch (fault) {
    return systemFaultWords(fault)
  }
}

test('a folder is made with those above it; one that is there stays as it is', (t) => {
  const path = join(ownFolder(t), 'a', 'b', 'c')
  for (let n = 0; n < 2; n++) assert.equal(wordsFor(path), null)
  assert.ok(statSync(path).isDirectory())
})

test('below a file nothing is made, and the file is named', (t) => {
  const file = join(ownFolder(t), 'file')
  writeFileSync(file, '')
  assert.match(wordsFor(join(file, 'var', 'postgres'))!, /file：.*不是文件夹|file：.*已有/)
})

test(
  'where the system makes no folders, it is said at once, with what to do',
  { skip: !existsSync('/proc/self') && 'there is no /proc here' },
  () => assert.match(wordsFor('/proc/nope/postgres')!, /^\/proc\/nope：.*BELLTOWER_DATA_DIR/),
)
