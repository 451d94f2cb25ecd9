import type { Locator, Page } from 'playwright-core'
import { noticeDocx } from './notice-docx.ts'

/** Takes a Word file in as an article for a column, up to the editor; gives the article's number. */
export async function importWord(page: Page, title: string, column: string): Promise<number> {
  await page.goto('/desk/articles')
  await page.getByRole('button', { name: '导入 Word' }).click()
  const form = page.getByRole('dialog', { name: '导入 Word 成稿件' })
  await form.locator('input[type=file]').setInputFiles(await noticeDocx(title))
  await form.getByText('已读入').waitFor()
  await form.getByLabel('栏目').fill(column)
  await page.locator('.ant-select-tree-title').getByText(column, { exact: true }).click()
  await form.getByRole('button', { name: '开始编辑' }).click()
  await bodyOf(page).waitFor()
  return Number(/\d+$/.exec(new URL(page.url()).pathname)![0])
}

/** Says what the only picture of the text shows, and keeps the text. */
export async function describePicture(page: Page, alt: string): Promise<void> {
  await bodyOf(page).locator('img[src]').click()
  await page.getByRole('toolbar', { name: '正文工具' }).getByRole('button', { name: '图片' }).click()
  const form = page.getByRole('dialog', { name: '修改图片' })
  await form.getByLabel(/^替代文字/).fill(alt)
  await form.getByRole('button', { name: '确定' }).click()
  await saveDraft(page)
}

/** Opens an article and adds a paragraph at its end. */
export async function addParagraph(page: Page, number: number, text: string): Promise<void> {
  await page.goto(`/desk/articles/${number}`)
  await bodyOf(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await page.keyboard.type(text)
  await saveDraft(page)
}

async function saveDraft(page: Page): Promise<void> {
  await page.getByRole('button', { name: '存草稿' }).click()
  await page.getByText('内容已保存').waitFor()
}

/** 送审, and sure of it. */
export async function sendForReview(page: Page): Promise<void> {
  await page.getByRole('button', { name: '送审', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: '送审' }).click()
  await page.getByText('现在不能修改：稿件正在审核').waitFor()
}

/** Opens what waits under a title in the list of reviews, looks at it and passes it; `seen` must be on the screen before. */
export async function pass(page: Page, title: string, seen: string): Promise<void> {
  await page.goto('/desk/reviews')
  await page.getByRole('link', { name: title }).click()
  await page.getByRole('main').getByText(seen).first().waitFor()
  await page.getByRole('button', { name: '通过', exact: true }).click()
  await page.getByText('没有等您审核的稿件').waitFor()
}

/** Looks at an article that somebody may not pass: the button is off and says why. */
export async function mayNotPass(page: Page, number: number, why: string): Promise<void> {
  await page.goto(`/desk/reviews/${number}`)
  await page.getByRole('button', { name: new RegExp(`^通过（不能：.*${why}`), disabled: true }).waitFor()
}

/** Takes a published article back, with a reason. */
export async function withdraw(page: Page, number: number, reason: string): Promise<void> {
  await page.goto(`/desk/articles/${number}`)
  await page.getByRole('button', { name: /^更多/ }).click()
  await page.getByRole('menuitem', { name: '撤回', exact: true }).click()
  const form = page.getByRole('dialog', { name: '撤回' })
  await form.getByLabel(/^撤回的理由/).fill(reason)
  await form.getByRole('button', { name: '撤回' }).click()
  await page.locator('.standing').getByText('已撤回').waitFor()
}

/** The text in the editor. */
export function bodyOf(page: Page): Locator {
  return page.getByRole('textbox', { name: /^正文/ })
}
