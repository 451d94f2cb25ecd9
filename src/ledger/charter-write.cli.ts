import { writeFile } from 'node:fs/promises'
import { type Command, Option } from 'commander'
import { dayArgument } from '#/calendar/day-argument.cli.ts'
import type { Office } from '#/platform/office.store.ts'
import { Refused } from '#/platform/refused.ts'

type WriteOptions = { readonly format: 'docx' | 'xlsx'; readonly on?: Temporal.PlainDate; readonly out: string }

/** Registers `charter write`: it is here because each cell is written with how its duties stand. */
export function charterWriteCommand(program: Command, openOffice: () => Promise<Office>): void {
  program.commands
    .find((command) => command.name() === 'charter')
    ?.command('write')
    .description('把现行责任分解表写成 Word 或 Excel，每格附办理情况 / write the table with how each cell stands')
    .addOption(new Option('--format <format>', '文件格式').choices(['docx', 'xlsx']).makeOptionMandatory())
    .option('--on <date>', '截至哪一天，默认今天', dayArgument)
    .requiredOption('-o, --out <file>', '写到哪个文件')
    .action(async (options: WriteOptions) => write(options, openOffice))
}

async function write({ format, on: day, out }: WriteOptions, openOffice: () => Promise<Office>): Promise<void> {
  const office = await openOffice()
  try {
    const { stoodAtOffice } = await import('#/ledger/office-ledger.store.ts')
    const { tableFile } = await import('#/ledger/table/table.file.ts')
    const { edition, stood, on } = await stoodAtOffice(office, day ? { on: day } : {})
    if (!edition)
      throw new Refused(['no-edition'], { 'no-edition': `${on} 没有启用的责任分解表。No table is in force.` })
    await writeFile(out, await tableFile(format, { edition, stood, on }))
    console.log(`已写到 ${out}（截至 ${on}）。`)
  } finally {
    await office.close()
  }
}
