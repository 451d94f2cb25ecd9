import assert from 'node:assert/strict'
import { after, type TestContext, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import '../../bin/build-desk.mjs'
import { closeBrowser, openWindow } from '../kit/desk-browser.ts'
import { approveExemption, askExemption, attest, openCard } from './duty-steps.ts'
import { importTable } from './import-table.ts'
import { type Account, type NewOffice, newOffice } from './new-office.ts'
import { mergeDryRun } from './organisation-steps.ts'
import { ownPassword, signInFirst } from './sign-in.ts'
import { step } from './steps.ts'

after(closeBrowser)

const seed = fileURLToPath(new URL('../fixtures/tables/seed.docx', import.meta.url))
const today = Temporal.Now.plainDateISO('Asia/Shanghai')
const adopted = today.subtract({ months: 3 }).toString()
const past = today.subtract({ weeks: 2 }).toString()

/** On a machine that does other work too; alone on two cores it takes a third of this. */
const timeout = 600_000

test('the life of an office in a browser: from the first sign-in to the proof of its record', {
  timeout,
}, async (t) => {
  const office = await newOffice(t)
  const enter = async (account: Parameters<NewOffice['account']>[0]) =>
    signedIn(t, office, await office.account(account))
  const li = await enter({ username: 'li', name: '李办', role: 'office', unit: 'government-office' })
  await step(li, 'import, settle, adopt', () => importTable(li, seed, adopted, ownPassword))
  await step(li, 'the table', () => tableIsWhole(li))

  const zhang = await enter({ username: 'zhang', name: '张统计', role: 'editor', unit: 'statistics' })
  const card = await openCard(zhang, '统计局')
  await step(zhang, 'attest', () => attest(zhang, card))
  await step(zhang, 'ask for an exemption', () => askExemption(zhang, card, today.add({ months: 1 }).toString()))
  await step(li, 'approve it', () => approveExemption(li))
  await step(zhang, 'the card says so, without reload', () => card.getByText('已免除').first().waitFor())
  await step(zhang, 'the past', () => thePast(zhang))

  await step(li, 'what a merger would move', () => mergeDryRun(li, '统计局', '档案局'))

  const shen = await enter({ username: 'shen', name: '审计员', role: 'audit' })
  await step(shen, 'verify the record', () => verifyRecord(shen))
})

async function signedIn(t: TestContext, { address }: NewOffice, account: Account): Promise<Page> {
  const { page } = await openWindow(t, { address })
  page.setDefaultTimeout(30_000)
  await step(page, `sign in as ${account.username}`, () => signInFirst(page, account))
  return page
}

async function tableIsWhole(page: Page): Promise<void> {
  await page.getByRole('button', { name: '看责任分解表' }).click()
  await page.getByText('显示 57 个栏目，共 57 个').waitFor()
  assert.ok((await page.locator('.grid-table .cell-standing').count()) >= 50)
}

/** Time machine: the table of a day before the attestation, and what has changed since. */
async function thePast(page: Page): Promise<void> {
  await page.goto(`/desk/table?on=${past}&known=${past}`)
  await page.getByText(`您看到的是过去：${past}`).waitFor()
  await page.goto(`/desk/ledger/changes?from=${past}&to=${today}`)
  await page.getByText(/其间新知道事实 \d+ 条/).waitFor()
}

async function verifyRecord(page: Page): Promise<void> {
  await page.goto('/desk/audit')
  await page.getByRole('button', { name: '校验记录簿是否完整' }).click()
  await page.getByText(/记录簿完整：共 \d+ 条/).waitFor()
}
