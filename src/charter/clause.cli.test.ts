import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'

const RUN = `
  import { Command } from 'commander'
  import { clauseCommands } from '#/charter/clause.cli.ts'
  const program = new Command()
  clauseCommands(program)
  await program.parseAsync(process.argv.slice(1), { from: 'user' })
`

function read(lines: readonly string[], ...options: readonly string[]) {
  const input = lines.join('\n')
  const args = ['--input-type=module-typescript', '-e', RUN, '--', 'clause', 'read', '-', ...options]
  const done = spawnSync(process.execPath, args, { input, encoding: 'utf8', timeout: 60_000 })
  const out = done.stdout.split('\n').filter((line) => line !== '')
  return { code: done.status, out: out.map((line) => JSON.parse(line)), err: done.stderr }
}

test('each line in is answered by a line out, in the schema and nothing more', () => {
  const { code, out } = read(['{"id":"1","text":"每周至少更新2条"}', '', '{"id":2,"text":"6个月","header":"更新周期"}'])
  assert.equal(code, 0)
  assert.deepEqual(out, [
    { id: '1', obligations: [{ kind: 'recurring', action: 'publish', every: 'P1W', min: 2, unit: '条' }] },
    { id: 2, obligations: [{ kind: 'recurring', action: 'publish', every: 'P6M', min: 1, unit: '次' }] },
  ])
})

test('a clause that needs a person makes the exit code 1', () => {
  const { code, out } = read(['{"id":"1","text":"及时更新"}'])
  assert.deepEqual([code, out[0].obligations], [1, [{ kind: 'human', reason: 'vague' }]])
})

test('a bad line is named by its number and the others are still read', () => {
  const { code, out, err } = read([
    '{"id":"1","text":"每周更新"}',
    'not json',
    '{"id":"3"}',
    '{"id":"4","text":"每月更新"}',
  ])
  assert.deepEqual([code, out.map(({ id }) => id)], [1, ['1', '4']])
  assert.match(err, /第 2 行：不是 JSON 对象/)
  assert.match(err, /第 3 行：缺少 text/)
})

test('with --spans each obligation says which characters its fields came from', () => {
  const { out } = read(['{"id":"1","text":"要闻每周至少更新2条"}'], '--spans')
  assert.deepEqual(out[0].from[0].every, [[2, 4]])
  assert.deepEqual(out[0].from[0].min, [[8, 10]])
})

test('a file is read like standard input; one that is not there is a usage error', () => {
  const folder = mkdtempSync(join(tmpdir(), 'clauses-'))
  const file = join(folder, 'a.jsonl')
  writeFileSync(file, '{"id":"1","text":"每周更新"}\n')
  const run = (path: string) =>
    spawnSync(process.execPath, ['--input-type=module-typescript', '-e', RUN, '--', 'clause', 'read', path], {
      encoding: 'utf8',
    })
  assert.equal(run(file).status, 0)
  assert.equal(run(join(folder, 'none.jsonl')).status, 2)
  rmSync(folder, { recursive: true })
})
