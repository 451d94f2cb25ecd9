import { after, type TestContext } from 'node:test'
import type pg from 'pg'
import type { Database } from '#/platform/database.store.ts'
import { createDatabase, dropDatabase } from './fresh-database.ts'
import { asAdmin, enterTestPostgres, type TestPostgres } from './test-postgres.ts'

let entered: Promise<TestPostgres> | undefined
const testPostgres = (): Promise<TestPostgres> => (entered ??= enterTestPostgres())

after(async () => (await entered)?.leave())

/** A database of its own for one test, copied from the migrated template; kept for an hour to look at when the test fails. */
export async function ownDatabase(t: TestContext): Promise<Database> {
  const postgres = await testPostgres()
  const database = await createDatabase(postgres)
  t.after(async () => {
    await database.close()
    if (t.passed) await dropDatabase(postgres, database)
    else t.diagnostic(`kept for an hour: ${database.place}`)
  })
  return database
}

/** Work on a database in its own right, superuser's rights included: what a tamperer could do. */
export async function asSuperuser<Result>(
  { connection }: Database,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const { admin } = await testPostgres()
  return asAdmin({ ...admin, database: connection.database! }, work)
}
