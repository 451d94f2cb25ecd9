import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { sitemapSize } from '#/portal/page-ref.ts'

/** Everywhere the public meets an article of a column, each a page in which its address stands. */
export function placesOf(column: string, number: number, title: string): readonly string[] {
  const feeds = ['rss.xml', 'atom.xml'].map((name) => `/${column}/${name}`)
  return ['/', `/${column}/`, ...feeds, sitemapOf(number), `/search?q=${encodeURIComponent(title)}`]
}

/** The part of the sitemap that lists an article. */
function sitemapOf(number: number): string {
  return `/sitemap-${Math.ceil(number / sitemapSize)}.xml`
}

/** Waits until a page that anybody may read has a text, or has it no more. */
export async function untilPage(page: Page, address: string, what: string, has: boolean): Promise<void> {
  const isSo = async () => (await (await page.request.get(address)).text()).includes(what) === has
  await untilSo(isSo, `${address} ${has ? 'has' : 'has no'} ${what}`)
}

/** Waits until a page is answered with a status. */
export async function untilStatus(page: Page, address: string, status: number): Promise<void> {
  await untilSo(async () => (await page.request.get(address)).status() === status, `${address} is ${status}`)
}

/** Asks ten times a second, for the pages are written after the word that they shall be; fails when it is not so within half a minute. */
async function untilSo(isSo: () => Promise<boolean>, said: string): Promise<void> {
  const end = performance.now() + 30_000
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`waited half a minute until ${said}`)
    await wait(100)
  }
}
