import assert from 'node:assert/strict'
import { test } from 'node:test'
import { homePage } from '#/portal/pages/home-page.ts'
import { aColumn, aSiteView } from '../../../test/kit/a-site-view.ts'
import { assertInOrder } from '../../../test/kit/sample-pages.ts'
import { sampleSettings } from '../../../test/kit/sample-settings.ts'

const view = aSiteView()
const home = homePage(view)
const withHome = (part: Partial<typeof sampleSettings.home>) =>
  homePage({ ...view, settings: { ...sampleSettings, home: { ...sampleSettings.home, ...part } } })

test('the rows stand in the order people know', () => {
  const rows = ['图片新闻', '新闻', '专题专栏', '政府信息公开', '政务服务', '政民互动', '数据发布', '友情链接']
  assertInOrder(
    home.slice(home.indexOf('<main')),
    rows.map((row) => `aria-label="${row}"`),
  )
})

test('the tabs are the columns the office named, each with its newest eight and the way to the rest', () => {
  const first = home.slice(home.indexOf('id="news-1"'), home.indexOf('id="news-2"'))
  assert.deepEqual(
    [...first.matchAll(/\/(\d+)\.html" title/g)].map(([, number]) => Number(number)),
    [88, 87, 86, 85, 84, 83, 82, 81],
  )
  assert.match(first, /<a class="more" href="\/xinwen\/yaowen\/"/)
})

test('the carousel has only articles with pictures, five at most, the newest first', () => {
  const slides = home.slice(home.indexOf('class="slides"'), home.indexOf('data-tabs'))
  assert.equal(slides.match(/<img /g)?.length, 5)
  assert.doesNotMatch(withHome({ carousel: ['xinwen/bumen'] }), /data-carousel/)
})

test('the fixed parts of the information platform are there: guide, system, content, reports, application', () => {
  const block = home.slice(home.indexOf('aria-label="政府信息公开"'), home.indexOf('id="disclosure-1"'))
  assert.deepEqual(
    [...block.matchAll(/<li><a href="([^"#]+)">/g)].map(([, to]) => to),
    ['/gongkai/zhinan/', '/gongkai/zhidu/', '/public/', '/public/reports/', '/gongkai/shenqing/'],
  )
})

test('a row for which nothing was named is not there, nor is a column that was retired or never was', () => {
  assert.doesNotMatch(withHome({ data: [], services: [] }), /aria-label="(?:数据发布|政务服务)"/)
  assert.doesNotMatch(withHome({ data: ['jiuwen', 'nowhere'] }), /aria-label="数据发布"/)
})

test('a topic that holds topics shows those', () => {
  const topic = { parent: 'zhuanti', banner: '/files/to/topic.png' }
  const columns = new Map(view.columns)
  for (const id of ['zhuanti/all', 'zhuanti/all/one'])
    columns.set(id, aColumn(id, id, 'topic', id.endsWith('one') ? { ...topic, parent: 'zhuanti/all' } : topic))
  const settings = { ...sampleSettings, home: { ...sampleSettings.home, topics: ['zhuanti/all'] } }
  const strip = /<section class="row topics"[\s\S]*?<\/section>/.exec(homePage({ ...view, columns, settings }))![0]
  assert.match(strip, /<a href="\/zhuanti\/all\/one\/"><img src="\/files\/to\/topic.png" alt="zhuanti\/all\/one"/)
  assert.equal(strip.match(/<li>/g)?.length, 1)
})
