import type { Command } from 'commander'
import { withBar } from '#/platform/bar.cli.ts'
import type { Office } from '#/platform/office.store.ts'

/** Registers `search`. */
export function searchCommands(program: Command, openOffice: () => Promise<Office>): void {
  program
    .command('search')
    .description('检索 / search')
    .command('rebuild')
    .description('重建全部检索 / make everything found anew')
    .action(async () => rebuild(openOffice))
}

async function rebuild(openOffice: () => Promise<Office>): Promise<void> {
  const office = await openOffice()
  try {
    const { indexSite } = await import('#/portal/search/index-articles.server.ts')
    const count = await withBar('篇', (progress) => indexSite(office, progress))
    console.log(`已收录 ${count} 篇。`)
  } finally {
    await office.close()
  }
}
