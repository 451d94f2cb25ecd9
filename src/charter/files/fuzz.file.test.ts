import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { readGridBytes } from '#/charter/files/read-grid.file.ts'
import { refusalWords } from '#/charter/files/refusal-words.ts'

const fixture = (name: string) => readFileSync(new URL(`../../../test/fixtures/tables/${name}`, import.meta.url))
const forms = ['seed.docx', 'seed.doc', 'seed.xlsx', 'seed.xls'] as const

test('a file cut off anywhere is refused, or read as far as it goes where its form allows', async () => {
  for (const name of forms) {
    const bytes = fixture(name)
    for (let part = 1; part < 20; part += 1) {
      const read = await readGridBytes(bytes.subarray(0, Math.floor((bytes.length * part) / 20)), name)
      if (name.endsWith('x')) assert.ok(!read.ok && read.refusal.code === 'damaged', `${name} at ${part}/20`)
      else if (!read.ok) assert.ok(['damaged', 'no-table'].includes(read.refusal.code), `${name} at ${part}/20`)
    }
  }
})

test('bytes changed at random in a real file are read or refused, never thrown, and soon', async () => {
  const change = fc.tuple(fc.nat(), fc.nat({ max: 255 }))
  const changed = fc.tuple(fc.constantFrom(...forms), fc.array(change, { minLength: 1, maxLength: 40 }))
  const start = performance.now()
  await fc.assert(
    fc.asyncProperty(changed, async ([name, changes]) => {
      const bytes = Buffer.from(fixture(name))
      for (const [at, value] of changes) bytes[at % bytes.length] = value
      const read = await readGridBytes(bytes, name)
      assert.ok(read.ok || read.refusal.code in refusalWords)
    }),
    { numRuns: 150 },
  )
  assert.ok(performance.now() - start < 60_000)
})

test('random bytes and random text after the mark of any form are read or refused, never thrown', async () => {
  const mark = fc.constantFrom('', 'PK\x03\x04', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', '[{"grid":', '\t', '|', 'a,b\n"')
  await fc.assert(
    fc.asyncProperty(
      mark,
      fc.oneof(
        fc.uint8Array({ maxLength: 3000 }),
        fc.string().map((text) => Buffer.from(text)),
      ),
      async (start, rest) => {
        const read = await readGridBytes(Buffer.concat([Buffer.from(start, 'latin1'), rest]), '表.txt')
        assert.ok(read.ok || read.refusal.code in refusalWords)
      },
    ),
  )
})
