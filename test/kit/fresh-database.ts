import { randomUUID } from 'node:crypto'
import { type Database, openPool } from '#/platform/database.store.ts'
import { asAdmin, enterTestPostgres, type TestPostgres } from './test-postgres.ts'

/** A freshly migrated database for a script; gone afterwards. */
export async function withFreshDatabase<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
  const postgres = await enterTestPostgres()
  const database = await createDatabase(postgres)
  try {
    return await work(database)
  } finally {
    await database.close()
    await dropDatabase(postgres, database)
    await postgres.leave()
  }
}

/** Copied from the migrated template, owned and entered by the office's own role, which is no superuser. */
export async function createDatabase({ admin, home, template }: TestPostgres): Promise<Database> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await asAdmin(admin, (client) => client.query(`create database ${name} template ${template} owner belltower`))
  const connection = { ...admin, user: 'belltower', password: home.password, database: name }
  return openPool(connection, { name: 'test', sole: false }, `${name}，127.0.0.1:${admin.port}`, async () => {})
}

export async function dropDatabase({ admin }: TestPostgres, { connection }: Database): Promise<void> {
  await asAdmin(admin, (client) => client.query(`drop database ${connection.database} with (force)`))
}
