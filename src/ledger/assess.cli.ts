import { dirname } from 'node:path'
import type { Command } from 'commander'
import { dayArgument } from '#/calendar/day-argument.cli.ts'
import type { Fact } from '#/ledger/fact.ts'
import type { LineProblem } from '#/ledger/read-fact-lines.ts'

type AssessOptions = {
  readonly charter: string
  readonly facts: string
  readonly from: Temporal.PlainDate
  readonly on: Temporal.PlainDate
  readonly known?: Temporal.PlainDate
  readonly office?: string
  readonly json?: true
}

/** Registers `ledger assess`: a table and facts from files, no database. */
export function assessCommand(ledger: Command): void {
  ledger
    .command('assess')
    .description('不用数据库：由表格和事实文件算出各项义务的状态 / assess a table and facts from files')
    .requiredOption('--charter <file>', '责任分解表 / the table')
    .requiredOption('--facts <file>', '事实，JSON 行或 CSV / facts, JSON lines or CSV')
    .requiredOption('--from <date>', '表格启用日期 / the day the table takes effect', dayArgument)
    .requiredOption('--on <date>', '看哪一天的状态 / the day judged', dayArgument)
    .option('--known <date>', '只用这一天以前知道的事实 / with what was known at the end of that day', dayArgument)
    .option('--office <dir>', '单位名单所在文件夹，默认表格所在文件夹 / folder of units.yaml')
    .option('--json', '每项义务一行 JSON / a JSON line a duty')
    .action(assess)
}

async function assess(options: AssessOptions): Promise<void> {
  const { readCharterFile } = await import('#/charter/charter.file.ts')
  const { charter } = await readCharterFile(options.charter)
  const facts = await factsFrom(options.facts)
  const [{ loadGround }, { stoodOn }, { noPolicy }] = await Promise.all([
    import('#/ledger/ground.file.ts'),
    import('#/ledger/site-ledger.ts'),
    import('#/ledger/policy.ts'),
  ])
  const { ground } = await loadGround(options.office ?? dirname(options.charter))
  const decisions = { editions: [{ from: options.from, charter }], settlements: [], policy: noPolicy }
  const asOf = { on: options.on, ...(options.known && { known: options.known }) }
  await show(stoodOn(decisions, facts.facts, ground, asOf), options)
  complain(options.facts, facts.problems)
}

async function factsFrom(file: string): Promise<{ facts: readonly Fact[]; problems: readonly LineProblem[] }> {
  const { readFactsFile } = await import('#/ledger/facts.file.ts')
  return readFactsFile(file)
}

async function show(stood: ReturnType<typeof import('#/ledger/site-ledger.ts').stoodOn>, options: AssessOptions) {
  if (options.json) {
    const { stoodJson } = await import('#/ledger/ledger-json.ts')
    for (const each of stood) console.log(JSON.stringify(stoodJson(each)))
  } else {
    const { ledgerText } = await import('#/ledger/ledger-text.cli.ts')
    console.log(ledgerText(stood, options.on))
  }
  const isLate = stood.some(({ standing }) => standing.is === 'overdue' || standing.is === 'breach')
  process.exitCode = isLate ? 1 : 0
}

/** Says on stderr which lines could not be read; the others were used. */
export function complain(file: string, problems: readonly LineProblem[]): void {
  for (const { line, problems: what } of problems.slice(0, 20))
    console.error(`${file} 第 ${line} 行：${what.join('；')}`)
  if (problems.length > 20) console.error(`……还有 ${problems.length - 20} 行有问题`)
  if (problems.length > 0) process.exitCode = 1
}
