import assert from 'node:assert/strict'
import { test } from 'node:test'
import { elderPage } from '#/portal/elder-page.ts'
import { hantPage } from '#/portal/hant-page.ts'
import { samplePage } from '../../test/kit/sample-pages.ts'
import { sampleSettings } from '../../test/kit/sample-settings.ts'

const home = samplePage({ kind: 'home' })
const addresses = (page: string) => [...page.matchAll(/<a [^>]*?href="(\/[^"]*)"/g)].map(([, to]) => to!)

test('links of an elder page stay in the mode; files, search and the way out do not', () => {
  const elder = elderPage(home)
  assert.match(elder, /<html lang="zh-CN" class="elder"/)
  assert.match(elder, /<a href="\/elder\/xinwen\/yaowen\/"/)
  assert.match(elder, /<a href="\/" data-plain>退出长者模式/)
  assert.match(elder, /action="\/search"/)
  const plain = addresses(elder).filter((to) => !to.startsWith('/elder/'))
  assert.deepEqual(new Set(plain), new Set(['/', '/hant/']))
})

test('links to parts of a page stay links to parts of it', () => {
  assert.match(elderPage(home), /<a href="#news-1"/)
  assert.match(elderPage(home), /<a href="\/elder\/leaving.html#link-1"/)
})

test('a grey site is grey in every mode', () => {
  assert.match(
    elderPage(samplePage({ kind: 'home' }, { ...sampleSettings, grey: true })),
    /<html lang="zh-CN" class="grey elder"/,
  )
})

test('an address in a text is text', () => {
  const page =
    '<html lang="zh-CN"><p>href="/xinwen/" &#60;a href="/xinwen/"&#62;</p><a class="x" href="/xinwen/p1.html">往期</a></html>'
  assert.equal(
    elderPage(page),
    page.replace('lang="zh-CN"', 'lang="zh-CN" class="elder"').replace('x" href="/', 'x" href="/elder/'),
  )
})

test('feeds and files are the same in every mode', () => {
  const page =
    '<html lang="zh-CN"><a href="/xinwen/rss.xml">订阅</a><a href="/files/ab/cd.pdf">附件</a><a href="//x.cn/">外</a></html>'
  assert.deepEqual(
    [...elderPage(page).matchAll(/href="([^"]*)"/g)].map(([, to]) => to),
    ['/xinwen/rss.xml', '/files/ab/cd.pdf', '//x.cn/'],
  )
})

test('traditional characters: every text people read is converted, markup and registered names are not', () => {
  const converted: string[] = []
  const hant = hantPage(home, (text) => {
    converted.push(text)
    return text.replaceAll('网', '網').replaceAll('闻', '聞')
  })
  assert.ok(converted.every((text) => !/[<>]/.test(text)))
  assert.match(hant, /<html lang="zh-Hant" class="hant"/)
  assert.match(hant, /<a href="\/hant\/xinwen\/">新聞中心<\/a>/)
  assert.match(hant, /aria-label="图片新聞"/)
  const metas = (page: string) => page.match(/<meta [^>]*>/g)
  assert.deepEqual(metas(hant), metas(home))
})

test('the canonical address of a page in another mode is the page itself', () => {
  assert.match(elderPage(home), /<link rel="canonical" href="https:\/\/www.example.gov.cn\/">/)
})
