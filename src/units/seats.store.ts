import type { Db, Tx } from '#/platform/database.store.ts'
import type { Seat } from '#/units/person.ts'
import type { Role } from '#/units/rights.ts'

/** Who grants: a person's id, or the terminal. */
export type Grant = { readonly by: string; readonly at: Temporal.Instant }

/** Seats of the site, past ones too; of one person, when one is named. */
export async function listSeats(db: Db | Tx, siteId: string, personId?: string): Promise<readonly Seat[]> {
  const all = db.selectFrom('seat').selectAll().where('site_id', '=', siteId)
  const rows = await (personId === undefined ? all : all.where('person_id', '=', personId))
    .orderBy('from_day')
    .orderBy('granted_at')
    .execute()
  return rows.map((row) => ({
    id: row.seat_id,
    personId: row.person_id,
    unitId: row.unit_id,
    role: row.role as Role,
    from: Temporal.PlainDate.from(row.from_day),
    until: row.until_day === null ? null : Temporal.PlainDate.from(row.until_day),
    deputyFor: row.deputy_for,
  }))
}

export async function saveSeat(tx: Tx, siteId: string, seat: Seat, { by, at }: Grant): Promise<void> {
  await tx
    .insertInto('seat')
    .values({
      site_id: siteId,
      seat_id: seat.id,
      person_id: seat.personId,
      unit_id: seat.unitId,
      role: seat.role,
      from_day: seat.from.toString(),
      until_day: seat.until?.toString() ?? null,
      deputy_for: seat.deputyFor,
      granted_by: by,
      granted_at: at.toString(),
    })
    .execute()
}

/** Ends a seat on a day; one that would have begun later is never held. */
export async function endSeat(tx: Tx, siteId: string, seat: Seat, on: Temporal.PlainDate): Promise<void> {
  const until = Temporal.PlainDate.compare(seat.from, on) > 0 ? seat.from : on
  await tx
    .updateTable('seat')
    .set({ until_day: until.toString() })
    .where('site_id', '=', siteId)
    .where('seat_id', '=', seat.id)
    .executeTakeFirstOrThrow()
}
