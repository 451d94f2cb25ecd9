import { Type } from 'typebox'
import { openDisk } from '#/articles/files/disk.file.ts'
import { fileKey } from '#/articles/files/stored-file.ts'
import { findStoredFile } from '#/articles/files/stored-files.store.ts'
import type { App } from '#/platform/http.server.ts'
import type { Office } from '#/platform/office.store.ts'
import { Refused } from '#/platform/refused.ts'

const Address = Type.Object({
  folder: Type.String({ pattern: '^[0-9a-f]{2}$' }),
  name: Type.String({ pattern: '^[0-9a-f]{64}\\.[a-z0-9]{1,8}$' }),
})

/** What a file holds never runs here, whatever it is. */
const policy = "default-src 'none'; sandbox; frame-ancestors 'none'"

/**
 * `GET /files/…` for who works with articles: a file that no published article shows. Those that one shows the public server sends from
 * its folder before anybody asks here.
 */
export function storedFileRoutes(app: App, office: Office): void {
  app.get(
    '/files/:folder/:name',
    {
      config: { right: 'article.read' },
      schema: { tags: ['文件 files'], params: Address, summary: '还没有公开的图片或附件' },
    },
    async ({ params: { name } }, reply) => {
      const file = await findStoredFile(office.db, office.siteId, name.slice(0, 64))
      if (!file || `.${file.extension}` !== name.slice(64))
        throw new Refused(['no-such-file'], { 'no-such-file': '没有这个文件，可能已被替换；请重新上传' })
      const disk = await openDisk(office.settings)
      const way = file.mediaType.startsWith('image/') ? 'inline' : 'attachment'
      reply.headers({
        'content-type': file.mediaType,
        'content-length': file.bytes,
        'content-disposition': `${way}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
        'content-security-policy': policy,
        'cache-control': 'private, max-age=3600',
      })
      return reply.send(await disk.getStream(fileKey(file)))
    },
  )
}
