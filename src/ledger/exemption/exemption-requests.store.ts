import { type Kysely, type Selectable, sql } from 'kysely'
import type { Decision, ExemptionRequest, RequestState } from '#/ledger/exemption/exemption.ts'
import type { Db, Tx } from '#/platform/database.store.ts'

/** One new request of a site at a time: whether it was asked before is seen by looking at the others. */
export async function lockNewRequests(tx: Tx, siteId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`exemption of ${siteId}`}, 0))`.execute(tx)
}

export async function saveRequest(tx: Tx, siteId: string, request: ExemptionRequest): Promise<void> {
  await tx
    .insertInto('exemption_request')
    .values({
      site_id: siteId,
      request_id: request.id,
      duty_id: request.dutyId,
      path: request.path,
      unit: request.unit,
      unit_ids: request.unitIds,
      reason: request.reason,
      from_day: request.from.toString(),
      until_day: request.until.toString(),
      asked_by: request.askedBy.personId,
      asked_by_name: request.askedBy.name,
      asked_at: request.askedAt.toString(),
      demo: request.isDemo,
    })
    .execute()
}

/** Requests of a site, the newest first; those that wait, or all. */
export async function listRequests(
  db: Db | Tx,
  siteId: string,
  { waitingOnly = false }: { readonly waitingOnly?: boolean } = {},
): Promise<readonly ExemptionRequest[]> {
  const all = db.selectFrom('exemption_request').selectAll().where('site_id', '=', siteId)
  const rows = await (waitingOnly ? all.where('state', '=', 'pending') : all).orderBy('asked_at', 'desc').execute()
  return rows.map(requestFrom)
}

/** Requests for a column, by all its names, the newest first. */
export async function listRequestsOf(
  db: Db,
  siteId: string,
  names: readonly (readonly string[])[],
): Promise<readonly ExemptionRequest[]> {
  const rows = await db
    .selectFrom('exemption_request')
    .selectAll()
    .where('site_id', '=', siteId)
    .where(({ eb, or }) => or(names.map((path) => eb('path', '=', sql<readonly string[]>`${[...path]}::text[]`))))
    .orderBy('asked_at', 'desc')
    .execute()
  return rows.map(requestFrom)
}

/** Locks a request until the transaction ends: of two who decide at once the second sees what the first did. */
export async function lockRequest(tx: Tx, siteId: string, id: string): Promise<ExemptionRequest | null> {
  const row = await tx
    .selectFrom('exemption_request')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('request_id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ? requestFrom(row) : null
}

/** How a request was decided; `demo`: it is part of the demonstration. */
type Decided = { readonly state: RequestState; readonly decision: Decision; readonly demo: boolean }

export async function saveDecision(
  tx: Tx,
  siteId: string,
  id: string,
  { state, decision: { by, at, reason }, demo }: Decided,
): Promise<void> {
  await tx
    .updateTable('exemption_request')
    .set({
      state,
      decided_by: by.personId,
      decided_by_name: by.name,
      decided_at: at.toString(),
      decision_reason: reason,
      demo,
    })
    .where('site_id', '=', siteId)
    .where('request_id', '=', id)
    .executeTakeFirstOrThrow()
}

/** Takes a demonstration's requests away and says how many there were. */
export async function removeDemoRequests(tx: Tx, siteId: string): Promise<number> {
  const result = await tx
    .deleteFrom('exemption_request')
    .where('site_id', '=', siteId)
    .where('demo', '=', true)
    .executeTakeFirst()
  return Number(result.numDeletedRows)
}

type Tables = Db extends Kysely<infer All> ? All : never
type Row = Selectable<Tables['exemption_request']>

function requestFrom(row: Row): ExemptionRequest {
  return {
    id: row.request_id,
    dutyId: row.duty_id,
    path: row.path,
    unit: row.unit,
    unitIds: row.unit_ids,
    reason: row.reason,
    from: Temporal.PlainDate.from(row.from_day),
    until: Temporal.PlainDate.from(row.until_day),
    askedBy: { personId: row.asked_by, name: row.asked_by_name },
    askedAt: Temporal.Instant.from(row.asked_at),
    state: row.state as RequestState,
    decision: decisionFrom(row),
    isDemo: row.demo,
  }
}

function decisionFrom(row: Row): Decision | null {
  if (row.decided_by === null || row.decided_at === null) return null
  return {
    by: { personId: row.decided_by, name: row.decided_by_name ?? '' },
    at: Temporal.Instant.from(row.decided_at),
    reason: row.decision_reason ?? '',
  }
}
