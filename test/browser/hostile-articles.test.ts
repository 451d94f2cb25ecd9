import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, type TestContext, test } from 'node:test'
import type { Page } from 'playwright-core'
import '../../bin/build-desk.mjs'
import type { ArticleJson } from '#/articles/articles-wire.ts'
import { makeColumns } from '#/articles/columns/make-columns.action.ts'
import type { ContentJson } from '#/articles/content-wire.ts'
import type { ImportedArticle, StoredFileJson } from '#/articles/files/file-wire.ts'
import { buildServer } from '#/platform/http.server.ts'
import { publisherOf } from '#/portal/office-publisher.server.ts'
import { publicFrontOf } from '#/portal/serving/office-front.server.ts'
import { routesOf } from '../../src/main.routes.ts'
import { draftBy, newsColumn, step } from '../kit/articles-office.ts'
import { closeBrowser, openWindow } from '../kit/desk-browser.ts'
import { hostileDocx, vectorsOf } from '../kit/hostile.ts'
import { seedOffice } from '../kit/seed-office.ts'
import { type Ask, signedInAs } from '../kit/signed-in.ts'
import { formOf } from '../kit/uploads.ts'

after(closeBrowser)

/** Where titles and summaries are listed, and where what was asked is said again. */
const listings = [
  ...['/', `/${newsColumn}/`, `/elder/${newsColumn}/`, `/${newsColumn}/rss.xml`, `/${newsColumn}/atom.xml`],
  ...['/desk/articles', '/search?q=示例', ...vectorsOf('title').map((q) => `/search?q=${encodeURIComponent(q)}`)],
]

/** Files that are not what they are called, or that would run, and what an editor is told. */
const refused = [
  ['图.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'SVG 图片可能带有脚本'],
  ['图.png', '<!doctype html><script>alert(1)</script>', '网页、XML 文件不能作附件'],
  ['通知.docm', 'PK', '文件带有宏'],
  ['通知.exe', 'MZ', '程序、脚本一类的文件不能上传'],
] as const

/** What would run says so where the test hears it. */
const listen = `window.alert = (text) => console.error('RAN ' + text)`

test('nothing that somebody writes, pastes, names or uploads runs: not at the desk, not on the public site', {
  timeout: 900_000,
}, async (t) => {
  const { site, address, people } = await openSite(t)
  const numbers = await hostileArticles(people.editor)
  for (const number of numbers) await publish(people, number)
  await (await publisherOf(site)).catchUp()
  const { page, complaints } = await openWindow(t, { address, cookie: people.clerk.cookie })
  await page.addInitScript(listen)
  let published = 0
  for (const number of numbers) published += Number(await lookAt(page, number, people.clerk))
  assert.ok(published > numbers.length / 2, `only ${published} of ${numbers.length} were published`)
  for (const path of listings) await page.goto(path, { waitUntil: 'load' })
  assert.deepEqual(complaints, [])
  await page.goto(`/desk/articles/${numbers[0]}`)
  for (const [name, content, words] of refused) await refusedInWords(page, name, content, words)
})

test('the same texts do run where nobody cleans them', async (t) => {
  const { page, complaints } = await openWindow(t, { address: 'http://127.0.0.1' })
  await page.addInitScript(listen)
  await page.goto('about:blank')
  for (const body of vectorsOf('body'))
    await page.setContent(`${'<p>字</p>'}${body}`, { waitUntil: 'domcontentloaded' })
  assert.ok(complaints.filter((each) => each.includes('RAN')).length >= 10, complaints.join('\n'))
})

type People = Readonly<Record<'editor' | 'reviewer' | 'leader' | 'clerk', Ask>>

async function openSite(t: TestContext) {
  const dataDir = mkdtempSync(join(tmpdir(), 'belltower-hostile-'))
  t.after(() => rmSync(dataDir, { recursive: true }))
  const seed = await seedOffice(t)
  const site = { ...seed, settings: { ...seed.settings, dataDir } }
  await makeColumns(site, '终端')
  const app = await buildServer(site, await routesOf(site), publicFrontOf(site.settings, { hasApplication: true }))
  t.after(() => app.close())
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  const seat = (role: 'editor' | 'reviewer' | 'leader') => signedInAs(app, site, [{ role, unitId: 'statistics' }])
  const people: People = {
    editor: await seat('editor'),
    reviewer: await seat('reviewer'),
    leader: await seat('leader'),
    clerk: await signedInAs(app, site, [{ role: 'office', unitId: 'government-office' }]),
  }
  return { site, address, people }
}

/** Articles that hold every vector: in the body by the dozen, in the title one by one, in links, names of files, Word files. */
async function hostileArticles(editor: Ask): Promise<readonly number[]> {
  const links = vectorsOf('link').map((link) => `<p><a href="${link}">看一看这里</a><a href='${link}'>再看一看</a></p>`)
  const words = await Promise.all(vectorsOf('docx').map((vector) => wordText(editor, vector)))
  const attachments = await Promise.all(vectorsOf('attachment').map((name) => attached(editor, name)))
  const contents: readonly Partial<ContentJson>[] = [
    ...dozens([...vectorsOf('body'), ...vectorsOf('svg')]).map((body) => ({ body: `<p>正文在此。</p>${body}` })),
    { body: `<p>正文在此。</p>${links.join('')}` },
    { body: `<p>正文在此。</p>${words.join('')}` },
    { attachments },
    ...vectorsOf('title').map((said) => ({
      title: `示例${said}`,
      subtitle: said,
      source: said,
      author: said,
      summary: said,
    })),
  ]
  const numbers: number[] = []
  for (const content of contents) numbers.push(await draftBy(editor, content))
  return numbers
}

function dozens(vectors: readonly string[]): readonly string[] {
  const starts = vectors.keys().filter((at) => at % 12 === 0)
  return [...starts].map((at) =>
    vectors
      .slice(at, at + 12)
      .map((vector) => `<div>${vector}</div>`)
      .join('\n'),
  )
}

async function wordText(editor: Ask, vector: string): Promise<string> {
  const [what, said] = vector.split('\t') as [string, string]
  const sent = formOf(hostileDocx(what, said), '稿件.docx')
  return (await editor({ method: 'POST', url: '/api/article-imports', ...sent })).json<ImportedArticle>().content.body
}

/** An uploaded text, offered under a hostile name. */
async function attached(editor: Ask, name: string): Promise<ContentJson['attachments'][number]> {
  const sent = formOf(Buffer.from(`说明：${name}\n`), '说明.txt')
  const { url, mediaType, bytes } = (
    await editor({ method: 'POST', url: '/api/files', ...sent })
  ).json<StoredFileJson>()
  return { url, mediaType, bytes, name }
}

/** Through all three reviews; what the checks stop stays at the desk. */
async function publish({ editor, reviewer, leader, clerk }: People, number: number): Promise<void> {
  await step(editor, number, 'submit')
  await step(reviewer, number, 'review-1/pass')
  await step(leader, number, 'review-2/pass')
  await step(clerk, number, 'review-3/pass')
}

/** Opens an article wherever it is shown, and goes over it with the pointer as a reader does; whether the public has it. */
async function lookAt(page: Page, number: number, clerk: Ask): Promise<boolean> {
  const { address, standing, content } = (await clerk(`/api/articles/${number}`)).json<ArticleJson>()
  const hasHostileBody = content.body.length > 100
  if (hasHostileBody) {
    await page.goto(`/desk/articles/${number}`)
    await page.locator('.ProseMirror, main article').first().waitFor()
    await page.goto(`/api/portal/preview/${number}`, { waitUntil: 'load' })
  }
  await page.goto(`/desk/reviews/${number}`)
  await page.getByText('全文', { exact: true }).click()
  await page.getByRole('article').waitFor()
  for (const mode of address ? ['', ...(hasHostileBody ? ['/hant'] : [])] : []) {
    await page.goto(`${mode}${address}`, { waitUntil: 'load' })
    await page.getByText('示例').first().hover()
  }
  return standing === 'published'
}

/** Tries to add a file to the article that is open. */
async function refusedInWords(page: Page, name: string, content: string, words: string): Promise<void> {
  const files = page.getByRole('region', { name: '附件', exact: true })
  await files.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer: Buffer.from(content) })
  await files.getByRole('alert').getByText(words).waitFor()
}
