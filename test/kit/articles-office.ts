import type { TestContext } from 'node:test'
import { articleRoutes } from '#/articles/articles.routes.ts'
import { makeColumns } from '#/articles/columns/make-columns.action.ts'
import type { ContentJson } from '#/articles/content-wire.ts'
import { aText } from './a-text.ts'
import { seedOffice } from './seed-office.ts'
import { type Ask, guardedServer } from './signed-in.ts'

export const newsColumn = 'xinwenzhongxin/bumendongtai'
export const dataColumn = 'zhengwugongkai/fadingzhudonggongkai/tongjixinxi'

/** The office with the columns of the real table, its desk, and people of 统计局 and 区政府办; `set` moves its clock, minutes at a time: sessions end. */
export async function articlesOffice(t: TestContext) {
  const clock = { now: Temporal.Instant.from('2026-11-24T02:00:00Z') }
  const site = { ...(await seedOffice(t)), now: () => clock.now }
  await makeColumns(site, '终端')
  const { app, as } = await guardedServer(site, [articleRoutes])
  t.after(() => app.close())
  const seat = (role: 'editor' | 'reviewer' | 'leader') => as({ role, unitId: 'statistics' })
  const people = {
    editor: await seat('editor'),
    reviewer: await seat('reviewer'),
    leader: await seat('leader'),
    clerk: await as({ role: 'office', unitId: 'government-office' }),
  }
  const set = (at: string) => {
    clock.now = Temporal.Instant.from(at)
  }
  return { site, app, as, ...people, set }
}

export type ArticlesOffice = Awaited<ReturnType<typeof articlesOffice>>

/** Takes a step with an article as it is now; gives the answer's body. */
export async function step(who: Ask, number: number, name: string, payload: object = {}) {
  const seen = (await who(`/api/articles/${number}`)).json()
  const answer = await who({
    method: 'POST',
    url: `/api/articles/${number}/${name}`,
    payload: { version: seen.version, ...payload },
  })
  return answer.body === '' ? { status: answer.statusCode } : { status: answer.statusCode, ...answer.json() }
}

/** A draft of 统计局; gives its number. */
export async function draftBy(who: Ask, content: Partial<ContentJson> = {}, column = newsColumn): Promise<number> {
  const payload = { column, unit: 'statistics', content: aText(content) }
  return (await who({ method: 'POST', url: '/api/articles', payload })).json().number
}

/** Sends a draft through the three reviews: published, unless it has a time to wait for. */
export async function sendThrough({ editor, reviewer, leader, clerk }: ArticlesOffice, number: number): Promise<void> {
  await step(editor, number, 'submit')
  await step(reviewer, number, 'review-1/pass')
  await step(leader, number, 'review-2/pass')
  await step(clerk, number, 'review-3/pass')
}
