import assert from 'node:assert/strict'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { pino } from 'pino'
import { listColumns } from '#/articles/columns/columns.store.ts'
import { type Office, openOffice } from '#/platform/office.store.ts'
import { kill, ownFolder } from '../kit/own-folder.ts'
import { publishMany, publishOne, withdrawOne } from '../kit/published-site.ts'
import { someSettings } from '../kit/some-settings.ts'
import { begin, run } from './terminal.ts'

/** Each round is killed at another moment of what an undisturbed one takes: while it loads, renders, writes, and moves the cursor. */
const rounds = 5

const folder = ownFolder({ after })
const given = { BELLTOWER_DATA_DIR: folder }
let office: Office
let columns: readonly string[]

before(async () => {
  await run(given, 'migrate')
  await run(given, 'charter', 'adopt', 'data/offices/zhonglou/charter.txt', '--from', '2026-01-01')
  await run(given, 'columns', 'make')
  const role = { name: 'onlooker', sole: false }
  const settings = someSettings({ dataDir: folder })
  office = await openOffice(settings, { role, jobs: [], log: pino({ level: 'silent' }), works: false })
  const lists = (await listColumns(office.db, office.siteId)).filter(({ kind }) => kind === 'list')
  columns = lists.slice(0, 3).map(({ id }) => id)
  await publishMany(office, { count: 90, columns, units: ['tongji'] })
})
after(() => office.close())

/** Ten more articles in a list, and one less. */
async function edit(round: number): Promise<void> {
  for (let count = 0; count < 10; count++)
    await publishOne(office, columns[round % 3]!, 'tongji', `示例${round}-${count}`)
  await withdrawOne(office, round)
}

async function isClean(): Promise<void> {
  const { code, out } = await run(given, 'publish', '--check', '--json')
  assert.equal(code, 0, out)
  const { wrong, strays } = JSON.parse(out) as { wrong: string[]; strays: string[] }
  assert.deepEqual({ wrong, strays }, { wrong: [], strays: [] })
  assert.deepEqual(readdirSync(join(folder, 'public', '.beginnings')), [])
}

/** Kills `belltower publish …` at ever later moments, and after all of it lets one come to its end. */
async function killed(args: readonly string[], change: (round: number) => Promise<void>): Promise<void> {
  await change(1)
  const began = performance.now()
  assert.equal((await run(given, 'publish', ...args)).code, 0)
  const whole = performance.now() - began
  for (let round = 2; round < 2 + rounds; round++) {
    await change(round)
    const child = begin(given, ['publish', ...args])
    await wait((whole * (round + 1)) / (rounds + 2))
    await kill(child)
  }
  assert.equal((await run(given, 'publish')).code, 0)
  await isClean()
}

test(`a first build killed ${rounds} times ends as one that was let be`, async () => {
  mkdirSync(join(folder, 'public'), { recursive: true })
  await killed(['--full'], async () => {})
})

test(`publishing killed ${rounds} times, with articles coming and going, ends as a full rebuild`, async () => {
  await killed([], edit)
})
