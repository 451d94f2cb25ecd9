import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { cleanBody } from '#/articles/body/clean-body.ts'
import { unsafeIn } from '../../../test/kit/unsafe-markup.ts'

const vectors = (name: string) =>
  readFileSync(new URL(`../../../test/fixtures/xss/${name}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)

const bodies = [
  ...vectors('body'),
  ...vectors('svg'),
  ...vectors('title'),
  ...vectors('link').flatMap((link) => [`<a href="${link}">看</a>`, `<a href='${link}'>看</a>`, `<img src="${link}">`]),
]

for (const body of bodies) {
  test(`nothing of ${JSON.stringify(body)} can run`, () => {
    assert.deepEqual(unsafeIn(cleanBody(body)), [])
    assert.deepEqual(unsafeIn(cleanBody(`<table><tr><td>${body}</td></tr></table>`)), [])
    assert.deepEqual(unsafeIn(cleanBody(`<p title="${body}">字</p>`)), [])
  })
}

test('the list of what must not run is as long as it has to be', () => {
  const all = ['body', 'link', 'svg', 'title', 'attachment', 'docx'].flatMap(vectors)
  assert.ok(all.length >= 60, `${all.length}`)
})

test('who checks sees what is unsafe', () => {
  assert.deepEqual(unsafeIn('<p onclick="x">字</p><script>1</script>'), ['<p onclick=x>', '<script>'])
  assert.deepEqual(unsafeIn('<a href="javascript:alert(1)">'), ['<a href=javascript:alert(1)>'])
})
