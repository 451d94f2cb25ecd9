import type { TestContext } from 'node:test'
import { pino } from 'pino'
import type { Database } from '#/platform/database.store.ts'
import { logOptions } from '#/platform/log.server.ts'
import { type Office, type OfficeOptions, officeOver } from '#/platform/office.store.ts'
import type { Settings } from '#/platform/settings.ts'
import { ownDatabase } from './own-database.ts'
import { someSettings } from './some-settings.ts'

/** An office of its own for one test, over a database of its own, at a moment the test may choose; `logged` collects its log lines. `given`: over this database instead. */
export async function ownOffice(
  t: TestContext,
  { settings, ...options }: Partial<OfficeOptions> & { readonly settings?: Partial<Settings> } = {},
  given?: Database,
): Promise<Office & { readonly logged: readonly string[] }> {
  const logged: string[] = []
  const log = pino(logOptions('trace'), { write: (line: string) => void logged.push(line) })
  const database = given ?? (await ownDatabase(t))
  const own = { ...database, close: async () => {} } // the database closes itself, after the office
  const role = { name: 'test', sole: false }
  const office = await officeOver(own, someSettings(settings), { role, jobs: [], log, works: false, ...options })
  t.after(() => office.close())
  return { ...office, logged }
}
