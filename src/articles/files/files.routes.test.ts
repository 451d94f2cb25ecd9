import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import sharp from 'sharp'
import type { StoredFileJson } from '#/articles/files/file-wire.ts'
import { fileRoutes } from '#/articles/files/files.routes.ts'
import { storedFileRoutes } from '#/articles/files/stored-file.routes.ts'
import { findStoredFile } from '#/articles/files/stored-files.store.ts'
import { ownOffice } from '../../../test/kit/own-office.ts'
import { type Ask, guardedServer } from '../../../test/kit/signed-in.ts'
import { formOf } from '../../../test/kit/uploads.ts'

async function openFiles(t: TestContext) {
  const own = await ownOffice(t)
  const dataDir = mkdtempSync(join(tmpdir(), 'belltower-files-'))
  t.after(() => rmSync(dataDir, { recursive: true }))
  const office = { ...own, settings: { ...own.settings, dataDir } }
  const { app, as } = await guardedServer(office, [fileRoutes, storedFileRoutes])
  t.after(() => app.close())
  return { office, dataDir, as }
}

const editor = { role: 'editor', unitId: 'statistics' } as const
const send = (ask: Ask, bytes: Uint8Array, name: string) =>
  ask({ method: 'POST', url: '/api/files', ...formOf(bytes, name) })

test('a photograph is turned upright, made smaller, and keeps nothing but its pixels', async (t) => {
  const { office, dataDir, as } = await openFiles(t)
  const ask = await as(editor)
  const photo = await sharp({ create: { width: 3000, height: 1500, channels: 3, background: '#0b57b7' } })
    .withExif({ IFD0: { Copyright: '某人' }, IFD3: { GPSLatitude: '31/1 46/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  const answer = await send(ask, photo, '会场.JPG')
  assert.equal(answer.statusCode, 201, answer.body)
  const file = answer.json<StoredFileJson>()
  assert.deepEqual([file.name, file.mediaType, file.width, file.height], ['会场.webp', 'image/webp', 1000, 2000])
  const kept = await sharp(readFileSync(join(dataDir, file.url))).metadata()
  assert.deepEqual([kept.exif, kept.orientation], [undefined, undefined])
  const row = await findStoredFile(office.db, office.siteId, file.url.slice(10, 74))
  assert.equal(row?.bytes, file.bytes)
})

test('the same file twice is kept and written down once', async (t) => {
  const { office, dataDir, as } = await openFiles(t)
  const ask = await as(editor)
  const first = await send(ask, Buffer.from('甲,乙\n'), '表.csv')
  const second = await send(ask, Buffer.from('甲,乙\n'), '另一个名字.csv')
  assert.equal(second.json<StoredFileJson>().url, first.json<StoredFileJson>().url)
  assert.equal(second.json<StoredFileJson>().name, '另一个名字.csv')
  assert.deepEqual(readdirSync(join(dataDir, 'files', 'arriving')), [])
  const entries = await office.db.selectFrom('record_entry').select('name').where('name', '=', 'file.stored').execute()
  assert.equal(entries.length, 1)
})

test('what may not be kept is refused in words, and nothing of it stays', async (t) => {
  const { dataDir, as } = await openFiles(t)
  const ask = await as(editor)
  const whole = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#0b57b7' } })
    .png()
    .toBuffer()
  const half = whole.subarray(0, 60)
  for (const [bytes, name, code] of [
    [Buffer.from('<svg onload=alert(1)>'), '图.svg', 'svg'],
    [Buffer.from('MZ\x90\0'), '通知.pdf', 'program'],
    [half, '图.png', 'damaged-picture'],
  ] as const) {
    const answer = await send(ask, bytes, name)
    assert.deepEqual([answer.statusCode, answer.json<{ codes: string[] }>().codes], [409, [code]], answer.body)
  }
  assert.equal((await ask({ method: 'POST', url: '/api/files', payload: {} })).statusCode, 409)
  assert.deepEqual(
    readdirSync(dataDir).filter((name) => name === 'files'),
    [],
  )
})

test('only who writes articles may upload', async (t) => {
  const { as } = await openFiles(t)
  for (const role of ['reviewer', 'leader'] as const) {
    const ask = await as({ role, unitId: 'statistics' })
    assert.equal((await send(ask, Buffer.from('字'), '字.txt')).statusCode, 403)
  }
})

test('what is not published is read by who works with articles, and only saved, never run', async (t) => {
  const { as } = await openFiles(t)
  const ask = await as(editor)
  const sent = Buffer.from('标题,<script>alert(1)</script>\n')
  const { url } = (await send(ask, sent, '<script>alert(1).csv')).json<StoredFileJson>()
  const answer = await ask(url)
  assert.deepEqual(answer.rawPayload, sent)
  assert.equal(answer.headers['content-type'], 'text/csv')
  assert.equal(answer.headers['x-content-type-options'], 'nosniff')
  assert.match(String(answer.headers['content-disposition']), /^attachment; filename\*=UTF-8''[%\w.()-]+$/)
  assert.match(String(answer.headers['content-security-policy']), /sandbox/)
  assert.equal((await ask(url.replace(/csv$/, 'html'))).statusCode, 409)
  const auditor = await as({ role: 'audit', unitId: null })
  assert.equal((await auditor(url)).statusCode, 403)
})
