import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isTrusted, wayTo } from '#/portal/pages/ways.ts'
import { aColumn } from '../../../test/kit/a-site-view.ts'
import { samplePage } from '../../../test/kit/sample-pages.ts'
import { sampleSettings } from '../../../test/kit/sample-settings.ts'

for (const [url, is] of [
  ['https://www.gov.cn/', true],
  ['https://a.b.gov.cn/x', true],
  ['https://gov.cn/', true],
  ['https://www.example.gov.cn/', true],
  ['/zoujin/', true],
  ['https://notgov.cn/', false],
  ['https://gov.cn.example.com/', false],
  ['https://library.example.org/', false],
] as const) {
  test(`${url} is ${is ? '' : 'not '}trusted by an office that trusts *.gov.cn`, () =>
    assert.equal(isTrusted(url, sampleSettings), is))
}

const link = (url: string) => aColumn('l', '链接', 'link', { target: { url, owner: '甲', reason: '乙' } })

test('a link column leads to its target, past a notice when the host is not trusted, and never to an address that is not one', () => {
  assert.equal(wayTo(link('https://www.gov.cn/'), sampleSettings), 'https://www.gov.cn/')
  assert.equal(wayTo(link('https://bus.example.com/'), sampleSettings), '/l/leaving.html')
  assert.equal(wayTo(link('javascript:alert(1)'), sampleSettings), '/l/')
  assert.equal(wayTo(aColumn('l', '链接', 'link'), sampleSettings), '/l/')
  assert.equal(wayTo(aColumn('l', '列表', 'list'), sampleSettings), '/l/')
})

test('the notice names where one goes, whose it is, and lets one stay', () => {
  const text = samplePage({ kind: 'leaving', column: 'fuwu/gongjiao' })
  assert.match(text, /前往示例公交公司的网站/)
  assert.match(text, /href="https:\/\/bus.example.com\/"[^>]*>继续访问/)
  assert.match(text, /href="\/">返回首页/)
})

test('a friend link to a host that is not trusted leads to its notice, a trusted one straight there', () => {
  const home = samplePage({ kind: 'home' })
  assert.match(home, /<a href="\/leaving.html#link-1">示例图书馆/)
  assert.match(home, /<a href="https:\/\/www.gov.cn\/">中国政府网/)
  assert.match(samplePage({ kind: 'leaving-links' }), /id="link-1"[\s\S]*示例图书馆/)
})
