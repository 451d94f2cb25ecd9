import assert from 'node:assert/strict'
import { after, type TestContext, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { type Asset, assetAddresses, readAssets } from '#/portal/assets/assets.file.ts'
import { elderPage } from '#/portal/elder-page.ts'
import { addressOf, type PageRef } from '#/portal/page-ref.ts'
import { allPages } from '#/portal/publishing/all-pages.ts'
import { alwaysSent, mediaTypeOf } from '#/portal/serving/answer-headers.ts'
import { aSiteView } from '../kit/a-site-view.ts'
import { closeBrowser, isTooWide, openWindow } from '../kit/desk-browser.ts'
import { pageOf } from '../kit/sample-pages.ts'

const address = 'https://www.example.gov.cn'
const assets = await readAssets()
const view = { ...aSiteView(), assets: assetAddresses(assets) }
const refs = new Map(
  [...allPages(view)].filter((ref) => isAddressed(ref)).map((ref) => [addressOf(ref, view.articles), ref]),
)

after(closeBrowser)

for (const path of [
  ...['/', '/xinwen/', '/xinwen/yaowen/', '/zoujin/jianjie/', '/fuwu/geren/', '/fuwu/gongjiao/leaving.html'],
  ...[
    '/gongkai/zhengce/',
    '/gongkai/bumen/yewu/',
    '/units/education/',
    '/public/',
    '/public/reports/',
    '/zhuanti/wenming/',
  ],
  ...[
    '/columns.html',
    '/site-map.html',
    '/about.html',
    '/404.html',
    '/leaving.html',
    recordAddress(),
    '/elder/',
    '/elder/public/',
  ],
])
  test(`${path} can be read by everybody: nothing wrong for axe, no scrolling sideways, nothing blocked`, async (t) => {
    const { page, complaints } = await openPage(t, path, 1200)
    const { violations } = await new AxeBuilder({ page }).exclude('.lines li:nth-child(n+4)').setLegacyMode().analyze()
    assert.deepEqual(
      violations.map(({ id, nodes }) => [id, nodes[0]?.html.slice(0, 160)]),
      [],
    )
    assert.equal(await isTooWide(page), false, '1200 px')
    await page.setViewportSize({ width: 390, height: 844 })
    assert.equal(await isTooWide(page), false, '390 px')
    assert.deepEqual(complaints, [])
  })

test('without the script every list of the home page can be read', async (t) => {
  const { page } = await openPage(t, '/', 1200, false)
  for (const panel of await page.locator('.panel').all()) assert.ok(await panel.isVisible())
  assert.equal(await page.locator('.by-script:visible').count(), 0)
})

test('with it the lists are tabs, turned by the keyboard too', async (t) => {
  const { page } = await openPage(t, '/', 1200)
  const shown = () => Promise.all([1, 2].map((at) => page.locator(`#news-${at}`).isVisible()))
  assert.deepEqual(await shown(), [true, false])
  await page.getByRole('tab', { name: '示例要闻' }).focus()
  await page.keyboard.press('ArrowRight')
  assert.deepEqual(await shown(), [false, true])
  assert.equal(await page.getByRole('tab', { name: '部门动态' }).getAttribute('aria-selected'), 'true')
})

test('无障碍浏览 enlarges, heightens the contrast, keeps both on the next page, and ends', async (t) => {
  const { page } = await openPage(t, '/', 1200)
  const size = () => page.evaluate<string>('getComputedStyle(document.documentElement).fontSize')
  await page.getByRole('button', { name: '无障碍浏览' }).click()
  await page.getByRole('button', { name: '放大' }).click()
  await page.getByRole('button', { name: '高对比' }).click()
  await page.goto('/xinwen/')
  assert.equal(await size(), '18px')
  assert.equal(await page.evaluate('getComputedStyle(document.body).backgroundColor'), 'rgb(0, 0, 0)')
  await page.getByRole('button', { name: '退出' }).click()
  assert.equal(await size(), '16px')
})

/** An article of the kind with everything on its page. */
function recordAddress(): string {
  const head = [...view.articles.values()].find(({ column }) => column === 'gongkai/zhengce')!
  return addressOf({ kind: 'article', number: head.number }, view.articles)
}

async function openPage(t: TestContext, path: string, width: number, withScript = true) {
  const opened = await openWindow(t, { address, width })
  await opened.page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url())
    const body = bodyOf(pathname)
    if (body === null || (!withScript && pathname.endsWith('.js'))) return route.abort()
    const headers = {
      ...alwaysSent,
      'content-type': mediaTypeOf(pathname.endsWith('/') ? 'index.html' : pathname.slice(1)),
    }
    return route.fulfill({ body, headers })
  })
  await opened.page.goto(path)
  return opened as { readonly page: Page; readonly complaints: readonly string[] }
}

function bodyOf(path: string): string | Buffer | null {
  const asset = assets.find((each: Asset) => each.address === path)
  if (asset) return asset.bytes
  if (path.startsWith('/files/')) return '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="9"></svg>'
  if (path.startsWith('/elder/')) return elderPage(String(bodyOf(path.slice('/elder'.length))))
  const ref = refs.get(path)
  return ref === undefined ? null : pageOf(ref, view)
}

function isAddressed(ref: PageRef): boolean {
  return ref.kind !== 'article' || view.articles.has(ref.number)
}
