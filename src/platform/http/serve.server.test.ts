import assert from 'node:assert/strict'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { kill, ownFolder } from '../../../test/kit/own-folder.ts'

const script = fileURLToPath(new URL('../../../test/kit/serves.ts', import.meta.url))

test('told to stop, it answers what was already asked, closes everything down to Postgres, and exits with 0', async (t) => {
  const folder = ownFolder(t)
  const child = fork(script, [folder], { stdio: 'inherit' })
  t.after(() => kill(child))
  const [address] = (await once(child, 'message')) as [string]

  const answer = fetch(`${address}/until-stopped`)
  await once(child, 'message')
  child.kill('SIGTERM')
  assert.deepEqual(await (await answer).json(), { is: 'answered' })
  assert.deepEqual(await once(child, 'exit'), [0, null])
  assert.equal(existsSync(join(folder, 'postgres', 'data', 'postmaster.pid')), false)
})
