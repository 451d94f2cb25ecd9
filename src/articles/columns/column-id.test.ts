import assert from 'node:assert/strict'
import { test } from 'node:test'
import { idPart, newColumnId, reservedIds } from '#/articles/columns/column-id.ts'

test('an address is the pinyin of the title: no tones, no signs, letters and digits kept', () => {
  assert.equal(idPart('部门动态'), 'bumendongtai')
  assert.equal(idPart('许可/处罚/强制'), 'xukechufaqiangzhi')
  assert.equal(idPart('12345 热线（ABC）'), '12345rexianabc')
  assert.equal(idPart('女性'), 'nvxing')
  assert.equal(idPart('？！'), 'lanmu')
  assert.ok(idPart('政'.repeat(100)).length <= 60)
})

test('namesakes are told apart by a numeral, and nothing of the site itself is taken', () => {
  const taken = new Set<string>()
  const add = (title: string, parent: string | null = null) => {
    const id = newColumnId(title, parent, taken)
    taken.add(id)
    return id
  }
  assert.deepEqual([add('实力'), add('势力'), add('时力')], ['shili', 'shili2', 'shili3'])
  assert.equal(add('势力', 'xinwen'), 'xinwen/shili')
  for (const id of reservedIds) assert.notEqual(newColumnId(id, null, new Set()), id)
})
