import multipart from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { refusalWords } from '#/charter/files/refusal-words.ts'
import { openDraft, type Upload } from '#/charter/import/open-draft.action.ts'
import type { App } from '#/platform/http.server.ts'
import type { Office } from '#/platform/office.store.ts'
import { Refused } from '#/platform/refused.ts'
import { signedInOf } from '#/units/guard.server.ts'

/** A responsibility table is some hundred kilobytes; one with pictures in it some megabytes. */
const mostBytes = 20 * 2 ** 20

const limits = { fileSize: mostBytes, files: 1, fields: 4, fieldSize: 1_000, parts: 5, headerPairs: 20 }

/** `POST /api/charter/imports`: takes one file as a form sends it and gives the id of the draft that it became. */
export function uploadRoutes(app: App, office: Office): void {
  app.register(async (scope) => {
    await scope.register(multipart, { limits })
    scope.post(
      '/api/charter/imports',
      {
        config: { right: 'charter.import' },
        schema: { tags: ['导入责任分解表 import'], consumes: ['multipart/form-data'], summary: '上传一张责任分解表' },
      },
      async (request, reply) => {
        const id = await openDraft(office, await uploadIn(request), signedInOf(request))
        return reply.code(201).send({ id })
      },
    )
  })
}

async function uploadIn(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart()) throw refused('no-file')
  const file = await request.file().catch(brokenOff)
  if (!file) throw refused('no-file')
  const bytes = await file.toBuffer().catch(brokenOff)
  return { bytes, name: shownName(file.filename), isGone: () => request.socket.destroyed }
}

/** What the parser says of a form that is too large, or that ends too early, in words for the sender. */
function brokenOff(fault: { readonly code?: string }): never {
  if (fault.code === 'FST_REQ_FILE_TOO_LARGE') throw refused('too-large')
  throw fault.code?.startsWith('FST_') ? fault : refused('cut-off')
}

/** The last part of the name, without what cannot be shown; it is never used as a path. */
function shownName(name: string): string {
  const last = name.toWellFormed().split(/[\\/]/).at(-1)!
  return last.replace(/[\p{Cc}\p{Cf}]/gu, '').slice(-200) || '未命名'
}

const words = {
  'no-file': '没有收到文件，请选择一个文件再上传',
  'cut-off': '文件没有传完整，请重新上传',
  'too-large': `${refusalWords['too-large'].zh}（最多 ${mostBytes / 2 ** 20} MB）`,
}

function refused(code: keyof typeof words): Refused {
  return new Refused([code], words)
}
