import chromium from '@sparticuz/chromium'
import { chromium as playwright } from 'playwright-core'
import { inWords, spread } from './spread.ts'

const looks = 5

/** What the first look at the bench weighs, and how long until a cell of the table can be pressed; every look in a new browser. */
export async function measureBrowser(address: string, cookie: string): Promise<void> {
  const bench = await look({ address, cookie, path: '/desk/', until: 'main h1' })
  console.log(`工作台: ${Math.round(bench.bytes / 1000)} kB of script over the wire, ${Math.round(bench.ms)} ms`)
  const table = []
  for (let each = 0; each < looks; each += 1)
    table.push((await look({ address, cookie, path: '/desk/table', until: '.cell-standing' })).ms)
  console.log(`责任分解表, nothing cached: ${inWords(spread(table))}`)
}

type Look = { readonly address: string; readonly cookie: string; readonly path: string; readonly until: string }

async function look({ address, cookie, path, until }: Look) {
  const executablePath = await chromium.executablePath()
  const browser = await playwright.launch({
    executablePath,
    args: [...chromium.args, '--disable-background-networking'],
  })
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
  const [name, value] = cookie.split('=') as [string, string]
  await context.addCookies([{ name, value, url: address }])
  const page = await context.newPage()
  const scripts: Promise<number>[] = []
  page.on('requestfinished', (request) => {
    if (request.resourceType() === 'script')
      scripts.push(request.sizes().then(({ responseBodySize }) => responseBodySize))
  })
  await page.goto(`${address}${path}`)
  const first = page.locator(until).first()
  await first.waitFor()
  if (until === '.cell-standing') await first.click({ trial: true }) // it stands still and nothing lies over it
  const ms = await page.evaluate(() => performance.now())
  const bytes = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0)
  await browser.close()
  return { ms, bytes }
}
