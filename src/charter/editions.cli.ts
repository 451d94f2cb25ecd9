import { type Command, InvalidArgumentError } from 'commander'
import { dayArgument } from '#/calendar/day-argument.cli.ts'
import type { Charter } from '#/charter/charter.ts'
import type { Edition } from '#/charter/edition.ts'
import type { RowDiff } from '#/charter/edition-diff.ts'
import type { SameColumn } from '#/charter/edition-renames.ts'
import type { Office } from '#/platform/office.store.ts'

type OpenOffice = () => Promise<Office>
type AdoptOptions = {
  readonly from: Temporal.PlainDate
  readonly by: string
  readonly renamed?: readonly SameColumn[]
  readonly json?: true
}
type DoubtsOptions = { readonly file?: string; readonly json?: true }
type SettleOptions = { readonly choice: string; readonly by: string; readonly why: string; readonly file?: string }

/** Registers `charter adopt`, `charter doubts` and `charter settle` under `charter`. */
export function editionCommands(program: Command, openOffice: OpenOffice): void {
  const charter = program.commands.find((command) => command.name() === 'charter')
  charter
    ?.command('adopt')
    .description('启用一张责任分解表，并列出与现行版本的不同 / adopt a table from a day on, with its differences')
    .argument('<file>', '.txt .doc .docx .xlsx .xls .csv 或 JSON 表格')
    .requiredOption('--from <date>', '启用日期，如 2026-03-01 / first day', dayArgument)
    .option('--by <name>', '由谁批准启用 / who adopts it', '命令行操作员')
    .option(
      '--renamed <old=new>',
      '栏目更名，时限接着算，可多次写，如 新闻中心/部门动态=新闻中心/部门信息 / a renamed column',
      renameArgument,
    )
    .option('--json', '输出 JSON：{"edition","from","rows","diff":[…]}')
    .action(async (file: string, options: AdoptOptions) =>
      inOffice(openOffice, (office) => adopt(office, file, options)),
    )
  charter
    ?.command('doubts')
    .description('列出尚未定的疑点，及各自的编号 / open doubts and their keys')
    .option('--file <file>', '看一张尚未启用的表 / of a table that is not adopted yet')
    .option('--json', '输出 JSON')
    .action(async (options: DoubtsOptions) => inOffice(openOffice, (office) => listDoubts(office, options)))
  charter
    ?.command('settle')
    .description('定一处疑点：写明选择、由谁、为什么 / settle a doubt, signed')
    .argument('<key>', '疑点编号，见 charter doubts')
    .requiredOption(
      '--choice <json>',
      '如 {"kind":"accept"}、{"kind":"share","share":"each"}、{"kind":"term","within":"P5D","workdays":true}',
    )
    .requiredOption('--by <name>', '由谁确定')
    .requiredOption('--why <reason>', '理由')
    .option('--file <file>', '疑点在一张尚未启用的表上 / of a table that is not adopted yet')
    .action(async (key: string, options: SettleOptions, command: Command) => settle(openOffice, key, options, command))
}

async function inOffice(openOffice: OpenOffice, work: (office: Office) => Promise<void>): Promise<void> {
  const office = await openOffice()
  try {
    await work(office)
  } finally {
    await office.close()
  }
}

/** `旧=新`, each the place of a column; one option after another adds up. */
function renameArgument(said: string, before: readonly SameColumn[] = []): readonly SameColumn[] {
  const [old, now, ...more] = said.split('=').map((place) => place.trim())
  if (!old || !now || more.length > 0)
    throw new InvalidArgumentError('应写成 旧栏目=新栏目，都写全路径，如 新闻中心/部门动态=新闻中心/部门信息')
  return [...before, { before: old, after: now }]
}

async function adopt(office: Office, file: string, { from, by, renamed = [], json }: AdoptOptions): Promise<void> {
  const { readCharterFile } = await import('#/charter/charter.file.ts')
  const { adoptEdition } = await import('#/charter/adopt-edition.action.ts')
  const { diffWords } = await import('#/charter/diff-words.ts')
  const read = await readCharterFile(file)
  const { edition, diff } = await adoptEdition(office, { ...read, from, adoptedBy: by, sameColumns: renamed })
  const changes = diff.filter(({ kind }) => kind !== 'unchanged')
  if (json) {
    const { id: key, charter } = edition
    console.log(JSON.stringify({ edition: key, from: from.toString(), rows: charter.rows.length, diff: changes }))
    return
  }
  console.log(`已启用《${edition.title}》，自 ${from} 起，栏目 ${edition.charter.rows.length} 个。`)
  const said = edition.renames.map((each) => `更名：${each.before.join('/')} → ${each.after.join('/')}，时限接着算`)
  const others = changes.filter((each) => each.kind !== 'perhaps-renamed' || !isRenamed(each, edition))
  const lines = [...said, ...others.flatMap(diffWords)]
  console.log(lines.length === 0 ? '与原版本相同。' : lines.join('\n'))
  if (others.some(({ kind }) => kind === 'perhaps-renamed'))
    console.log(`确是更名的，请加 --renamed 旧栏目=新栏目（写全路径），从同一天（${from}）再启用一次。`)
  console.log(`疑点 ${edition.charter.doubts.length} 处，用 belltower charter doubts 查看。`)
}

function isRenamed({ after }: Extract<RowDiff, { kind: 'perhaps-renamed' }>, { renames }: Edition): boolean {
  return renames.some((each) => each.after.join('/') === [...after.path, after.column].join('/'))
}

async function listDoubts(office: Office, { file, json }: DoubtsOptions): Promise<void> {
  const { openDoubts } = await import('#/charter/open-doubts.store.ts')
  const { doubtWords } = await import('#/charter/doubt-words.ts')
  const doubts = await openDoubts(office, await draftFrom(file))
  process.exitCode = doubts.length === 0 ? 0 : 1
  if (json) return console.log(JSON.stringify(doubts))
  for (const { key, doubt, choices } of doubts) {
    const { name, todo } = doubtWords[doubt.code]
    console.log(`${key}  ${name}：${doubt.where || '全表'}「${doubt.said}」\n    ${todo}。可选：${choices.join('、')}`)
  }
  console.log(
    doubts.length === 0
      ? '没有未定的疑点。'
      : `共 ${doubts.length} 处，用 belltower charter settle 编号${file ? ` --file ${file}` : ''} 定。`,
  )
}

async function settle(
  openOffice: OpenOffice,
  doubtKey: string,
  { choice: said, by, why, file }: SettleOptions,
  command: Command,
): Promise<void> {
  const { choiceShapes, readChoice } = await import('#/charter/choice-wire.ts')
  const choice = readChoice(said)
  if (!choice) {
    const examples = choiceShapes.map(([, example]) => `  '${example}'`).join('\n')
    command.error(`--choice 应为下列形式之一。Must be one of:\n${examples}`, { exitCode: 2, code: 'usage' })
  }
  const { settleDoubt } = await import('#/charter/settle-doubt.action.ts')
  const draft = await draftFrom(file)
  await inOffice(openOffice, (office) => settleDoubt(office, { doubtKey, choice, by, at: office.now(), why }, draft))
  console.log(`已定：${doubtKey}`)
}

async function draftFrom(file: string | undefined): Promise<Charter | undefined> {
  if (file === undefined) return undefined
  const { readCharterFile } = await import('#/charter/charter.file.ts')
  return (await readCharterFile(file)).charter
}
