import type { Locator, Page } from 'playwright-core'

/** Opens the card of a unit's first duty from the table, and gives the drawer it lies in. */
export async function openCard(page: Page, unit: string): Promise<Locator> {
  await page.goto(`/desk/table?unit=${encodeURIComponent(unit)}`)
  await page.locator('.cell-standing').first().click()
  const card = page.getByRole('dialog').getByRole('article')
  await card.waitFor()
  return card
}

/** Signs “looked at, nothing has changed” on an open card. */
export async function attest(page: Page, card: Locator): Promise<void> {
  await card.getByRole('button', { name: '已核，无变化' }).click()
  await page.getByText('已登记“已核，无变化”').waitFor()
}

/** Asks for an exemption from an open card. */
export async function askExemption(page: Page, card: Locator, until: string): Promise<void> {
  await card.getByRole('button', { name: '申请豁免' }).click()
  const form = page.getByRole('dialog', { name: '申请豁免' })
  await form.getByLabel(/^理由/).fill('栏目改版，暂停更新')
  await form.getByLabel('到哪天止').fill(until)
  await form.getByRole('button', { name: '提出申请' }).click()
  await page.getByText('已提出申请').waitFor()
}

/** Approves the only exemption that waits. */
export async function approveExemption(page: Page): Promise<void> {
  await page.goto('/desk/exemptions')
  await page.getByRole('button', { name: /^审批：/ }).click()
  const form = page.getByRole('dialog', { name: '审批豁免申请' })
  await form.getByLabel(/^审批理由/).fill('同意')
  await form.getByRole('button', { name: '批准' }).click()
  await page.getByText('已批准').first().waitFor()
}
