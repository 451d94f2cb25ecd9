import { createServer } from 'node:http'
import type { Command } from 'commander'
import type { Settings } from '#/platform/settings.ts'

/** Registers `public`: the public site alone. */
export function publicCommand(program: Command, readSettings: () => Promise<Settings>): void {
  program
    .command('public')
    .description('只提供已写成的公开网站，不用数据库 / serve the public site alone, without any database')
    .action(async () => servePublic(await readSettings()))
}

async function servePublic(settings: Settings): Promise<void> {
  const { openLog } = await import('#/platform/log.server.ts')
  const { closeOnSignal } = await import('#/platform/http/serve.server.ts')
  const { publicFrontOf } = await import('#/portal/serving/office-front.server.ts')
  const front = publicFrontOf(settings, { hasApplication: false })
  const server = createServer({ keepAliveTimeout: 10_000, requestTimeout: 30_000 }, front)
  closeOnSignal(await openLog(settings.logLevel), [
    async () => {
      server.close()
      server.closeIdleConnections()
    },
  ])
  server.listen(settings.port, settings.host, () => {
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : settings.port
    console.log(`网页：http://${settings.host}:${port}　停止：Ctrl+C`)
  })
}
