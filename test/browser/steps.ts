import type { Page } from 'playwright-core'

/** A step that fails says which it was and what was on the screen. */
export async function step<Result>(page: Page, name: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (cause) {
    const shown = (await page.locator('main').textContent())!.slice(0, 1_500)
    throw new Error(`${name}, at ${page.url()}: ${shown}`, { cause })
  }
}
