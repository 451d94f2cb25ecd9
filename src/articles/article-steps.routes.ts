import { Type } from 'typebox'
import { reviewStages } from '#/articles/article-step.ts'
import {
  ArticleNumber,
  PassArticle,
  ReturnArticle,
  SaveArticle,
  ScheduleArticle,
  SeenOnly,
  WriteArticle,
} from '#/articles/articles-wire.ts'
import { contentLimit as bodyLimit, contentFrom } from '#/articles/content-wire.ts'
import { scheduleArticle } from '#/articles/publication/schedule.action.ts'
import { passArticle, returnArticle, submitArticle } from '#/articles/review/review-article.action.ts'
import { restoreArticle, trashArticle } from '#/articles/writing/trash-article.action.ts'
import { autosaveArticle, dropOwnAutosave, saveArticle, writeArticle } from '#/articles/writing/write-article.action.ts'
import type { App } from '#/platform/http.server.ts'
import type { Office } from '#/platform/office.store.ts'
import { signedInOf } from '#/units/guard.server.ts'

const tags = ['稿件 articles']
const params = ArticleNumber
const write = { right: 'article.write' } as const
const Done = Type.Object({ version: Type.Integer() })
const response = { 200: Done }

/** 写稿、送审、三审: the steps of an article until it is published; each answers with its version from then on. */
export function articleStepRoutes(app: App, office: Office): void {
  writingRoutes(app, office)
  autosaveRoutes(app, office)
  draftRoutes(app, office)
  reviewRoutes(app, office)
}

function writingRoutes(app: App, office: Office): void {
  app.post(
    '/api/articles',
    { config: write, bodyLimit, schema: { tags, body: WriteArticle, summary: '写一篇稿件' } },
    async (request, reply) => {
      const { column, unit, content } = request.body
      const draft = { column, unit, content: contentFrom(content) }
      return reply.code(201).send(await writeArticle(office, signedInOf(request), draft))
    },
  )
  app.post(
    '/api/articles/:number/text',
    { config: write, bodyLimit, schema: { tags, params, body: SaveArticle, response, summary: '保存为新的版本' } },
    async (request) => {
      const { version, column, content } = request.body
      const text = { content: contentFrom(content), ...(column !== undefined && { column }) }
      const seen = { ...request.params, version }
      return { version: await saveArticle(office, signedInOf(request), seen, text) }
    },
  )
}

/** What somebody is typing, beside the article. */
function autosaveRoutes(app: App, office: Office): void {
  app.post(
    '/api/articles/:number/autosave',
    {
      ...{ config: write, bodyLimit },
      schema: { tags, params, body: SaveArticle, summary: '自动保存正在写的文字' },
    },
    async (request, reply) => {
      const { version, content } = request.body
      await autosaveArticle(office, signedInOf(request), { ...request.params, version }, contentFrom(content))
      return reply.code(204).send()
    },
  )
  app.post(
    '/api/articles/:number/drop-autosave',
    { config: write, schema: { tags, params, summary: '放弃没有保存的文字' } },
    async (request, reply) => {
      await dropOwnAutosave(office, signedInOf(request), request.params.number)
      return reply.code(204).send()
    },
  )
}

function draftRoutes(app: App, office: Office): void {
  const steps = {
    submit: ['送审', submitArticle],
    trash: ['删除到回收站', trashArticle],
    restore: ['从回收站恢复', restoreArticle],
  } as const
  for (const [step, [summary, take]] of Object.entries(steps)) {
    app.post(
      `/api/articles/:number/${step}`,
      { config: write, schema: { tags, params, body: SeenOnly, response, summary } },
      async (request) => ({ version: await take(office, signedInOf(request), { ...request.params, ...request.body }) }),
    )
  }
  app.post(
    '/api/articles/:number/schedule',
    { config: write, schema: { tags, params, body: ScheduleArticle, response, summary: '定时发布' } },
    async (request) => {
      const { version, at } = request.body
      const time = at === null ? null : Temporal.Instant.from(at)
      return { version: await scheduleArticle(office, signedInOf(request), { ...request.params, version }, time) }
    },
  )
}

/** Every stage asks for a right of its own, so each has an address of its own. */
function reviewRoutes(app: App, office: Office): void {
  for (const stage of reviewStages) {
    const config = { right: `article.${stage}` } as const
    app.post(
      `/api/articles/:number/${stage}/pass`,
      { config, schema: { tags, params, body: PassArticle, response, summary: '审核通过；最后一审通过即发布' } },
      async (request) => {
        const { version, opinion } = request.body
        const seen = { ...request.params, version }
        return { version: await passArticle(office, signedInOf(request), seen, { stage, opinion }) }
      },
    )
    app.post(
      `/api/articles/:number/${stage}/return`,
      { config, schema: { tags, params, body: ReturnArticle, response, summary: '退回草稿或前面的审次' } },
      async (request) => {
        const { version, to, reason } = request.body
        const seen = { ...request.params, version }
        return { version: await returnArticle(office, signedInOf(request), seen, { stage, to, reason }) }
      },
    )
  }
}
