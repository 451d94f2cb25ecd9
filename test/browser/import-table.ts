import type { Locator, Page } from 'playwright-core'

/** Takes a file in by the wizard, step by step, settles every doubt and adopts the table from a day. */
export async function importTable(page: Page, file: string, from: string, password: string): Promise<void> {
  await page.goto('/desk/charter/import')
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('heading', { name: '表格是否和原件一样？' }).waitFor()
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('heading', { name: '每条要求读成了什么？' }).waitFor()
  await page.getByRole('button', { name: '下一步' }).click()
  await settleAll(page)
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByText('还没有启用过责任分解表').waitFor()
  await page.getByRole('button', { name: '下一步' }).click()
  await adopt(page, from, password)
}

/** Adopts; the password is asked for again when it was given some time ago. */
async function adopt(page: Page, from: string, password: string): Promise<void> {
  await page.getByLabel('启用日期').fill(from)
  const done = page.getByText('已启用').first()
  const again = page.getByRole('dialog').getByLabel('口令')
  await page.getByRole('button', { name: `自 ${from} 起启用` }).click()
  await done.or(again).waitFor()
  if (await again.isVisible()) {
    await again.fill(password)
    await page.getByRole('button', { name: '确认' }).click()
  }
  await done.waitFor()
}

/** Settles one doubt after the other until none is left, those alike together; every time the first way that needs nothing more. */
async function settleAll(page: Page): Promise<void> {
  const tally = page.locator('#doubts')
  const way = page.locator('.doubt-form input[type=radio]').first()
  while (!(await tally.textContent())!.includes('都定了')) {
    const doubt = await way.getAttribute('name')
    await settleOne(page.locator('.doubt-form'))
    await page.locator(`.doubt-form input[name="${doubt}"]`).first().waitFor({ state: 'detached' })
  }
}

async function settleOne(form: Locator): Promise<void> {
  await (await simplestWay(form)).check()
  await form.getByRole('button', { name: '与原表一致' }).click()
  const alike = form.getByRole('checkbox', { name: /同类的其余/ })
  if (await alike.isVisible()) await alike.check()
  await form.getByRole('button', { name: /^确定/ }).click()
}

/** The first of the ways that opens no fields to fill in. */
async function simplestWay(form: Locator): Promise<Locator> {
  for (const way of await form.getByRole('radio').all()) {
    await way.check()
    if ((await form.locator('.option-more input:visible, .option-more textarea:visible').count()) === 0) return way
  }
  throw new Error(`every way needs more: ${await form.textContent()}`)
}
