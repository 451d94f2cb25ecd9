import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isOfPlatform, platformParts } from '#/portal/pages/platform-menu.ts'
import { aColumn, aSiteView } from '../../../test/kit/a-site-view.ts'
import { assertInOrder, samplePage } from '../../../test/kit/sample-pages.ts'

const { columns } = aSiteView()
const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id)

test('the menu has its fixed parts in the national order, the tree under the content the law has published', () => {
  const text = samplePage({ kind: 'platform' })
  const menu = text.slice(text.indexOf('platform-side'), text.indexOf('</nav>', text.indexOf('platform-side')))
  const words = [
    '政府信息公开指南',
    '政府信息公开制度',
    '法定主动公开内容',
    '行政事业性收费',
    '政府信息公开年报',
    '依申请公开',
  ]
  assertInOrder(
    menu,
    words.map((word) => `>${word}</a>`),
  )
})

test('of a column that also holds what units keep, the catalog has only the lists of disclosure', () => {
  assert.deepEqual(ids(platformParts(columns).catalog), [
    ...['gongkai/fading', 'gongkai/zhengce', 'gongkai/caizheng', 'gongkai/zhongdian', 'gongkai/tongji'],
  ])
  assert.deepEqual(ids(platformParts(columns).unitClasses).length, 4)
})

test('a guide of the whole office comes before the guides of units, which stand in when there is none', () => {
  assert.equal(platformParts(columns).guide?.id, 'gongkai/zhinan')
  const without = new Map([...columns].filter(([id]) => id !== 'gongkai/zhinan'))
  assert.equal(platformParts(without).guide?.id, 'gongkai/bumen/zhinan')
})

test('news is not part of the platform, what lies deep in the catalog is', () => {
  const is = (id: string) => isOfPlatform(columns.get(id)!, columns)
  assert.deepEqual(
    [is('xinwen/yaowen'), is('gongkai/fading/guihua/zhuanxiang'), is('gongkai/bumen/yewu')],
    [false, true, true],
  )
})

test('a site without disclosure has a platform with nothing in it', () => {
  const bare = new Map([['news', aColumn('news', '新闻', 'list')]])
  const parts = platformParts(bare)
  assert.deepEqual([parts.guide, parts.catalog, parts.unitClasses, parts.reports], [null, [], [], []])
})
