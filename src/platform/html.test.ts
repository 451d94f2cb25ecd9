import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { documentOf, href, html, type Part } from '#/platform/html.ts'

const text = (part: Part) => documentOf(html`${part}`).slice('<!doctype html>\n'.length, -1)

test('what people wrote is shown, not run', () => {
  assert.equal(text('<script>alert("钟楼")</script>'), '&#60;script&#62;alert(&#34;钟楼&#34;)&#60;/script&#62;')
})

test('markup stands as it is, lists are joined, nothing is nothing', () => {
  const items = ['甲', '乙'].map((name) => html`<li>${name}</li>`)
  assert.equal(text(html`<ul>${items}${null}${undefined}${false}${0}</ul>`), '<ul><li>甲</li><li>乙</li>0</ul>')
})

test('an object that came in as JSON does not pass for markup', () => {
  const forged = JSON.parse('{"markup":"<script>","Symbol(markup)":"<script>"}')
  assert.throws(() => text(forged))
})

test('no text can leave its place: no character with a meaning in HTML is left', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (said) => assert.doesNotMatch(text(said), /[<>"'`]|&(?!#\d+;)/)))
})

for (const address of ['https://www.czzl.gov.cn/a?b=1', 'http://example.cn/', '/columns/1', '#top', '?page=2']) {
  test(`${address} may be linked to`, () => assert.equal(href(address), address))
}

for (const address of [
  'javascript:alert(1)',
  ' JavaScript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,x',
  '//elsewhere.example/',
  '/\\elsewhere.example/',
  '/\t/elsewhere.example',
  'vbscript:x',
  'not an address',
]) {
  test(`${JSON.stringify(address)} may not`, () => assert.equal(href(address), '#'))
}
