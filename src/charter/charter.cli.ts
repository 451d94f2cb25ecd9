import type { Command } from 'commander'
import type { Charter } from '#/charter/charter.ts'
import type { FileRefusal } from '#/charter/grid.ts'

type ReadOptions = { json?: true }

/** Registers `charter read`. */
export function charterCommands(program: Command): void {
  const charter = program.command('charter').description('责任分解表：读取、启用、写回 / the responsibility table')
  charter
    .command('read')
    .description('读取责任分解表，列出栏目、单位、要求和疑点 / read a table and show what it says and what is doubtful')
    .argument('<file>', '.txt .doc .docx .xlsx .xls .csv 或 JSON 表格 / the file')
    .option('--json', '输出 JSON / print JSON')
    .action(read)
}

async function read(file: string, options: ReadOptions): Promise<void> {
  const { readGridFile } = await import('#/charter/files/read-grid.file.ts')
  const grids = await readGridFile(file)
  if (!grids.ok) return refuse(file, grids.refusal)
  const { readCharter } = await import('#/charter/read-charter.ts')
  const charter = readCharter(grids.grids)
  process.exitCode = charter.doubts.length > 0 ? 1 : 0
  console.log(options.json ? await jsonOf(charter) : await textOf(charter))
}

async function refuse(file: string, refusal: FileRefusal): Promise<void> {
  const { sayRefusal } = await import('#/charter/files/refusal-words.ts')
  console.error(`${file}：${sayRefusal(refusal)}`)
  process.exitCode = refusal.code === 'not-found' ? 2 : 1
}

async function jsonOf(charter: Charter): Promise<string> {
  const { charterJson } = await import('#/charter/charter-json.ts')
  return JSON.stringify(charterJson(charter))
}

async function textOf(charter: Charter): Promise<string> {
  const { charterText } = await import('#/charter/charter-text.cli.ts')
  return charterText(charter)
}
