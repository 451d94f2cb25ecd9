import { sql } from 'kysely'
import type { Db, Tx } from '#/platform/database.store.ts'
import type { Person } from '#/units/person.ts'

/** What the guard must know of whoever calls, beyond the seats. */
export type Caller = Person & {
  readonly hasSecondFactor: boolean
  /** The password in force: since when, and whether somebody else chose it. */
  readonly passwordSetAt: Temporal.Instant
  readonly passwordGiven: boolean
}

/** One change to people, seats or passwords of a site at a time: their rules look at several persons at once. */
export async function lockPeople(tx: Tx, siteId: string): Promise<void> {
  await sql`select from site where site_id = ${siteId} for no key update`.execute(tx)
}

/** Everybody on the site, by name; also those who have left. */
export async function listPeople(db: Db | Tx, siteId: string): Promise<readonly Person[]> {
  const rows = await db.selectFrom('person').selectAll().where('site_id', '=', siteId).orderBy('name').execute()
  return rows.map(personFrom)
}

/** Whether somebody's account is one of the demonstration's. */
export async function isDemoPerson(db: Db | Tx, siteId: string, personId: string): Promise<boolean> {
  return (await findPerson(db, siteId, personId))?.demo ?? false
}

/** Whether anybody has an account here. */
export async function hasPeople(db: Db | Tx, siteId: string): Promise<boolean> {
  return (
    (await db.selectFrom('person').select('person_id').where('site_id', '=', siteId).executeTakeFirst()) !== undefined
  )
}

export async function findPerson(db: Db | Tx, siteId: string, personId: string): Promise<Person | null> {
  const row = await db
    .selectFrom('person')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row ? personFrom(row) : null
}

export async function findPersonByUsername(db: Db | Tx, siteId: string, username: string): Promise<Person | null> {
  const row = await db
    .selectFrom('person')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('username', '=', username.toLowerCase())
    .executeTakeFirst()
  return row ? personFrom(row) : null
}

/** An active person with what sign-in knows of him. */
export async function findCaller(db: Db, siteId: string, personId: string): Promise<Caller | null> {
  const row = await db
    .selectFrom('person')
    .innerJoin('auth_user', 'auth_user.id', 'person.person_id')
    .innerJoinLateral(
      (from) =>
        from
          .selectFrom('password_set')
          .select(['set_at', 'given'])
          .whereRef('password_set.site_id', '=', 'person.site_id')
          .whereRef('password_set.person_id', '=', 'person.person_id')
          .orderBy('seq', 'desc')
          .limit(1)
          .as('password'),
      (join) => join.onTrue(),
    )
    .selectAll('person')
    .select(['auth_user.two_factor_enabled', 'password.set_at', 'password.given'])
    .where('person.site_id', '=', siteId)
    .where('person.person_id', '=', personId)
    .where('person.active', '=', true)
    .executeTakeFirst()
  if (!row) return null
  const passwordSetAt = Temporal.Instant.from(row.set_at)
  return { ...personFrom(row), hasSecondFactor: row.two_factor_enabled, passwordSetAt, passwordGiven: row.given }
}

/** A new person and the account of the same id; the caller has hashed the password. */
export async function savePerson(tx: Tx, siteId: string, person: Person, at: Temporal.Instant): Promise<void> {
  const { id, name, username, active, demo } = person
  const now = at.toString()
  await tx
    .insertInto('auth_user')
    .values({ id, name, username, email: `${id}@belltower.invalid`, created_at: now, updated_at: now })
    .execute()
  await tx
    .insertInto('person')
    .values({ site_id: siteId, person_id: id, name, username, active, demo, created_at: now })
    .execute()
}

export async function saveActive(tx: Tx, siteId: string, personId: string, active: boolean): Promise<void> {
  await tx
    .updateTable('person')
    .set({ active })
    .where('site_id', '=', siteId)
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow()
}

function personFrom(row: {
  readonly person_id: string
  readonly name: string
  readonly username: string
  readonly active: boolean
  readonly demo: boolean
}): Person {
  const { person_id: id, name, username, active, demo } = row
  return { id, name, username, active, demo }
}
