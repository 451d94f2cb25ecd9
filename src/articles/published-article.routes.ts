import { Type } from 'typebox'
import {
  ArticleNumber,
  MoveArticle,
  PinArticle,
  SeenOnly,
  SetValidity,
  TieArticle,
  UntieArticle,
  WithdrawArticle,
} from '#/articles/articles-wire.ts'
import { tieArticle, untieArticle } from '#/articles/pairs/tie-article.action.ts'
import {
  archiveArticle,
  moveArticle,
  pinArticle,
  withdrawArticle,
} from '#/articles/publication/published-article.action.ts'
import { setValidity } from '#/articles/publication/set-validity.action.ts'
import type { App } from '#/platform/http.server.ts'
import type { Office } from '#/platform/office.store.ts'
import { signedInOf } from '#/units/guard.server.ts'

const tags = ['稿件 articles']
const params = ArticleNumber
const write = { right: 'article.write' } as const
const response = { 200: Type.Object({ version: Type.Integer() }) }

/** 撤回、归档、移动、置顶、标注、关联: what is done with a published article; each step answers with its version from then on. */
export function publishedArticleRoutes(app: App, office: Office): void {
  publishedRoutes(app, office)
  placingRoutes(app, office)
  pairRoutes(app, office)
}

function publishedRoutes(app: App, office: Office): void {
  const config = { right: 'article.withdraw' } as const
  app.post(
    '/api/articles/:number/withdraw',
    { config, schema: { tags, params, body: WithdrawArticle, response, summary: '撤回已发布的文章' } },
    async (request) => {
      const { version, reason } = request.body
      return { version: await withdrawArticle(office, signedInOf(request), { ...request.params, version }, reason) }
    },
  )
  app.post(
    '/api/articles/:number/archive',
    { config, schema: { tags, params, body: SeenOnly, response, summary: '归档已撤回的文章' } },
    async (request) => ({
      version: await archiveArticle(office, signedInOf(request), { ...request.params, ...request.body }),
    }),
  )
}

function placingRoutes(app: App, office: Office): void {
  const config = { right: 'article.withdraw' } as const
  app.post(
    '/api/articles/:number/move',
    { config, schema: { tags, params, body: MoveArticle, response, summary: '移到别的栏目' } },
    async (request) => {
      const { version, column } = request.body
      return { version: await moveArticle(office, signedInOf(request), { ...request.params, version }, column) }
    },
  )
  app.post(
    '/api/articles/:number/pin',
    { config, schema: { tags, params, body: PinArticle, response, summary: '置顶，取消置顶' } },
    async (request) => {
      const { version, pinned } = request.body
      return { version: await pinArticle(office, signedInOf(request), { ...request.params, version }, pinned) }
    },
  )
  app.post(
    '/api/articles/:number/validity',
    { config: write, schema: { tags, params, body: SetValidity, response, summary: '标注有效性' } },
    async (request) => {
      const { version, state, from, why } = request.body
      const validity = { state, from: Temporal.PlainDate.from(from), why }
      return { version: await setValidity(office, signedInOf(request), { ...request.params, version }, validity) }
    },
  )
}

function pairRoutes(app: App, office: Office): void {
  const config = write
  app.post(
    '/api/articles/:number/pairs',
    { config, schema: { tags, params, body: TieArticle, summary: '双向关联另一篇' } },
    async (request, reply) => {
      await tieArticle(office, signedInOf(request), request.params.number, request.body)
      return reply.code(204).send()
    },
  )
  app.post(
    '/api/articles/:number/pairs/untie',
    { config, schema: { tags, params, body: UntieArticle, summary: '取消关联' } },
    async (request, reply) => {
      await untieArticle(office, signedInOf(request), request.params.number, request.body.other)
      return reply.code(204).send()
    },
  )
}
