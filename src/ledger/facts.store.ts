import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Fact } from '#/ledger/fact.ts'
import { readFact } from '#/ledger/fact-wire.ts'
import { canonicalJson, type JsonValue } from '#/platform/canonical-json.ts'
import type { Db, Tx } from '#/platform/database.store.ts'

/** Where facts came from, and when we wrote them down. */
export type FactSource = {
  readonly siteId: string
  readonly source: string
  readonly at: Temporal.Instant
  readonly demo: boolean
}

type FactRow = {
  readonly fact_key: string
  readonly kind: string
  readonly path: readonly string[]
  readonly unit: string | null
  readonly on_day: string | null
  readonly known_day: string
  readonly more: string
}

const pageSize = 2000

/** Saves facts and says how many were new: the same fact, saved twice, is one fact. */
export async function saveFacts(
  tx: Tx,
  facts: readonly Fact[],
  { siteId, source, at, demo }: FactSource,
): Promise<number> {
  const rows = facts.map((fact) => factRow(fact, at))
  let saved = 0
  for (let start = 0; start < rows.length; start += pageSize) {
    const page = rows.slice(start, start + pageSize).map((row) => ({
      ...row,
      site_id: siteId,
      source,
      recorded_at: at.toString(),
      demo,
    }))
    const result = await tx
      .insertInto('fact')
      .values(page)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    saved += Number(result.numInsertedOrUpdatedRows ?? 0)
  }
  return saved
}

/** All facts of a site in the order they were written down. */
export async function listFacts(db: Db | Tx, siteId: string): Promise<readonly Fact[]> {
  const rows = await db
    .selectFrom('fact')
    .select(['kind', 'path', 'unit', 'on_day', 'known_day', 'more'])
    .where('site_id', '=', siteId)
    .orderBy('seq')
    .execute()
  return rows.map(factFrom)
}

/** Takes a demonstration's facts away and says how many there were. */
export async function removeDemoFacts(tx: Tx, siteId: string): Promise<number> {
  const result = await tx.deleteFrom('fact').where('site_id', '=', siteId).where('demo', '=', true).executeTakeFirst()
  return Number(result.numDeletedRows)
}

/** How many facts there are, and how many of them are a demonstration. */
export async function countFacts(
  db: Db | Tx,
  siteId: string,
): Promise<{ readonly all: number; readonly demo: number }> {
  const row = await db
    .selectFrom('fact')
    .select((eb) => [eb.fn.countAll<number>().as('all'), sql<number>`count(*) filter (where demo)`.as('demo')])
    .where('site_id', '=', siteId)
    .executeTakeFirstOrThrow()
  return { all: Number(row.all), demo: Number(row.demo) }
}

function factRow(fact: Fact, at: Temporal.Instant): FactRow {
  const plain = JSON.parse(JSON.stringify(fact)) as Record<string, JsonValue>
  const { kind: _kind, path: _path, unit: _unit, on: _on, known: _known, ...more } = plain
  const today = at.toZonedDateTimeISO('Asia/Shanghai').toPlainDate()
  return {
    fact_key: createHash('sha256').update(canonicalJson(plain)).digest('hex'),
    kind: fact.kind,
    path: fact.path,
    unit: fact.unit ?? null,
    on_day: fact.on?.toString() ?? null,
    known_day: (fact.known ?? today).toString(),
    more: JSON.stringify(more),
  }
}

/** The fact of a row of the table. */
export function factFrom(row: Omit<FactRow, 'fact_key' | 'more'> & { readonly more: JsonValue }): Fact {
  const read = readFact({
    ...(row.more as object),
    kind: row.kind,
    path: row.path,
    ...(row.unit !== null && { unit: row.unit }),
    ...(row.on_day !== null && { on: row.on_day }),
    known: row.known_day,
  })
  if (!read.ok) throw new Error(`a fact in the database does not read: ${read.problems.join('; ')}`)
  return read.fact
}
