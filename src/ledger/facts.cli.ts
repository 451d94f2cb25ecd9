import type { Command } from 'commander'
import { complain } from '#/ledger/assess.cli.ts'
import type { DemoSite } from '#/ledger/demo.action.ts'
import type { Office } from '#/platform/office.store.ts'
import { Refused } from '#/platform/refused.ts'

type OpenOffice = () => Promise<Office>

/** Registers `facts import` and `demo load | wipe`. */
export function factsCommands(program: Command, openOffice: OpenOffice, site: () => Promise<DemoSite>): void {
  program
    .command('facts')
    .description('事实：发布、核对、来信等 / facts')
    .command('import')
    .description('导入事实，整个文件在一次事务里 / import facts, all of a file or none')
    .argument('<file>', 'JSON 行（.jsonl）或 CSV，格式见 docs/operate/facts.md')
    .option('--by <name>', '由谁导入 / who imports', '命令行操作员')
    .option('--json', '输出 JSON：{"read","saved","problems":[…]}')
    .action(async (file: string, options: { by: string; json?: true }) => importFile(openOffice, file, options))
  const demo = program.command('demo').description('示例数据 / demonstration data')
  demo
    .command('load')
    .description('载入一年的示例事实，均标“示例” / load a year of marked demonstration facts')
    .action(async () => load(openOffice, await site()))
  demo
    .command('wipe')
    .description('清除全部示例数据 / take all of it away')
    .action(async () => wipe(openOffice, await site()))
}

async function importFile(openOffice: OpenOffice, file: string, { by, json }: { by: string; json?: true }) {
  const { readFactsFile } = await import('#/ledger/facts.file.ts')
  const { importFacts } = await import('#/ledger/import-facts.action.ts')
  const { facts, problems } = await readFactsFile(file)
  if (problems.length > 0) {
    complain(file, problems)
    console.error('有问题的行未改正前，整个文件不导入，已有数据不受影响。Nothing was imported: mend these lines first.')
    if (json) console.log(JSON.stringify({ read: facts.length, saved: 0, problems }))
    return
  }
  if (facts.length === 0) throw new Refused(['no-facts'], { 'no-facts': `${file}：文件里没有事实。No facts in it.` })
  const office = await openOffice()
  try {
    const done = await importFacts(office, by, file, facts)
    console.log(json ? JSON.stringify({ ...done, problems }) : `读到 ${done.read} 条，新增 ${done.saved} 条。`)
  } finally {
    await office.close()
  }
}

async function load(openOffice: OpenOffice, site: DemoSite): Promise<void> {
  const office = await openOffice()
  try {
    console.log(await loadDemoToday(office, site))
  } finally {
    await office.close()
  }
}

/** Loads the demonstration as of today and says what was loaded. */
export async function loadDemoToday(office: Office, site: DemoSite): Promise<string> {
  const { officeGround } = await import('#/ledger/office-ground.store.ts')
  const { loadDemo } = await import('#/ledger/demo.action.ts')
  const { todayOf } = await import('#/ledger/office-ledger.store.ts')
  const { ground } = await officeGround(office)
  const { facts, from } = await loadDemo(office, ground, todayOf(office), site)
  return `已载入示例事实 ${facts} 条（自 ${from} 起），用 belltower demo wipe 清除。`
}

async function wipe(openOffice: OpenOffice, site: DemoSite): Promise<void> {
  const office = await openOffice()
  try {
    const { wipeDemo } = await import('#/ledger/demo-wipe.action.ts')
    const { wipedLines } = await import('#/ledger/demo-wiped.ts')
    const { terminal } = await import('#/units/doer.ts')
    console.log(wipedLines(await wipeDemo(office, terminal, site)).join('\n'))
  } finally {
    await office.close()
  }
}
