import { readFileSync } from 'node:fs'
import { momentWords } from '#/calendar/words.ts'
import { noteBackup } from '#/desk/note-backup.action.ts'
import { systemHealth } from '#/desk/system.store.ts'
import { BackupNote, SystemState } from '#/desk/system-wire.ts'
import type { App } from '#/platform/http.server.ts'
import type { Office } from '#/platform/office.store.ts'
import { signedInOf } from '#/units/guard.server.ts'

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  readonly version: string
}

/** How the system does, for its administrator. */
export function systemRoutes(app: App, office: Office): void {
  const tags = ['系统 system']
  const startedAt = office.now()
  app.get(
    '/api/system',
    { config: { right: 'system.read' }, schema: { tags, summary: '系统运行情况', response: { 200: SystemState } } },
    async () => stateOf(office, startedAt),
  )

  app.post(
    '/api/system/backups',
    { config: { right: 'backup.note' }, schema: { tags, summary: '登记一次备份', body: BackupNote } },
    async (request, reply) => {
      await noteBackup(office, signedInOf(request), request.body.note)
      return reply.code(204).send()
    },
  )
}

async function stateOf(office: Office, startedAt: Temporal.Instant): Promise<SystemState> {
  const { backup, ...health } = await systemHealth(office)
  const days = backup ? Math.floor(office.now().since(backup.at).total('hours') / 24) : 0
  return {
    ...health,
    place: office.place,
    backup: backup && { ...backup, at: momentWords(backup.at), days },
    versions: { belltower: version, node: process.versions.node },
    startedAt: momentWords(startedAt),
  }
}
