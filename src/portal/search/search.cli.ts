import type { Command } from 'commander'
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
  const { SingleBar } = await import('cli-progress')
  const bar = new SingleBar({ format: '{bar} {value}/{total} 篇', stream: process.stderr, noTTYOutput: false })
  try {
    const { indexSite } = await import('#/portal/search/index-articles.server.ts')
    bar.start(1, 0)
    const count = await indexSite(office, (done, of) => {
      bar.setTotal(of)
      bar.update(done)
    })
    bar.stop()
    console.log(`已收录 ${count} 篇。`)
  } finally {
    bar.stop()
    await office.close()
  }
}
