import { Type } from 'typebox'
import type { DemoSite } from '#/ledger/demo.action.ts'
import { wipeDemo } from '#/ledger/demo-wipe.action.ts'
import { wipedLines } from '#/ledger/demo-wiped.ts'
import type { App } from '#/platform/http.server.ts'
import type { Office } from '#/platform/office.store.ts'
import { signedInOf } from '#/units/guard.server.ts'

const Wiped = Type.Object({ lines: Type.Array(Type.String()) })

/** Taking the demonstration away, with what a later slice made of it, as whoever adopts tables may, with the password. */
export function demoRoutes(app: App, office: Office, site: DemoSite): void {
  app.post(
    '/api/demo/wipe',
    {
      config: { right: 'charter.adopt' },
      schema: { tags: ['示例 demo'], response: { 200: Wiped }, summary: '清除示例数据；答复列出清除和保留的' },
    },
    async (request) => ({ lines: [...wipedLines(await wipeDemo(office, signedInOf(request), site))] }),
  )
}
