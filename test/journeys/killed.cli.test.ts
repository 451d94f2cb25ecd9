import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { type Database, openDatabase } from '#/platform/database.store.ts'
import { kill, ownFolder } from '../kit/own-folder.ts'
import { someSettings } from '../kit/some-settings.ts'
import { begin, run } from './terminal.ts'

// Each round is killed at another moment of what an undisturbed one takes, so that the kills fall before, into and after its transaction.
const rounds = 8
const factsAFile = 5_000

const folder = ownFolder({ after })
const given = { BELLTOWER_DATA_DIR: folder }
let database: Database

before(async () => {
  await run(given, 'migrate')
  database = await openDatabase(someSettings({ dataDir: folder }), { name: 'onlooker', sole: false })
  await run(given, 'charter', 'adopt', tableFile(0), '--from', '2026-01-01')
})
after(() => database.close())

function factsFile(round: number): string {
  const lines = Array.from({ length: factsAFile }, (_, n) =>
    JSON.stringify({ kind: 'published', path: ['新闻中心', '钟楼要闻'], on: '2026-03-01', title: `${round}-${n}` }),
  )
  const file = join(folder, `facts-${round}.jsonl`)
  writeFileSync(file, lines.join('\n'))
  return file
}

function tableFile(round: number): string {
  const rows = Array.from({ length: 200 }, (_, n) => `${n + 1},栏目${n},档案局,每周至少更新${round + 1}条`)
  const file = join(folder, `table-${round}.csv`)
  writeFileSync(file, ['序号,栏目名称,责任单位,工作要求', ...rows].join('\n'))
  return file
}

type Kept = { facts: number; factsRecorded: number; editions: number; editionsRecorded: number; rows: number[] }

/** What the database holds, and what its record book says it should, once the backend of the killed process is gone. */
async function kept(): Promise<Kept> {
  const others = `select from pg_stat_activity where application_name like 'belltower command%'`
  while ((await database.pool.query(others)).rowCount! > 0) await wait(5)
  const { rows } = await database.pool.query<Kept>(`
    select (select count(*) from fact) as facts,
           (select coalesce(sum((data->>'saved')::int), 0) from record_entry where name = 'facts.imported') as "factsRecorded",
           (select count(*) from edition) as editions,
           (select count(*) from record_entry where name = 'charter.adopted') as "editionsRecorded",
           (select array_agg(distinct jsonb_array_length(charter->'rows')) from edition) as rows`)
  return rows[0]!
}

/** Runs a command to its end, then again and again, killed at ever later moments; after each kill asks what is left. */
async function killed(argsOf: (round: number) => readonly string[], isWhole: (before: Kept, after: Kept) => boolean) {
  const began = performance.now()
  assert.equal((await run(given, ...argsOf(1))).code, 0)
  const whole = performance.now() - began
  for (let round = 2; round < 2 + rounds; round++) {
    const before = await kept()
    const child = begin(given, argsOf(round))
    await wait((whole * (round + 1)) / (rounds + 2))
    await kill(child)
    const now = await kept()
    assert.ok(isWhole(before, now), `round ${round}: ${JSON.stringify({ before, now })}`)
  }
  assert.match((await run(given, 'record', 'verify')).out, /记录簿完整/)
}

test(`an import killed ${rounds} times leaves all of a file's facts or none, as its record says`, async () => {
  await killed(
    (round) => ['facts', 'import', factsFile(round)],
    (before, now) =>
      (now.facts === before.facts || now.facts === before.facts + factsAFile) && now.facts === now.factsRecorded,
  )
})

test(`an adoption killed ${rounds} times leaves the old table or the new one, whole, as its record says`, async () => {
  await killed(
    (round) => ['charter', 'adopt', tableFile(round), '--from', '2026-01-01'],
    (before, now) =>
      (now.editions === before.editions || now.editions === before.editions + 1) &&
      now.editions === now.editionsRecorded &&
      now.rows.join() === '200',
  )
})
