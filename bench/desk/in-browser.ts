import { loadavg } from 'node:os'
import chromium from '@sparticuz/chromium'
import { type BrowserContext, type CDPSession, type Page, chromium as playwright } from 'playwright-core'
import { measureScroll } from './scroll.ts'
import { inWords, type Spread, spread } from './spread.ts'

const looks = 5

/** A screen in a browser of its own that keeps nothing. */
type Fresh = { readonly page: Page; readonly cdp: CDPSession }

/** What the first look at the bench weighs, how long until a cell of the table can be pressed, and how a long ledger scrolls. */
export async function measureBrowser(address: string, cookie: string): Promise<void> {
  const bench = await inFresh(address, cookie, ({ page, cdp }) => look(page, cdp, `${address}/desk/`, 'main h1'))
  console.log(`工作台: ${Math.round(bench.bytes / 1000)} kB of script over the wire; ${inAll([bench])}`)
  const tables: Look[] = []
  for (let each = 0; each < looks; each += 1)
    tables.push(
      await inFresh(address, cookie, ({ page, cdp }) => look(page, cdp, `${address}/desk/table`, '.cell-standing')),
    )
  console.log(`责任分解表, nothing cached: ${inAll(tables)}`)
  const again = await inFresh(address, cookie, async ({ page, cdp }) => {
    await look(page, cdp, `${address}/desk/table`, '.cell-standing')
    const all: Look[] = []
    for (let each = 0; each < looks; each += 1)
      all.push(await look(page, cdp, `${address}/desk/table`, '.cell-standing'))
    return all
  })
  console.log(`责任分解表, opened again: ${inAll(again)}`)
  await inFresh(address, cookie, ({ page, cdp }) => measureScroll(page, address, () => threadTime(cdp)))
}

/** A look: when it could be pressed, after the browser was told to go there; the CPU its main thread had had by then; the script it fetched. */
type Look = { readonly ms: number; readonly cpu: number; readonly bytes: number }

function inAll(all: readonly Look[]): string {
  const of = (what: keyof Look): Spread => spread(all.map((each) => each[what]))
  return `${inWords(of('ms'))}, CPU of the main thread ${inWords(of('cpu'))}, load ${loadavg()[0]!.toFixed(1)}`
}

/** Goes somewhere and waits for something to be there, painted: from then on it can be pressed. */
async function look(page: Page, cdp: CDPSession, address: string, until: string): Promise<Look> {
  const scripts: Promise<number>[] = []
  page.on('requestfinished', (request) => {
    if (request.resourceType() === 'script')
      scripts.push(request.sizes().then(({ responseBodySize }) => responseBodySize))
  })
  await page.goto(address, { waitUntil: 'commit' })
  const ms = await page.evaluate(paintedAt, until)
  const cpu = await threadTime(cdp)
  const bytes = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0)
  return { ms, cpu, bytes }
}

/** In the page: the moment of the first frame that shows what is waited for. */
function paintedAt(until: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const see = () => {
      if (performance.now() > 60_000) return reject(new Error(`no ${until} within a minute`))
      if (!document.querySelector(until)) return requestAnimationFrame(see)
      return requestAnimationFrame(() => resolve(performance.now()))
    }
    see()
  })
}

/** Milliseconds of CPU that the page's main thread has had since it went there: what other work on the machine hardly changes. */
async function threadTime(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'ThreadTime')!.value * 1_000
}

async function inFresh<Result>(address: string, cookie: string, measure: (fresh: Fresh) => Promise<Result>) {
  const browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [...chromium.args, '--disable-background-networking'],
  })
  try {
    const context: BrowserContext = await browser.newContext({
      viewport: { width: 1366, height: 768 },
      locale: 'zh-CN',
    })
    const [name, value] = cookie.split('=') as [string, string]
    await context.addCookies([{ name, value, url: address }])
    const page = await context.newPage()
    const cdp = await context.newCDPSession(page)
    await cdp.send('Performance.enable')
    return await measure({ page, cdp })
  } finally {
    await browser.close()
  }
}
