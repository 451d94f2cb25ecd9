import multipart from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { storedFileJson } from '#/articles/files/file-wire.ts'
import { importDocx } from '#/articles/files/import-docx.action.ts'
import { type Keeper, type SentFile, storeFile } from '#/articles/files/store-file.action.ts'
import { refusedUpload } from '#/articles/files/upload-refusal.ts'
import { loadUploadRules } from '#/articles/files/upload-rules.file.ts'
import type { App } from '#/platform/http.server.ts'
import type { Office } from '#/platform/office.store.ts'
import { signedInOf } from '#/units/guard.server.ts'
import { unitsFor } from '#/units/rights.ts'

const tags = ['文件 files']
const config = { right: 'article.write' } as const
const consumes = ['multipart/form-data']

/** Uploads: a file or picture for an article, and a Word file that becomes one. */
export function fileRoutes(app: App, office: Office): void {
  app.register(async (scope) => {
    const rules = await loadUploadRules()
    const fileSize = Math.max(rules.file.megabytes, rules.picture.megabytes) * 2 ** 20
    const limits = { fileSize, files: 1, fields: 4, fieldSize: 1_000, parts: 5, headerPairs: 20 }
    await scope.register(multipart, { limits })
    scope.post(
      '/api/files',
      { config, schema: { tags, consumes, summary: '上传图片或附件' } },
      async (request, reply) => {
        const file = await storeFile(office, keeperIn(request), await sentIn(request, rules.file.megabytes), rules)
        return reply.code(201).send(storedFileJson(file))
      },
    )
    scope.post(
      '/api/article-imports',
      { config, schema: { tags, consumes, summary: '把一个 Word 文件（.docx）读成稿件' } },
      async (request) => importDocx(office, keeperIn(request), await sentIn(request, rules.file.megabytes), rules),
    )
  })
}

/** Whoever may write for one unit keeps files for it; who may for all keeps them for the own one. */
function keeperIn(request: FastifyRequest): Keeper {
  const { personId, name, held } = signedInOf(request)
  const units = unitsFor(held, 'article.write')
  const unitId = (units === 'all' ? held.flatMap((each) => each.unitId ?? []) : units)[0] ?? null
  return { personId, name, unitId }
}

async function sentIn(request: FastifyRequest, megabytes: number): Promise<SentFile> {
  if (!request.isMultipart()) throw refusedUpload('no-file')
  const broken = (fault: { readonly code?: string }): never => {
    if (fault.code === 'FST_REQ_FILE_TOO_LARGE') throw refusedUpload('too-large', `最多 ${megabytes} MB`)
    throw fault.code?.startsWith('FST_') ? fault : refusedUpload('cut-off')
  }
  const file = await request.file().catch(broken)
  if (!file) throw refusedUpload('no-file')
  return { bytes: await file.toBuffer().catch(broken), name: file.filename }
}
