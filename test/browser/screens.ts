import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { emptyContent } from '#/articles/content-wire.ts'
import { type Held, mayAtAll, type Right } from '#/units/rights.ts'
import { isTooWide } from '../kit/desk-browser.ts'
import { filesOf, root, textOf } from '../kit/source-tree.ts'

/** Every screen that the root and the slices list, and the right it asks for. */
const lists = filesOf('src/main.page.tsx', 'src/*/screens.page.tsx').map(textOf).join('\n')
const listed = [...lists.matchAll(/path: '([^']+)',[^}]*?right: '([^']+)'/g)].map(([, path, right]) => ({
  path: path!,
  right: right as Right,
}))

/** The addresses that somebody's rights open, each listed screen once, with ids of the office where a screen needs one. */
export async function screensOf(page: Page): Promise<readonly string[]> {
  const { held } = (await answer(page, '/api/me')) as { held: readonly Held[] }
  const own = listed.filter(({ right }) => mayAtAll(held, right)).map(({ path }) => path)
  const filled = await Promise.all(own.map((path) => (path.includes(':') ? filledIn(page, path) : [path])))
  return filled.flat()
}

/** What is wrong with a screen, at a desk and on a phone: what axe finds serious or critical, and that it must be scrolled sideways. */
export async function wrongAtBothWidths(page: Page, screen: string): Promise<readonly string[]> {
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.goto(`/desk${screen}`)
  await page.locator('main h1, main h2').first().waitFor()
  await page.locator('main .ant-spin-spinning').first().waitFor({ state: 'detached' })
  const wide = await wrongOn(page)
  await page.setViewportSize({ width: 390, height: 844 })
  return [...wide, ...(await wrongOn(page)).map((found) => `390 px: ${found}`)]
}

async function wrongOn(page: Page): Promise<readonly string[]> {
  const serious = await seriousOn(page)
  return (await isTooWide(page)) ? [...serious, 'the page scrolls sideways'] : serious
}

/** Rows that are like those above them would take axe a minute; legacy mode spares a second page for every look. */
async function seriousOn(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).exclude('tbody tr:nth-child(n+9)').setLegacyMode().analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html.slice(0, 160)}`)
}

/** A screen of one thing is tried with one of them; the import with a draft, at each of its steps. */
async function filledIn(page: Page, path: string): Promise<readonly string[]> {
  if (path === '/duties/:id') {
    const { columns } = (await answer(page, '/api/table')) as {
      columns: readonly { duties: readonly { id: string }[] }[]
    }
    return [`/duties/${columns.flatMap(({ duties }) => duties)[0]!.id}`]
  }
  if (path.startsWith('/charter/import/:id')) {
    const id = await upload(page)
    return ['tables', 'clauses', 'doubts', 'compare', 'adopt'].map((step) => `/charter/import/${id}/${step}`)
  }
  if (path.endsWith('/:number')) return [path.replace(':number', await writeArticle(page))]
  throw new Error(`tell how to open ${path}`)
}

/** An article with a table and a link in it; gives its number. */
async function writeArticle(page: Page): Promise<string> {
  const headers = { 'x-belltower': 'desk' }
  await page.request.post('/api/columns/make', { headers })
  const columns = (await answer(page, '/api/columns')) as readonly { id: string; kind: string }[]
  const column = columns.find(({ kind }) => kind === 'disclosure')!.id
  const body =
    '<p>正文</p><table><tr><th>栏目</th><th>单位</th></tr><tr><td><a href="https://www.gov.cn">国务院</a></td></tr></table>'
  const data = { column, unit: 'government-office', content: { ...emptyContent, title: '示例', body } }
  const response = await page.request.post('/api/articles', { headers, data })
  return String(((await response.json()) as { number: number }).number)
}

async function upload(page: Page): Promise<string> {
  const sent = {
    name: 'seed.docx',
    mimeType: 'application/octet-stream',
    buffer: readFileSync(join(root, 'test/fixtures/tables/seed.docx')),
  }
  const headers = { 'x-belltower': 'desk' }
  const response = await page.request.post('/api/charter/imports', { headers, multipart: { file: sent } })
  return ((await response.json()) as { id: string }).id
}

async function answer(page: Page, path: string): Promise<unknown> {
  return (await page.request.get(path)).json()
}
