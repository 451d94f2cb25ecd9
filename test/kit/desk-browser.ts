import type { TestContext } from 'node:test'
import chromium from '@sparticuz/chromium'
import { type Browser, type Page, chromium as playwright } from 'playwright-core'

/** A window of a real browser, and everything it complained of: errors, faults of scripts, what the policy blocked. */
export type Window = { readonly page: Page; readonly complaints: readonly string[] }

let opened: Promise<Browser> | undefined

/** One browser for a file of tests, from npm; a window of its own, with nothing kept, for every call. */
export async function openWindow(
  t: TestContext,
  { address, cookie, width = 1366, height = 768 }: WindowOptions,
): Promise<Window> {
  opened ??= launch()
  const context = await (await opened).newContext({ viewport: { width, height }, baseURL: address, locale: 'zh-CN' })
  t.after(() => context.close())
  if (cookie) {
    const [name, value] = cookie.split('=') as [string, string]
    await context.addCookies([{ name, value, url: address }])
  }
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (fault) => complaints.push(String(fault)))
  return { page, complaints }
}

export type WindowOptions = {
  readonly address: string
  /** `name=value` of somebody who is signed in. */
  readonly cookie?: string
  readonly width?: number
  readonly height?: number
}

/** Closes the browser; called once, after the last test of a file. */
export async function closeBrowser(): Promise<void> {
  await (await opened)?.close()
}

/** Whether the page is wider than the window: then a clerk scrolls sideways. */
export async function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth')
}

/** Without its own arguments, which are made for a cloud function: one process, and 3D drawn by the processor. */
async function launch(): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking']
  return playwright.launch({ executablePath: await chromium.executablePath(), args })
}
