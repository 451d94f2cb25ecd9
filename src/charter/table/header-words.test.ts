import assert from 'node:assert/strict'
import { test } from 'node:test'
import { headerWords, meaningOf } from '#/charter/table/header-words.ts'

for (const { example, meaning } of headerWords) {
  test(`the header ${example} means what its row says`, () => {
    assert.deepEqual(meaningOf(example), meaning)
  })
}

test('a header keeps its meaning with a note in brackets, a slash or a space inside', () => {
  assert.deepEqual(meaningOf('栏目（模块）'), meaningOf('栏目'))
  assert.deepEqual(meaningOf('责任单位/责任人'), meaningOf('责任单位'))
  assert.deepEqual(meaningOf('序 号'), meaningOf('序号'))
  assert.deepEqual(meaningOf('更新频率（最低）'), meaningOf('更新频率'))
})

test('a bare cell under 更新周期 or 时效性要求 needs its header, one under 工作要求 does not', () => {
  const decides = (header: string) => {
    const meaning = meaningOf(header)
    return meaning.role === 'requirement' && meaning.decides
  }
  assert.deepEqual(
    ['更新周期', '公开时限', '报送频次', '公开内容', '备注', '时效性要求', '评分标准'].map(decides),
    Array(7).fill(true),
  )
  assert.deepEqual(['工作要求', '具体要求', '更新要求', '保障要求', '工作标准'].map(decides), Array(5).fill(false))
})

test('what no office writes in a header is not understood', () => {
  for (const header of ['今天天气', '阿里云', '']) assert.equal(meaningOf(header).role, 'unknown')
})
