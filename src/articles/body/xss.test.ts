import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cleanBody } from '#/articles/body/clean-body.ts'
import { vectorsOf } from '../../../test/kit/hostile.ts'
import { unsafeIn } from '../../../test/kit/unsafe-markup.ts'

const bodies = [
  ...vectorsOf('body'),
  ...vectorsOf('svg'),
  ...vectorsOf('title'),
  ...vectorsOf('link').flatMap((link) => [
    `<a href="${link}">看</a>`,
    `<a href='${link}'>看</a>`,
    `<img src="${link}">`,
  ]),
]

for (const body of bodies) {
  test(`nothing of ${JSON.stringify(body)} can run`, () => {
    assert.deepEqual(unsafeIn(cleanBody(body)), [])
    assert.deepEqual(unsafeIn(cleanBody(`<table><tr><td>${body}</td></tr></table>`)), [])
    assert.deepEqual(unsafeIn(cleanBody(`<p title="${body}">字</p>`)), [])
  })
}

test('the list of what must not run is as long as it has to be', () => {
  const all = (['body', 'link', 'svg', 'title', 'attachment', 'docx'] as const).flatMap(vectorsOf)
  assert.ok(all.length >= 60, `${all.length}`)
})

test('who checks sees what is unsafe', () => {
  assert.deepEqual(unsafeIn('<p onclick="x">字</p><script>1</script>'), ['<p onclick=x>', '<script>'])
  assert.deepEqual(unsafeIn('<a href="javascript:alert(1)">'), ['<a href=javascript:alert(1)>'])
})
