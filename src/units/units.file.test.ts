import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadRegistry } from './units.file.ts'

test('the units of 钟楼区 come with the product; an office without a list has none', async () => {
  assert.equal((await loadRegistry('data/offices/zhonglou'))?.registry?.name, '常州市钟楼区')
  assert.equal(await loadRegistry('data/offices/nowhere'), null)
})
