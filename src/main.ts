import { statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command, CommanderError } from 'commander'
import type { Office } from '#/platform/office.store.ts'
import type { Job } from '#/platform/queue.jobs.ts'
import { Refused } from '#/platform/refused.ts'
import type { Settings } from '#/platform/settings.ts'
import { systemFaultWords } from '#/platform/system-faults.ts'
import { usageProblemWords } from '#/platform/usage-words.ts'

/** Which parts of the program a process is: it serves, it runs jobs, it is one command at a terminal. */
type Duties = { readonly name: string; readonly sole: boolean; readonly works: boolean; readonly logs: boolean }

const home = fileURLToPath(new URL('..', import.meta.url))

/** What a signal closes, one after the other. */
type Closing = (() => Promise<void>)[]

const command: Duties = { name: 'command', sole: false, works: false, logs: false }

/** Every job of every slice. */
async function everyJob(): Promise<readonly Job[]> {
  const { articleJobs } = await import('#/articles/articles.jobs.ts')
  const { publisherJobs } = await import('#/portal/publisher.jobs.ts')
  const { searchJobs } = await import('#/portal/search/search.jobs.ts')
  return [...articleJobs, ...publisherJobs, ...searchJobs]
}

const program: Command = new Command('belltower')
  .description('钟楼：责任分解表与台账。Belltower: a government portal, held to its responsibility table.')
  .helpOption('-h, --help', '显示帮助 / show help')
  .helpCommand('help [command]', '显示帮助 / show help')
  .enablePositionalOptions() // so that --on after a subcommand is the subcommand's, though its parent has one too
  .configureHelp({ sortSubcommands: false })
  .configureOutput({ outputError: () => {} }) // told below, Chinese first
  .exitOverride()

const open = () => openOffice(command)
const demoSite = async () => (await import('#/articles/demo/publish-demo.action.ts')).demoSite
const addFacts = async () => (await import('#/ledger/facts.cli.ts')).factsCommands(program, open, demoSite)

/** The commands by their first word: a command loads its own slice only, so that it starts at once; help loads them all. */
const commands: Readonly<Record<string, () => Promise<void>>> = {
  calendar: async () => {
    ;(await import('#/calendar/calendar.cli.ts')).calendarCommands(program, open)
    ;(await import('#/ledger/calendar-import.cli.ts')).calendarImportCommand(program, open)
  },
  charter: async () => {
    ;(await import('#/charter/charter.cli.ts')).charterCommands(program)
    ;(await import('#/charter/editions.cli.ts')).editionCommands(program, open)
    ;(await import('#/ledger/charter-write.cli.ts')).charterWriteCommand(program, open)
  },
  clause: async () => (await import('#/charter/clause.cli.ts')).clauseCommands(program),
  ledger: async () => (await import('#/ledger/ledger.cli.ts')).ledgerCommands(program, open),
  facts: addFacts,
  demo: addFacts,
  record: async () => (await import('#/platform/record.cli.ts')).recordCommands(program, open),
  account: async () => (await import('#/units/account.cli.ts')).accountCommands(program, open),
  columns: async () => (await import('#/articles/columns/columns.cli.ts')).columnCommands(program, open),
  units: async () => (await import('#/ledger/organisation/units.cli.ts')).unitCommands(program, open),
  publish: async () => (await import('#/portal/publish.cli.ts')).publishCommand(program, open),
  search: async () => (await import('#/portal/search/search.cli.ts')).searchCommands(program, open),
  public: async () => (await import('#/portal/public.cli.ts')).publicCommand(program, ownSettings),
  crawl: async () => (await import('#/crawl/crawl.cli.ts')).crawlCommands(program, open),
  nginx: async () => (await import('#/portal/nginx.cli.ts')).nginxCommand(program, ownSettings),
}

const asked = commands[process.argv[2] ?? '']
for (const add of asked ? [asked] : new Set(Object.values(commands))) await add()

program
  .command('start')
  .description('打开办公室：数据库、表格、台账、网页 / open everything: the main job')
  .option('--demo', '载入一年的示例事实 / with a year of demonstration facts')
  .action(start)
program.command('serve').description('只提供网页和接口 / serve pages and the API').action(serve)
program.command('work').description('只做后台任务 / run background jobs').action(work)
program.command('migrate').description('把数据库升到本版本 / bring the database up to date').action(migrate)

try {
  await program.parseAsync()
} catch (fault) {
  process.exitCode = tell(fault)
}

async function start({ demo = false }: { demo?: boolean }): Promise<void> {
  const { firstRun, todayText } = await import('#/ledger/first-run.cli.ts')
  const { accountsText } = await import('#/units/account.cli.ts')
  const say = (line: string) => console.log(line)
  await keptOpen({ name: 'start', sole: true, works: true, logs: true }, async (office, closing) => {
    await firstRun(office, say)
    if (demo) await loadDemo(office)
    say(await accountsText(office, { demo }))
    say(await todayText(office))
    await keepPublished(office, closing)
    const address = await serveOffice(office, closing)
    await office.queue.work(office)
    say(`网页：${address}　接口说明：${address}/docs　停止：Ctrl+C`)
  })
}

async function loadDemo(office: Office): Promise<void> {
  const { loadDemoToday } = await import('#/ledger/facts.cli.ts')
  console.log(await loadDemoToday(office, await demoSite()))
}

async function serve(): Promise<void> {
  await keptOpen({ name: 'serve', sole: true, works: false, logs: true }, async (office, closing) => {
    console.log(`网页：${await serveOffice(office, closing)}`)
  })
}

async function work(): Promise<void> {
  await keptOpen({ name: 'work', sole: false, works: true, logs: true }, async (office, closing) => {
    await keepPublished(office, closing)
    await office.queue.work(office)
  })
}

async function migrate(): Promise<void> {
  const office = await openOffice(command)
  console.log(office.migrated.length > 0 ? `已升级：${office.migrated.join('、')}` : '数据库已是本版本。')
  await office.close()
}

/** Begins to serve; `closing` gets what must be closed before the office. Gives the address. */
async function serveOffice(office: Office, closing: Closing): Promise<string> {
  const { buildServer } = await import('#/platform/http.server.ts')
  const { listen } = await import('#/platform/http/serve.server.ts')
  const { routesOf } = await import('#/main.routes.ts')
  const { publicFrontOf } = await import('#/portal/serving/office-front.server.ts')
  const front = publicFrontOf(office.settings, { hasApplication: true })
  const app = await buildServer(office, await routesOf(office), front)
  closing.unshift(() => app.close())
  return listen(app, office.settings)
}

/** From now on the public folder says what the database says; a site that was never written is written first. */
async function keepPublished(office: Office, closing: Closing): Promise<void> {
  const { beginPublishing } = await import('#/portal/begin-publishing.server.ts')
  closing.unshift(await beginPublishing(office))
}

/** Opens an office that stays open until a signal comes; closes it when it could not be set going. */
async function keptOpen(duties: Duties, begin: (office: Office, closing: Closing) => Promise<void>): Promise<void> {
  const { closeOnSignal } = await import('#/platform/http/serve.server.ts')
  const office = await openOffice(duties)
  const closing: Closing = [() => office.close()]
  closeOnSignal(office.log, closing)
  try {
    await begin(office, closing)
  } catch (fault) {
    await office.close()
    throw fault
  }
}

async function openOffice({ name, sole, works, logs }: Duties): Promise<Office> {
  const settings = await ownSettings()
  const { openLog } = await import('#/platform/log.server.ts')
  const { openOffice: open } = await import('#/platform/office.store.ts')
  const log = await openLog(logs ? settings.logLevel : 'error')
  return open(settings, { role: { name, sole }, works, jobs: await everyJob(), log })
}

async function ownSettings(): Promise<Settings> {
  const { readSettings, settingProblemWords } = await import('#/platform/settings.ts')
  const read = readSettings(process.env)
  if (!read.ok) program.error(read.problems.map(settingProblemWords).join('\n'), { code: 'settings', exitCode: 2 })
  return fromHome(read.settings)
}

/** Folders that nobody named lie in the project, wherever the command is run; an office folder that is not there is told at once. */
function fromHome(settings: Settings): Settings {
  const { BELLTOWER_DATA_DIR, BELLTOWER_OFFICE_DIR } = process.env
  const dataDir = BELLTOWER_DATA_DIR || join(home, settings.dataDir)
  const officeDir = BELLTOWER_OFFICE_DIR || join(home, settings.officeDir)
  if (!statSync(officeDir, { throwIfNoEntry: false })?.isDirectory())
    program.error(`BELLTOWER_OFFICE_DIR=${officeDir}：没有这个文件夹。No such folder.`, {
      code: 'settings',
      exitCode: 2,
    })
  return { ...settings, dataDir, officeDir }
}

/** Says what went wrong and gives the exit code: 2 for wrong usage, 1 for a refusal; anything else is a fault, shown whole. */
function tell(fault: unknown): number {
  if (fault instanceof CommanderError) return tellUsage(fault)
  console.error(fault instanceof Refused ? fault.words.join('\n') : (systemFaultWords(fault) ?? fault))
  return 1
}

/** Help that was asked for, or shown because a command was left out, has been printed already. */
function tellUsage({ exitCode, code, message }: CommanderError): number {
  if (exitCode === 0) return 0
  if (code !== 'commander.help') console.error(usageProblemWords(code, message))
  return 2
}
