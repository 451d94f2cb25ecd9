import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import { articleAddress } from '#/articles/published.ts'
import { addressOf } from '#/portal/page-ref.ts'
import { aSiteView } from '../../../test/kit/a-site-view.ts'
import { sampleHtml, samplePage } from '../../../test/kit/sample-pages.ts'
import { sampleSettings } from '../../../test/kit/sample-settings.ts'

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:recommended'],
    rules: { 'doctype-style': ['error', { style: 'lowercase' }] },
  }),
)

for (const { ref, text } of ofEachKind()) {
  test(`${JSON.stringify(ref)} is valid HTML`, () => {
    const { results } = validator.validateStringSync(text)
    assert.deepEqual(
      results.flatMap(({ messages }) => messages.map(({ line, ruleId, message }) => [line, ruleId, message])),
      [],
    )
  })
}

for (const { ref, text } of sampleHtml()) {
  const name = JSON.stringify(ref)

  test(`${name} carries the name of the site above and every mark below`, () => {
    const [above, below] = [text.slice(0, text.indexOf('<main')), text.slice(text.indexOf('</main>'))]
    assert.match(above, new RegExp(`<span>${sampleSettings.name}</span>`))
    for (const mark of marks) assert.ok(below.includes(mark), mark)
  })

  test(`${name} has one h1, a main part to skip to, and nothing that only a script would show`, () => {
    assert.equal(text.match(/<h1[ >]/g)?.length, 1)
    assert.match(text, /<a class="skip" href="#main">[\s\S]*<main id="main"/)
    assert.doesNotMatch(text, /\son\w+="|style="|<script>|<style|javascript:/)
  })

  test(`${name} asks nothing of another host`, () => {
    const fetched = [
      ...text.matchAll(/<(?:img|script|link rel="(?:stylesheet|icon)"|iframe|source)[^>]*?(?:src|href)="([^"]*)"/g),
    ]
    assert.ok(fetched.length >= 4)
    for (const [, address] of fetched) assert.match(address!, /^\/(?!\/)/)
  })
}

/** 国办发〔2017〕47号: 党政机关网站标识, 网站标识码, ICP备案编号, 公安机关备案号, 主办单位, 联系方式, 站点地图, 找错. */
const { idCode, icp, policeRecord, host, phone } = sampleSettings
const marks = [
  ...[`网站标识码：${idCode}`, icp, policeRecord, `主办单位：${host}`, `联系电话：${phone}`],
  ...['党政机关', '我为政府网站找错', 'href="/site-map.html">网站地图', 'IPv6'],
]

test('no page knows what day it is: the day is left to the script', () => {
  assert.match(samplePage({ kind: 'home' }), /<span class="today" data-today><\/span>/)
})

test('every link on every page that stays on the site leads to a page, a file or a service', () => {
  const { articles, gone } = aSiteView()
  const there = new Set([
    ...[...gone].map(([number, publishedAt]) => articleAddress({ number, publishedAt })),
    ...[...articles.values()].map(articleAddress),
    ...sampleHtml().flatMap(({ ref }) => (ref.kind === 'article' ? [] : [addressOf(ref, articles)])),
  ])
  const served = /^\/(?:assets|files|search|elder|hant)(?:[/?]|$)|\.xml$/
  const dead = sampleHtml().flatMap(({ ref, text }) =>
    [...text.matchAll(/<a [^>]*?href="(\/[^"#]*)/g)].flatMap(([, to]) =>
      there.has(to!) || served.test(to!) ? [] : [`${JSON.stringify(ref)} -> ${to}`],
    ),
  )
  assert.deepEqual(dead, [])
})

test('on days of mourning every page is grey', () => {
  assert.match(samplePage({ kind: 'home' }, { ...sampleSettings, grey: true }), /<html lang="zh-CN" class="grey"/)
})

test('a mark that is not set leaves nothing behind: no empty tag, no empty word', () => {
  const bare = {
    icp: '',
    policeRecord: '',
    phone: '',
    email: '',
    address: '',
    operator: '',
    organMark: '',
    errorReport: '',
  }
  const text = samplePage({ kind: 'home' }, { ...sampleSettings, ...bare, idCode: '', supportsIpv6: false })
  assert.doesNotMatch(text, /content=""|：<\/span>|href=""|党政机关|SiteIDCode/)
})

/** Validating takes a while, so pages made by the same part are validated once: columns by their kind, all others by theirs. */
function ofEachKind() {
  const { columns } = aSiteView()
  const kindOf = ({ ref, text }: ReturnType<typeof sampleHtml>[number]) =>
    ref.kind === 'column' ? columns.get(ref.column)!.kind : `${ref.kind} ${text.includes('class="record"')}`
  return [...Map.groupBy(sampleHtml(), kindOf).values()].map(([first]) => first!)
}
