import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hasHappeningWords } from '#/desk/happening-words.ts'
import { filesOf, isTest, textOf } from './kit/source-tree.ts'

test('everything that enters the record book has words for the auditor', () => {
  const sources = filesOf('src/**/*.{action,server,store,cli}.ts').filter((file) => !isTest(file))
  const recording = sources.map(textOf).filter((text) => /\brecord\(/.test(text))
  const names = recording.flatMap((text) =>
    [...text.matchAll(/\bname: '([a-z-]+\.[a-z-]+)'/g)].map(([, name]) => name!),
  )
  assert.ok(names.length > 10)
  assert.deepEqual([...new Set(names)].filter((name) => !hasHappeningWords(name)).sort(), [])
})
