import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contrast } from '#/articles/settings/contrast.ts'

for (const [a, b, ratio] of [
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  ['#767676', '#ffffff', 4.54],
  ['#0000ff', '#ffffff', 8.59],
  ['#ffffff', '#ff0000', 4.0],
] as const) {
  test(`${a} on ${b} is ${ratio} : 1`, () => assert.ok(Math.abs(contrast(a, b) - ratio) < 0.02, `${contrast(a, b)}`))
}
