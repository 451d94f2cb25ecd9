// A process of its own that serves the office of a data folder until a signal comes: `serves.ts FOLDER`. Tells its address.
import { once } from 'node:events'
import { closeOnSignal, listen } from '#/platform/http/serve.server.ts'
import { buildServer } from '#/platform/http.server.ts'
import { openLog } from '#/platform/log.server.ts'
import { openOffice } from '#/platform/office.store.ts'
import { someSettings } from './some-settings.ts'

const settings = someSettings({ dataDir: process.argv[2]!, port: 0 })
const log = await openLog('silent')
const office = await openOffice(settings, { role: { name: 'serve', sole: true }, jobs: [], log, works: true })
const app = await buildServer(office, [
  (routes) => {
    routes.get('/until-stopped', async () => {
      process.send!('asked')
      await once(process, 'SIGTERM')
      return { is: 'answered' }
    })
  },
])
closeOnSignal(log, [() => app.close(), () => office.close()])
await office.queue.work(office)
process.send!(await listen(app, settings))
