import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ContentJson, contentFrom } from '#/articles/content-wire.ts'
import {
  articleNumberIn,
  type CheckGround,
  checkArticle,
  findingSays,
  isTrustedHost,
  stopsIn,
} from '#/articles/publication/publication-checks.ts'
import { aRecord, aText } from '../../../test/kit/a-text.ts'
import { day } from '../../../test/kit/calendars.ts'

const ground: CheckGround = {
  ...{ column: { kind: 'list' }, longestTitle: 100, today: day('2026-11-24'), unitCode: '014119467' },
  ...{ domain: 'www.zhonglou.gov.cn', trustedHosts: ['*.gov.cn', 'example.com'], published: new Set([7]) },
}
const codes = (content: Partial<ContentJson>, other: Partial<CheckGround> = {}) =>
  checkArticle(contentFrom(aText(content)), { ...ground, ...other }).map(({ code }) => code)
const link = (href: string, words = '看这里') => ({ body: `<p>示例<a href="${href}">${words}</a></p>` })
const file = { url: '/files/ab/x.pdf', mediaType: 'application/pdf', bytes: 1 }

test('a complete text has no finding', () => assert.deepEqual(codes({}), []))

for (const [what, content, found] of [
  ['an empty title', { title: ' ' }, ['no-title']],
  ['a title of 101 characters', { title: '题'.repeat(101) }, ['long-title']],
  ['a body without a visible word', { body: '<p> </p>' }, ['no-body']],
  ['no source', { source: '' }, ['no-source']],
  ['a picture without words', { picture: { url: '/files/ab/x.png', alt: '' } }, ['no-alt']],
  ['a picture in the body without words', { body: '<p>示例</p><p><img src="/files/ab/x.png" alt=""></p>' }, ['no-alt']],
  ['a link to a published article', link('/a/2026/1124/7.html'), []],
  ['a link to one that is not published', link('/a/2026/1124/8.html'), ['dead-link']],
  ['the same with the site’s own host', link('https://www.zhonglou.gov.cn/a/2026/1124/8.html'), ['dead-link']],
  ['a link that nobody sees', link('/a/2026/1124/7.html', ''), ['empty-link']],
  ['a government’s site', link('https://www.jiangsu.gov.cn/x'), []],
  ['a site nobody registered', link('https://shop.example.org/x'), ['unregistered-host']],
  ['an attachment called 附件1.pdf', { attachments: [{ ...file, name: '附件1.pdf' }] }, ['attachment-name']],
  ['an attachment with a title', { attachments: [{ ...file, name: '2025年统计公报.pdf' }] }, []],
  [
    'an attachment without encryption',
    { attachments: [{ ...file, url: 'http://x.cn/a.pdf', name: '统计公报.pdf' }] },
    ['mixed-content'],
  ],
  ['a document of tomorrow', { documentDate: '2026-11-25' }, ['document-date']],
  ['a document of last year', { documentDate: '2025-11-25' }, []],
] as const) {
  test(`${what}: ${found.join('、') || 'nothing'}`, () =>
    assert.deepEqual(codes(content as Partial<ContentJson>), found))
}

test('a disclosure column asks for the header and for the unit’s code', () => {
  const column = { kind: 'disclosure' } as const
  assert.deepEqual(codes({}, { column }), ['no-record'])
  assert.deepEqual(codes({ record: aRecord }, { column }), [])
  assert.deepEqual(codes({ record: { ...aRecord, issuer: '' } }, { column }), ['record-field'])
  assert.deepEqual(codes({ record: aRecord }, { column: { kind: 'unit-disclosure' }, unitCode: '' }), ['no-unit-code'])
})

test('only what stops is counted as stopping; every finding says what to do', () => {
  const found = checkArticle(contentFrom(aText({ title: '', source: '', ...link('https://a.b/') })), ground)
  assert.equal(stopsIn(found), 1)
  for (const { words } of Object.values(findingSays)) assert.ok(words('示例').length > 6)
})

test('the address of an article is known in every way of reading; a host below a trusted one is trusted', () => {
  const own = (address: string) => articleNumberIn(address, ground.domain)
  assert.deepEqual(
    ['/a/2026/1124/12.html', '/hant/a/2026/1124/12.html', '/elder/a/2026/1124/12.html?x#y'].map(own),
    [12, 12, 12],
  )
  assert.deepEqual(['https://x.cn/a/2026/1124/12.html', '/a/2026/12.html', 'mailto:a@b', ''].map(own), [
    null,
    null,
    null,
    null,
  ])
  assert.deepEqual(
    ['a.gov.cn', 'gov.cn.evil.com', 'xgov.cn'].map((host) => isTrustedHost(host, ['*.gov.cn'])),
    [true, false, false],
  )
})
