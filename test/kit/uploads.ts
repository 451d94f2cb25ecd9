import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import type { TestContext } from 'node:test'
import { charterRoutes } from '#/charter/charter.routes.ts'
import { ownOffice } from './own-office.ts'
import { type Ask, guardedServer } from './signed-in.ts'

const seed = new URL('../fixtures/tables/seed.docx', import.meta.url)

/** Where tables are imported, and who may do that. */
export const importsAt = '/api/charter/imports'
export const siteOffice = { role: 'office', unitId: 'zhengfuban' } as const

/** A server with the routes of the charter over an office of its own. */
export async function openImports(t: TestContext) {
  const own = await ownOffice(t)
  const { app, as } = await guardedServer(own, [charterRoutes])
  t.after(() => app.close())
  return { own, app, as }
}

/** A form with one file in it, as a browser sends it. */
export function formOf(bytes: Uint8Array, name: string) {
  const mark = 'x-limit'
  const head = `--${mark}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  const payload = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${mark}--\r\n`)])
  return { payload, headers: { 'content-type': `multipart/form-data; boundary=${mark}` } }
}

export const upload = (ask: Ask, bytes: Uint8Array, name: string) =>
  ask({ method: 'POST', url: importsAt, ...formOf(bytes, name) })

/** The seed's table as a new draft; gives its id. */
export async function uploadSeed(ask: Ask): Promise<string> {
  const answer = await upload(ask, await readFile(seed), '责任分解表.docx')
  assert.equal(answer.statusCode, 201, answer.body)
  return answer.json<{ id: string }>().id
}
