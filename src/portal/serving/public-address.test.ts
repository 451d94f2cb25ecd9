import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askedFor, goneFileOf } from '#/portal/serving/public-address.ts'

for (const [path, file, mode] of [
  ['/', 'index.html', null],
  ['/news/', 'news/index.html', null],
  ['/a/2026/1124/12.html', 'a/2026/1124/12.html', null],
  ['/assets/site.3f9c2a71.css', 'assets/site.3f9c2a71.css', null],
  ['/hant/', 'index.html', 'hant'],
  ['/elder/news/p3.html', 'news/p3.html', 'elder'],
] as const) {
  test(`${path} is the file ${file}`, () => assert.deepEqual(askedFor(path), { is: 'file', file, mode }))
}

for (const path of [
  ...['/../etc/passwd', '/a/../../b', '/..', '/./x', '//etc/passwd', '/a//b', '/.belltower.json', '/a/.git/config'],
  ...['/%2e%2e/x', '/a\\..\\b', '/a/b\0', '/a b', '/hant/../x', '/hant/.belltower.json', '/elder//x', 'x', '/a/…'],
  ...['/index.html.gz', '/index.html.br', '/a/2026/1124/12.gone.html'],
]) {
  test(`${JSON.stringify(path)} names nothing`, () => assert.deepEqual(askedFor(path), { is: 'nothing' }))
}

test('the application keeps its own addresses', () => {
  for (const path of ['/api/ledger', '/desk', '/desk/x', '/docs', '/health', '/charter/', '/search'])
    assert.deepEqual(askedFor(path), { is: 'application' })
  assert.equal(askedFor('/searching/').is, 'file')
})

test('only the address of an article can be that of a withdrawn one', () => {
  assert.equal(goneFileOf('a/2026/1124/12.html'), 'a/2026/1124/12.gone.html')
  assert.equal(goneFileOf('news/p1.html'), null)
})
