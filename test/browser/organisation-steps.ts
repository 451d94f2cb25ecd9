import type { Page } from 'playwright-core'

/** Asks what a merger would move, and looks at it; nothing is changed. */
export async function mergeDryRun(page: Page, unit: string, into: string): Promise<void> {
  await page.goto('/desk/units/changes')
  await page.getByRole('radio', { name: '合并' }).check({ force: true })
  await choose(page, /^哪些单位并入/, unit)
  await page.keyboard.press('Escape')
  await choose(page, /^并入哪个单位/, into)
  await page.getByLabel(/^依据或理由/).fill('机构改革方案')
  await page.getByRole('button', { name: '预演' }).click()
  await page.getByRole('heading', { name: /^预演结果/ }).waitFor()
}

/** Picks from a list by typing, as a clerk does who knows the name. */
async function choose(page: Page, label: RegExp, name: string): Promise<void> {
  await page.getByLabel(label).fill(name)
  await page.locator('.ant-select-item-option-active').filter({ hasText: name }).last().waitFor()
  await page.keyboard.press('Enter')
}
