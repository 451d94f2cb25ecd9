import type { Page } from 'playwright-core'
import { oneTimeCode } from '../kit/one-time-code.ts'
import type { Account } from './new-office.ts'

/** The password that everybody of the walk takes instead of the one-time one. */
export const ownPassword = 'Zhong-lou7'

/** Signs in for the first time: the password must be changed; an administrator binds a phone. */
export async function signInFirst(page: Page, { username, password, role }: Account): Promise<void> {
  await page.goto('/desk/')
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('口令').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('heading', { name: '先修改口令' }).waitFor()
  await page.getByLabel('现在的口令').fill(password)
  await page.getByLabel('新口令', { exact: true }).fill(ownPassword)
  await page.getByLabel('再输一遍新口令').fill(ownPassword)
  await page.getByRole('button', { name: '修改口令' }).click()
  if (['system', 'security', 'audit'].includes(role)) await bindPhone(page)
  await page.getByRole('navigation', { name: '菜单' }).waitFor()
}

/** Binds a phone: the test computes what the phone would show. */
async function bindPhone(page: Page): Promise<void> {
  await page.getByRole('heading', { name: '先绑定动态口令' }).waitFor()
  await page.getByLabel('口令').fill(ownPassword)
  await page.getByRole('button', { name: '开始绑定手机' }).click()
  const secret = (await page.getByText('扫不了就手工输入密钥').locator('code').textContent())!
  await page.getByLabel('动态口令', { exact: true }).fill(oneTimeCode(`otpauth://totp/?secret=${secret.trim()}`))
  await page.getByRole('button', { name: '完成绑定' }).click()
}
