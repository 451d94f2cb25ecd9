import assert from 'node:assert/strict'
import { test } from 'node:test'
import { usageProblemWords } from '#/platform/usage-words.ts'

test('what commander says stands after the Chinese', () => {
  assert.match(
    usageProblemWords('commander.unknownOption', "error: unknown option '--vesrion'"),
    /^没有这个选项。unknown option '--vesrion'\n加 --help/,
  )
})

test('words that are already ours stand as they are', () => {
  assert.match(usageProblemWords('usage', '期限要写整数，如 5。'), /^期限要写整数，如 5。\n/)
})
