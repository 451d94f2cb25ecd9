import type { App } from '#/platform/http.server.ts'
import type { Log } from '#/platform/log.server.ts'

const deadlineMs = 30_000

/** Begins to listen; the address people may open. Closing the app lets running requests finish. */
export function listen(app: App, { host, port }: { readonly host: string; readonly port: number }): Promise<string> {
  return app.listen({ host, port })
}

/**
 * On SIGTERM or SIGINT closes what is given, one after the other (server, then office), and exits: 0 when all was closed, 1 when it took
 * longer than half a minute. A second signal exits at once.
 */
export function closeOnSignal(log: Log, closing: readonly (() => Promise<void>)[]): void {
  let stopping = false
  const stop = async (signal: NodeJS.Signals): Promise<void> => {
    if (stopping) process.exit(1)
    stopping = true
    log.info({ signal }, '正在停止 stopping')
    setTimeout(() => {
      log.fatal('没有在 30 秒内停下，强行退出 did not stop in time')
      process.exit(1)
    }, deadlineMs).unref()
    for (const close of closing) await close()
    process.exit(0)
  }
  process.on('SIGTERM', stop).on('SIGINT', stop)
}
