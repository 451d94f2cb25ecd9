import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { shapeCounter, trapOf, usualTrapLimits } from './crawl-trap.ts'
import { knownAddresses } from './known-addresses.ts'
import { pageIdentity } from './page-identity.ts'
import { baseOf, readAddress } from './read-address.ts'
import { isSameSite, registrableDomain } from './site-scope.ts'

const page = 'http://www.zhonglou.gov.cn/xw/index.html'
const read = (value: string, charset = 'utf-8', base = page) => {
  const address = readAddress(value, base, charset)
  return address.ok ? address.href : address.problem
}

for (const [value, expected, charset = 'utf-8'] of [
  ['a.html', 'http://www.zhonglou.gov.cn/xw/a.html'],
  ['  /a\n\tb.html ', 'http://www.zhonglou.gov.cn/ab.html'],
  ['\\ok.html', 'http://www.zhonglou.gov.cn/ok.html'],
  ['a.html#top', 'http://www.zhonglou.gov.cn/xw/a.html'],
  ['A.HTML?B=%e4&c=%E4', 'http://www.zhonglou.gov.cn/xw/A.HTML?B=%e4&c=%E4'],
  ['?q=a+b|c', 'http://www.zhonglou.gov.cn/xw/index.html?q=a+b|c'],
  ['//b.cn/x', 'http://b.cn/x'],
  ['http://b.cn:80', 'http://b.cn/'],
  ['http://钟楼.中国/要闻', 'http://xn--56v333g.xn--fiqs8s/%E8%A6%81%E9%97%BB'],
  ['中.html?k=中', 'http://www.zhonglou.gov.cn/xw/%E4%B8%AD.html?k=%D6%D0', 'gbk'],
  ['s?k=中&x=1#中', 'http://www.zhonglou.gov.cn/xw/s?k=%A4%A4&x=1', 'big5'],
  ['s?k=한', 'http://www.zhonglou.gov.cn/xw/s?k=%26%2354620%3B', 'gbk'],
  ['s?k=中', 'http://www.zhonglou.gov.cn/xw/s?k=%E4%B8%AD'],
  ['', 'empty'],
  ['#a', 'fragment-only'],
  ['mailto:a@b.cn', 'mail'],
  ['tel:12345', 'phone'],
  ['JavaScript:void(0)', 'script'],
  ['data:image/png;base64,AA', 'inline-data'],
  ['weixin://dl', 'other-scheme'],
  ['htp://b.cn', 'wrong-scheme'],
  ['file:///C:/a.doc', 'wrong-file'],
  ['C:\\a.doc', 'wrong-file'],
  ['http://', 'wrong-address'],
  ['http://a b.cn/', 'wrong-address'],
] as const) {
  test(`on a ${charset} page, “${value}” leads to ${expected}`, () => assert.equal(read(value, charset), expected))
}

test('an ASCII link is what the URL Standard makes of it, whatever the charset of the page', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true }), fc.constantFrom('utf-8', 'gbk'), (link, charset) => {
      assert.equal(read(link, charset), new URL(link).href)
    }),
  )
})

test('a base is taken, unless it leads out of the web', () => {
  assert.equal(baseOf(page, '/b/'), 'http://www.zhonglou.gov.cn/b/')
  assert.equal(baseOf(page, 'javascript:1'), page)
  assert.equal(baseOf(page, null), page)
})

test('gov.cn is a public suffix: two districts are two sites, two hosts of one district are one domain', () => {
  assert.equal(registrableDomain('www.zhonglou.gov.cn'), 'zhonglou.gov.cn')
  assert.equal(registrableDomain('127.0.0.1'), '127.0.0.1')
  const zwfw = 'https://zwfw.zhonglou.gov.cn/'
  assert.equal(isSameSite(page, zwfw, 'domain'), true)
  assert.equal(isSameSite(page, zwfw, 'host'), false)
  assert.equal(isSameSite(page, 'https://zhonglou.gov.cn/x', 'host'), true)
  assert.equal(isSameSite(page, 'http://www.tianning.gov.cn/', 'domain'), false)
})

test('session numbers do not make another page', () => {
  assert.equal(pageIdentity('http://a.cn/x.jsp;jsessionid=A1?id=2'), 'http://a.cn/x.jsp?id=2')
  assert.equal(pageIdentity('http://a.cn/x?PHPSESSID=1&b=2&sid=3'), 'http://a.cn/x?b=2')
  assert.equal(pageIdentity('http://a.cn/x?sid=3'), 'http://a.cn/x')
})

for (const [href, trap] of [
  [`http://a.cn/${'x'.repeat(2_100)}`, 'too-long'],
  ['http://a.cn/a/b/a/b/a/b/a/b/c.html', 'repeated-folders'],
  ['http://a.cn/2026/11/11/11/11/11/a.html', null],
  ['http://a.cn/rili/2031/05/', 'far-date'],
  ['http://a.cn/rili?year=2031&month=5', 'far-date'],
  ['http://a.cn/art/2026/1/2/art_1_2.html', null],
  ['http://a.cn/art/1949/10/1/', 'far-date'],
  [`http://a.cn/?${Array.from({ length: 20 }, (_, n) => `p${n}=1`).join('&')}`, 'too-many-parameters'],
] as const) {
  test(`${href.slice(0, 60)} is ${trap ?? 'no trap'}`, () => assert.equal(trapOf(href, 2026, usualTrapLimits), trap))
}

test('queries of one program are followed so often and no further', () => {
  const isTooMany = shapeCounter({ ...usualTrapLimits, queriesPerShape: 2 })
  assert.deepEqual(
    ['?p=1', '?p=2', '?p=3', '?q=1'].map((query) => isTooMany(`http://a.cn/s${query}`)),
    [false, false, true, false],
  )
})

test('addresses are known once they were added, as a set knows them', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 3_000 }), (addresses) => {
      const known = knownAddresses(1)
      const set = new Set<string>()
      for (const address of addresses) assert.equal(known.add(address), !set.has(address) && Boolean(set.add(address)))
      assert.equal(known.size(), set.size)
      assert.equal(known.has('never added'), false)
    }),
    { numRuns: 50 },
  )
})

test('a hundred thousand addresses that differ in a number only are a hundred thousand', () => {
  const known = knownAddresses()
  for (let n = 0; n < 100_000; n++) assert.ok(known.add(`http://www.zhonglou.gov.cn/art/2026/1/2/art_${n}.html`))
})
