// A process of its own that opens the database of a data folder, says so, and stays in until it is killed: `stays-in.ts FOLDER serve|command`.
import { openDatabase } from '#/platform/database.store.ts'
import { someSettings } from './some-settings.ts'

const [dataDir, name] = process.argv.slice(2) as [string, string]
await openDatabase(someSettings({ dataDir }), { name, sole: name === 'serve' })
process.send!('in')
setInterval(() => {}, 1_000_000)
