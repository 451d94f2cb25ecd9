import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { whyNotAttest } from '#/ledger/card/attest.ts'
import { buildServer } from '#/platform/http.server.ts'
import { openLog } from '#/platform/log.server.ts'
import { openOffice } from '#/platform/office.store.ts'
import { readPostmasterPid } from '#/platform/postgres/postmaster-pid.ts'
import type { Held } from '#/units/rights.ts'
import { open, run } from './journeys/terminal.ts'
import { type Person, personAt } from './kit/over-http.ts'
import { ownFolder } from './kit/own-folder.ts'
import { signedInAs } from './kit/signed-in.ts'
import { someSettings } from './kit/some-settings.ts'

const seed = fileURLToPath(new URL('fixtures/tables/seed.docx', import.meta.url))
const ofOffice = { role: 'office', unitId: 'government-office' } as const

test('twenty people attest and two settle the same import at once: nothing is lost, and the second is told', async (t) => {
  const { folder, join: enter } = await realOffice(t)
  const [li, wang, auditor, ...people] = await enter([
    ofOffice,
    ofOffice,
    { role: 'audit', unitId: null },
    ...Array.from({ length: 20 }, () => editor),
  ])
  const duties = await attestable(people[0]!, editor, people.length)
  const draft = await li!.upload(seed)
  const settle = settlementOf(await li!.read(`/api/charter/imports/${draft}`))

  const [settled, attested] = await Promise.all([
    Promise.all([li!, wang!].map((person) => person.tell(`/api/charter/imports/${draft}/settle`, settle))),
    Promise.all(people.map((person, index) => person.tell(`/api/duties/${duties[index]}/attest`))),
  ])

  assert.deepEqual(
    attested.map(({ status, words }) => [status, words]),
    people.map(() => [204, []]),
  )
  const [done, told] = settled.toSorted((a, b) => a.status - b.status)
  assert.deepEqual([done!.status, told!.status], [204, 409])
  assert.match(told!.words.join(), /人员\d+/)
  const verified = await run({ BELLTOWER_DATA_DIR: folder }, 'record', 'verify')
  assert.match(verified.out, /记录簿完整/)
  const { rows } = await auditor!.read('/api/record?name=duty.attested&limit=200')
  assert.deepEqual(new Set(rows.map(({ by }: { by: string }) => by)).size, people.length)
})

test('a database that is killed: requests fail in words at most, then succeed; the live stream goes on', async (t) => {
  const { folder, join: enter } = await realOffice(t)
  const [person] = await enter([editor])
  const [duty] = await attestable(person!, editor, 1)
  const live = person!.listen(t)
  await live.until('here')
  process.kill(postmasterOf(folder), 'SIGKILL')

  let told = await person!.tell(`/api/duties/${duty}/attest`)
  for (const until = performance.now() + 60_000; told.status >= 500 && performance.now() < until; ) {
    assert.deepEqual([told.status, told.words], [503, ['数据库暂时连不上，请稍后再试']])
    told = await person!.tell(`/api/duties/${duty}/attest`)
  }
  assert.ok(told.status === 204 || /今天已经登记过/.test(told.words.join()), `${told.status} ${told.words}`)
  await live.until('recorded')
  assert.equal((await person!.read(`/api/duties/${duty}`)).duty.id, duty)
})

const editor: Held = { role: 'editor', unitId: 'statistics' }

/** `belltower start` with the real table, as a process of its own; `join` signs people in without the detour of passwords. */
async function realOffice(t: TestContext) {
  const folder = ownFolder(t)
  const { address } = await open(t, { BELLTOWER_DATA_DIR: folder })
  const join = async (held: readonly Held[]): Promise<readonly Person[]> => {
    const settings = someSettings({ dataDir: folder })
    const role = { name: 'command', sole: false }
    const office = await openOffice(settings, { role, jobs: [], works: false, log: await openLog('silent') })
    const app = await buildServer(office, [])
    const people: Person[] = []
    for (const each of held) people.push(personAt(address, (await signedInAs(app, office, [each])).cookie))
    await app.close()
    await office.close()
    return people
  }
  return { folder, join }
}

/** Duties that this person may attest, one for each of so many; the same ones again when there are fewer. */
async function attestable(person: Person, held: Held, count: number): Promise<readonly string[]> {
  const { columns } = await person.read('/api/table')
  const own = columns.flatMap(({ duties }: { duties: readonly { id: string; units: readonly string[] }[] }) =>
    duties.filter(({ units }) => units.includes('统计局')).map(({ id }) => id),
  )
  const cards = await Promise.all(own.map((id: string) => person.read(`/api/duties/${id}`)))
  const ids = cards.filter(({ duty }) => whyNotAttest(duty, [held]).length === 0).map(({ duty }) => duty.id)
  return Array.from({ length: count }, (_, index) => ids[index % ids.length])
}

/** The first doubt that can be settled by accepting the reading in use. */
function settlementOf(draft: { version: number; doubts: readonly { key: string; choices: readonly string[] }[] }) {
  const doubt = draft.doubts.find(({ choices }) => choices.includes('accept'))!
  return { version: draft.version, keys: [doubt.key], choice: { kind: 'accept' }, why: '办公会议定' }
}

function postmasterOf(folder: string): number {
  return readPostmasterPid(readFileSync(join(folder, 'postgres', 'data', 'postmaster.pid'), 'utf8'))!.pid
}
