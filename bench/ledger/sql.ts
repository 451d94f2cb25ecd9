/** The same question put to Postgres: one query over the facts, rolling cadences only, with the index it wants. */

import { once } from 'node:events'
import { chmodSync, createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { Recurring } from '../../src/charter/obligation.ts'
import { prepareHome } from '../../src/platform/postgres/home.server.ts'
import { superuser } from '../../src/platform/postgres/own-database.store.ts'
import { enter } from '../../src/platform/postgres/presence.server.ts'
import { datesOf, dutiesOf, factsOf, pastDay, since, today } from './province.ts'
import { type Timed, timed } from './timing.ts'

export type Counts = Record<string, number>
export type SqlMeasured = {
  readonly loadSeconds: number
  readonly byProbe: Timed<Counts>
  readonly bySweep: Timed<Counts>
  readonly replay: Timed<Counts>
}

/** The warning points of the national pack, and 80 % for the others, as intervals. */
const warnings: Readonly<Record<string, string>> = {
  P7D: '5 days',
  P10D: '8 days',
  P2W: '12 days',
  P50D: '40 days',
  P5M: '4 months 15 days',
}

/** Tuned as an operator would for this machine; durability is off, which only helps Postgres. */
const settings = [
  'shared_buffers=3GB',
  'work_mem=256MB',
  'maintenance_work_mem=1GB',
  'fsync=off',
  'max_wal_size=8GB',
  'random_page_cost=1.1',
]

/** Loads the province into a Postgres of its own and asks it how the rolling duties stand, each query several times. */
export async function measureSql(sites: number, folder: string): Promise<SqlMeasured> {
  const home = await prepareHome(folder, settings)
  const { connection, leave } = await enter(home, { name: 'ledger bench', sole: false })
  const client = new pg.Client({ ...superuser(home, connection.port!), database: connection.database! })
  await client.connect()
  try {
    const start = performance.now()
    await load(client, sites)
    const loadSeconds = (performance.now() - start) / 1000
    const ask = (query: string, values: readonly string[]) => () => countsOf(client, query, values)
    return {
      loadSeconds,
      byProbe: await timed(7, ask(probe(''), [`${today}`])),
      bySweep: await timed(5, ask(sweep, [`${today}`])),
      replay: await timed(7, ask(probe('and f.known <= $1::date'), [`${pastDay}`])),
    }
  } finally {
    await client.end()
    await leave()
  }
}

/** One probe of the index for the n-th last fact of each duty. */
const probe = (andKnown: string) =>
  counted(`
  select d.since, d.every, d.warn, f.on_day from duties d left join lateral (
    select f.on_day from facts f
    where f.column_id = d.column_id and f.on_day <= $1::date and f.on_day >= d.since ${andKnown}
    order by f.on_day desc offset d.need - 1 limit 1
  ) f on true`)

/** One sweep over all facts, ranked from the newest. */
const sweep = counted(`
  select d.since, d.every, d.warn, f.on_day from duties d left join (
    select column_id, (array_agg(on_day order by on_day desc))[1:3] as days from facts where on_day <= $1::date group by column_id
  ) g using (column_id) left join lateral (select g.days[d.need] as on_day) f on true`)

function counted(starts: string): string {
  return `select is_now, count(*)::int as n, max(due) from (
    select due, case when $1::date > due then 'overdue' when $1::date >= least(due, start_day + warn) then 'due-soon' else 'met' end as is_now
    from (select greatest(since, coalesce(on_day, since)) as start_day, warn,
      (greatest(since, coalesce(on_day, since)) + every)::date as due from (${starts}) s) t) u group by is_now`
}

async function countsOf(client: pg.Client, query: string, values: readonly string[]): Promise<Counts> {
  const { rows } = await client.query(query, [...values])
  return Object.fromEntries(rows.map(({ is_now, n }) => [is_now, n]))
}

async function load(client: pg.Client, sites: number): Promise<void> {
  await client.query(`drop table if exists facts; drop table if exists duties;
    create unlogged table facts (column_id int not null, on_day date not null, known date not null);
    create unlogged table duties (column_id int primary key, since date not null, every interval not null, warn interval not null, need int not null)`)
  const folder = mkdtempSync(join(tmpdir(), 'ledger-bench-'))
  try {
    await copyFacts(client, sites, folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
  await insertDuties(client, sites)
  await client.query('create index on facts (column_id, on_day desc) include (known)')
  await client.query('vacuum analyze facts')
  await client.query('analyze duties')
}

/** Through a file, which is the fastest way in. */
async function copyFacts(client: pg.Client, sites: number, folder: string): Promise<void> {
  const file = join(folder, 'facts.csv')
  const stream = createWriteStream(file, { mode: 0o644 })
  const dateOf = datesOf()
  const isoOf = (day: number) => `${dateOf(day)}`
  let chunk = ''
  for (const [column, on, known] of factsOf(sites)) {
    chunk += `${column},${isoOf(on)},${isoOf(known)}\n`
    if (chunk.length < 1 << 20) continue
    if (!stream.write(chunk)) await once(stream, 'drain')
    chunk = ''
  }
  stream.end(chunk)
  await once(stream, 'finish')
  chmodSync(folder, 0o755) // the server reads the file as a user of its own
  await client.query(`copy facts from '${file}' with (format csv)`)
}

async function insertDuties(client: pg.Client, sites: number): Promise<void> {
  const rolling = dutiesOf(sites).filter((_, index) => index % 2 === 0)
  const every = rolling.map(({ obligation }) => (obligation as Recurring).every!)
  await client.query(
    `insert into duties select c, $2::date, e::interval, w::interval, n from unnest($1::int[], $3::text[], $4::text[], $5::int[]) as t (c, e, w, n)`,
    [
      rolling.map((_, column) => column),
      `${since}`,
      every,
      every.map((each) => warnings[each]!),
      rolling.map(({ obligation }) => (obligation as Recurring).min as number),
    ],
  )
}
