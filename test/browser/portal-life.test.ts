import assert from 'node:assert/strict'
import { after, type TestContext, test } from 'node:test'
import type { Page } from 'playwright-core'
import '../../bin/build-desk.mjs'
import { closeBrowser, openWindow } from '../kit/desk-browser.ts'
import * as desk from './article-steps.ts'
import { type NewOffice, newOffice } from './new-office.ts'
import { placesOf, untilPage, untilStatus } from './public-places.ts'
import { signInFirst } from './sign-in.ts'
import { step } from './steps.ts'

after(closeBrowser)

const title = '统计登记窗口办理时间调整（示例）'
const column = 'xinwenzhongxin/bumendongtai'
const alt = '统计登记窗口外景'
const added = '节假日另行通知。'

test('the life of an article in a browser: from a Word file through three people to the public, changed, and withdrawn', {
  timeout: 600_000,
}, async (t) => {
  const office = await newOffice(t, ['units.yaml', 'charter.txt', 'site.yaml'])
  const { people, visitor } = await everybody(t, office)
  const { zhang, shen } = people
  const number = await write(people, visitor)
  const duty = await watchedDuty(t, office, zhang)
  await reviewed(people, number, '9:00–11:30')
  const address = await inPublic(visitor, number)
  const [, published] = await factsOn(visitor, address)
  assert.equal(await updatedOn(visitor), published?.slice(0, 10))
  await step(duty, 'the ledger knows, without reload', () => countsFor(duty, '√ 算'))

  await step(zhang, 'change it', () => desk.addParagraph(zhang, number, added))
  await step(zhang, 'send the change', () => desk.sendForReview(zhang))
  await untilPage(visitor, address, added, false)
  await reviewed(people, number, added)
  await untilPage(visitor, address, added, true)
  assert.deepEqual(await factsOn(visitor, address), [true, published], 'changed, and published when it was')

  await step(people.wang, 'withdraw', () => desk.withdraw(people.wang, number, '办理时间又有调整'))
  await gone(visitor, number, address)
  await step(shen, 'the record book', () => recorded(shen, number))
})

type People = Readonly<Record<'zhang' | 'chen' | 'wang' | 'li' | 'shen', Page>>

/** Who works with articles of 统计局, the auditor, and somebody who only reads the site. */
async function everybody(t: TestContext, office: NewOffice): Promise<{ people: People; visitor: Page }> {
  const enter = async (opened: Parameters<NewOffice['account']>[0]) => {
    const account = await office.account(opened)
    const { page } = await openWindow(t, { address: office.address })
    page.setDefaultTimeout(30_000)
    await step(page, `sign in as ${account.username}`, () => signInFirst(page, account))
    return page
  }
  const unit = 'statistics'
  const people = {
    zhang: await enter({ username: 'zhang', name: '张写稿', role: 'editor', unit }),
    chen: await enter({ username: 'chen', name: '陈一审', role: 'reviewer', unit }),
    wang: await enter({ username: 'wang', name: '王局长', role: 'leader', unit }),
    li: await enter({ username: 'li', name: '李办', role: 'office', unit: 'government-office' }),
    shen: await enter({ username: 'shen', name: '审计员', role: 'audit' }),
  }
  return { people, visitor: (await openWindow(t, { address: office.address })).page }
}

/** From a Word file to the first review; the picture without words stops it until it has some. */
async function write({ zhang }: People, visitor: Page): Promise<number> {
  await untilStatus(visitor, `/${column}/`, 200)
  const number = await step(zhang, 'import a Word file', () => desk.importWord(zhang, title, '部门动态'))
  const checks = zhang.getByRole('region', { name: '发布前检查' })
  await step(zhang, 'the picture has no words', async () => {
    await checks.getByText('有图片没有文字说明').waitFor()
    assert.ok(await zhang.getByRole('button', { name: /^送审（不能：还有必须先改正的问题/ }).isDisabled())
  })
  await step(zhang, 'now it has', () => desk.describePicture(zhang, alt))
  await step(zhang, 'nothing stops it', () => checks.getByText('没有发现问题').waitFor())
  await step(zhang, 'send for review', () => desk.sendForReview(zhang))
  return number
}

/** 三审: three people, none of them the writer, none of them twice; `seen` is on the screen of each. */
async function reviewed({ zhang, chen, wang, li }: People, number: number, seen: string): Promise<void> {
  await step(zhang, 'not the writer', () => desk.mayNotPass(zhang, number, '自己的稿件不能自己审'))
  await step(chen, '一审', () => desk.pass(chen, title, seen))
  await step(chen, 'nobody twice', () => desk.mayNotPass(chen, number, '一人不得两审'))
  await step(wang, '二审', () => desk.pass(wang, title, seen))
  await step(li, '三审', () => desk.pass(li, title, seen))
}

/** The duty that the column owes, open in a window of its own: nothing was published yet. */
async function watchedDuty(t: TestContext, { address }: NewOffice, editor: Page): Promise<Page> {
  const { duties } = await (await editor.request.get('/api/ledger')).json()
  const { id } = duties.find((duty: { column: string; obligation: { every?: string } }) => {
    return duty.column === '部门动态' && duty.obligation.every === 'P1W'
  })
  const page = await editor.context().newPage()
  t.after(() => page.close())
  await page.goto(`${address}/desk/duties/${id}`)
  await page.getByRole('region', { name: '证据' }).getByText('还没有与本任务有关的发布').waitFor()
  return page
}

async function countsFor(duty: Page, says: string): Promise<void> {
  const row = duty.getByRole('region', { name: '证据', exact: true }).getByRole('row').filter({ hasText: title })
  await row.getByText(says).waitFor()
}

/** Everywhere the public looks; gives the address of its page. */
async function inPublic(visitor: Page, number: number): Promise<string> {
  await untilPage(visitor, `/${column}/`, title, true)
  await visitor.goto(`/${column}/`)
  await visitor.getByRole('link', { name: title }).first().click()
  await visitor.getByRole('heading', { level: 1, name: title }).waitFor()
  await visitor.getByRole('cell', { name: '办理时间' }).and(visitor.locator('[colspan="2"]')).waitFor()
  await visitor.waitForFunction(`document.querySelector('img[alt="${alt}"]').naturalWidth > 0`)
  const address = new URL(visitor.url()).pathname
  for (const place of placesOf(column, number, title)) await untilPage(visitor, place, address, true)
  return address
}

/** What 栏目更新一览 says of the column's last update. */
async function updatedOn(visitor: Page): Promise<string | null> {
  await visitor.goto('/columns.html')
  return visitor.getByRole('row').filter({ hasText: '部门动态' }).getByRole('cell').last().textContent()
}

/** Whether the page says that it was changed, and when it says that it was published. */
async function factsOn(visitor: Page, address: string): Promise<readonly [boolean, string | null]> {
  await visitor.goto(address)
  const isChanged = await visitor.getByText('内容更新：').isVisible()
  return [isChanged, await visitor.locator('.facts time').getAttribute('datetime')]
}

/** No place has it any more, and its own address says that it was there. */
async function gone(visitor: Page, number: number, address: string): Promise<void> {
  await untilStatus(visitor, address, 410)
  for (const place of placesOf(column, number, title)) await untilPage(visitor, place, address, false)
  await visitor.goto(address)
  assert.ok(!(await visitor.content()).includes(title))
  assert.equal(await updatedOn(visitor), '尚无内容')
}

/** Every step is in the record book, in order. */
async function recorded(auditor: Page, number: number): Promise<void> {
  const { rows } = await (await auditor.request.get(`/api/record?subject=${number}`)).json()
  const steps = rows.map(({ name, by }: { name: string; by: string }) => `${name} ${by}`).toReversed()
  const round = ['submitted 张写稿', 'passed 陈一审', 'passed 王局长', 'passed 李办']
  const expected = [
    ...['saved 张写稿', 'saved 张写稿', ...round, 'published 李办'],
    ...['saved 张写稿', ...round, 'changed 李办', 'withdrawn 王局长'],
  ]
  assert.deepEqual(
    steps,
    expected.map((each) => `article.${each}`),
  )
}
