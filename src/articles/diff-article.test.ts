import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { DiffPart } from '#/articles/articles-wire.ts'
import { contentFrom } from '#/articles/content-wire.ts'
import { diffArticle, diffWords } from '#/articles/diff-article.ts'
import { aText } from '../../test/kit/a-text.ts'

const textOf = (parts: readonly DiffPart[], but: DiffPart['is']) =>
  parts
    .filter(({ is }) => is !== but)
    .map(({ text }) => text)
    .join('')

test('a changed word is told as a word, an untouched paragraph as the same', () => {
  const before = contentFrom(aText({ body: '<p>第一段不变。</p><p>本月完成三项工作。</p>' }))
  const after = contentFrom(
    aText({ title: '示例：统计局召开专题会议', body: '<p>第一段不变。</p><p>本月完成五项工作。</p>' }),
  )
  const { fields, body, changed } = diffArticle(before, after)
  assert.deepEqual(
    fields.map(({ field }) => field),
    ['title'],
  )
  assert.deepEqual(body[0], { is: 'same', text: '第一段不变。\n' })
  assert.ok(body.some(({ is, text }) => is === 'added' && text.includes('五') && text.length < 4))
  assert.ok(changed > 0 && changed < 0.5)
})

test('what did not change has no parts of change', () => {
  const content = contentFrom(aText())
  const { fields, body, changed } = diffArticle(content, content)
  assert.deepEqual([fields, body.filter(({ is }) => is !== 'same'), changed], [[], [], 0])
})

test('the parts put together are the text before and the text after, whatever changed', () => {
  const line = fc.stringMatching(/^[示例文字，。a-c ]{0,30}$/)
  fc.assert(
    fc.property(line, line, (before, after) => {
      const parts = diffWords(before, after)
      assert.equal(textOf(parts, 'added'), before)
      assert.equal(textOf(parts, 'removed'), after)
    }),
  )
  const paragraphs = fc.array(fc.constantFrom('甲段。', '乙段有字。', '丙段也有。'), { maxLength: 6 })
  fc.assert(
    fc.property(paragraphs, paragraphs, (a, b) => {
      const [before, after] = [a, b].map((each) =>
        contentFrom(aText({ body: each.map((text) => `<p>${text}</p>`).join('') })),
      )
      const { body } = diffArticle(before!, after!)
      assert.equal(textOf(body, 'added').trim(), a.join('\n'))
      assert.equal(textOf(body, 'removed').trim(), b.join('\n'))
    }),
  )
})
