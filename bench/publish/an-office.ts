import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { listColumns } from '#/articles/columns/columns.store.ts'
import { makeColumns } from '#/articles/columns/make-columns.action.ts'
import { adoptEdition } from '#/charter/adopt-edition.action.ts'
import { readCharter } from '#/charter/read-charter.ts'
import { openLog } from '#/platform/log.server.ts'
import { type Office, officeOver } from '#/platform/office.store.ts'
import { publisherJobs } from '#/portal/publisher.jobs.ts'
import { seedGrid } from '../../test/kit/a-charter.ts'
import { withFreshDatabase } from '../../test/kit/fresh-database.ts'
import { publishMany } from '../../test/kit/published-site.ts'
import { someSettings } from '../../test/kit/some-settings.ts'

export type BenchOffice = { readonly office: Office; readonly columns: readonly string[]; readonly folder: string }

/** An office with the real table, its columns, and so many published articles in twenty of them; its folder on the disk of the repository. */
export async function withOffice<Result>(
  articles: number,
  work: (given: BenchOffice) => Promise<Result>,
): Promise<Result> {
  const dataDir = mkdtempSync(join(fileURLToPath(new URL('../../var', import.meta.url)), 'bench-publish-'))
  try {
    return await withFreshDatabase(async (database) => {
      const role = { name: 'bench', sole: false }
      const options = { role, jobs: publisherJobs, log: await openLog('error'), works: true }
      const office = await officeOver({ ...database, close: async () => {} }, someSettings({ dataDir }), options)
      const grid = seedGrid()
      const source = { fileName: 'charter.txt', sha256: 'ab' }
      const from = Temporal.PlainDate.from('2026-01-01')
      await adoptEdition(office, { charter: readCharter([grid]), grids: [grid], source, from, adoptedBy: 'bench' })
      await makeColumns(office, 'bench')
      const lists = (await listColumns(office.db, office.siteId)).filter(
        ({ kind }) => kind === 'list' || kind === 'disclosure',
      )
      const columns = lists.slice(0, 20).map(({ id }) => id)
      await publishMany(office, { count: articles, columns, units: ['tongji', 'dangan', 'minzheng'] })
      try {
        return await work({ office, columns, folder: join(dataDir, 'public') })
      } finally {
        await office.close()
      }
    })
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}
