import assert from 'node:assert/strict'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { ownFolder, startScript, told } from '../../../test/kit/own-folder.ts'

test('told to stop, it answers what was already asked, closes everything down to Postgres, and exits with 0', async (t) => {
  const folder = ownFolder(t)
  const child = startScript(t, 'serves.ts', [folder])
  const address = await told(child)

  const answer = fetch(`${address}/until-stopped`)
  await told(child)
  const exit = once(child, 'exit')
  child.kill('SIGTERM')
  assert.deepEqual(await (await answer).json(), { is: 'answered' })
  assert.deepEqual(await exit, [0, null])
  assert.equal(existsSync(join(folder, 'postgres', 'data', 'postmaster.pid')), false)
})
