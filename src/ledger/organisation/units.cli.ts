import type { Command } from 'commander'
import type { Office } from '#/platform/office.store.ts'

type OpenOffice = () => Promise<Office>
type Options = { readonly json?: true }

/** Registers `units list | problems`: the organisation as the database has it, and what is wrong with it. */
export function unitCommands(program: Command, openOffice: OpenOffice): void {
  const units = program.command('units').description('单位 units')
  units
    .command('list')
    .description('列出单位：名称、类别、任务数、信息员 / the units')
    .option('--json', '输出 JSON，同 GET /api/units')
    .action((options: Options) => list(openOffice, options))
  units
    .command('problems')
    .description('列出单位的问题和办法；有问题时退出码为 1 / what is wrong, and what to do')
    .option('--json', '输出 JSON 数组')
    .action((options: Options) => problems(openOffice, options))
}

async function list(openOffice: OpenOffice, { json }: Options): Promise<void> {
  const { unitKindWords } = await import('#/units/change-set.ts')
  const answer = await unitsOf(openOffice)
  if (json) return console.log(JSON.stringify(answer))
  for (const { state, name, kind, duties, editors, confirmed, until } of answer.units) {
    const ended = state === 'ended' ? `${until} 起不再是单位` : ''
    const check = confirmed === 'to-check' ? '待核' : ''
    const said = [name, unitKindWords[kind], `任务 ${duties} 项`, editors.join('、') || '无信息员', ended || check]
    console.log(said.filter(Boolean).join('\t'))
  }
  if (answer.units.length === 0) console.log('还没有单位名录，请检查办公室文件夹里的 units.yaml。No units yet.')
}

async function problems(openOffice: OpenOffice, { json }: Options): Promise<void> {
  const { problems: found } = await unitsOf(openOffice)
  if (json) console.log(JSON.stringify(found))
  else if (found.length === 0) console.log('没有问题。No problems.')
  else for (const { name, what, todo } of found) console.log(`${name}\t${what}。${todo}。`)
  if (found.length > 0) process.exitCode = 1
}

async function unitsOf(openOffice: OpenOffice) {
  const { readUnits } = await import('#/ledger/organisation/units-answer.store.ts')
  const office = await openOffice()
  try {
    return await readUnits(office)
  } finally {
    await office.close()
  }
}
