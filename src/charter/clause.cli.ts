import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Command } from 'commander'
import type { Reading } from './obligation.ts'

type Line = { readonly id: string | number; readonly text: string; readonly header?: string }
type Read = (text: string, header?: string) => readonly Reading[]
type Told = { readonly spans?: boolean; readonly json?: boolean }

/**
 * `belltower clause read FILE.jsonl`: lines {"id","text","header"?} in, lines {"id","obligations":[…]} out.
 * Exit 0 when every line was read, 1 when a line needs a person (a `human` obligation, or nothing read) or is no such line,
 * 2 when the file cannot be opened.
 */
export function clauseCommands(program: Command): void {
  const clause = program.command('clause').description('工作要求（条款）· clauses')
  clause
    .command('read <file>')
    .description(
      '把工作要求逐条读成可执行的责任，一行一条 · compile clauses, one JSON object a line（“-” 表示标准输入 · stdin）',
    )
    .option('--spans', '附上每个字段在原文中的位置（from）· add the place each field came from')
    .option('--json', '输出 JSON 行（默认即是）· JSON lines, the default')
    .addHelpText('after', `\n${HELP}`)
    .action(async (file: string, told: Told) => {
      process.exitCode = await readClauses(file, told)
    })
}

const HELP = `输入每行 · each line in：{"id":"1","text":"每周至少更新1条","header":"更新周期"}（header 可省略 · optional）
输出每行 · each line out：{"id":"1","obligations":[…]}
退出码 · exit code：0 全部读懂 · all read；1 有需人工判断的条款或有不能识别的行 · a person is needed, or a line was bad；2 文件打不开 · file not readable`

async function readClauses(file: string, told: Told): Promise<number> {
  const { readClause } = await import('./grammar/read-clause.ts') // only this command pays for the grammar
  const input = file === '-' ? process.stdin : createReadStream(file)
  let code = 0
  let number = 0
  try {
    for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      number += 1
      if (text.trim() !== '' && !answer(text, number, told, readClause)) code = 1
    }
  } catch (error) {
    console.error(`打不开文件 ${file}：${(error as Error).message} · cannot read the file`)
    return 2
  }
  return code
}

/** Answers one line; false when it needs a person. */
function answer(text: string, number: number, told: Told, read: Read): boolean {
  const line = lineOf(text)
  if (typeof line === 'string') {
    console.error(`第 ${number} 行：${line}`)
    return false
  }
  const readings = read(line.text, line.header)
  const obligations = readings.map(({ obligation }) => obligation)
  const from = told.spans ? { from: readings.map((reading: Reading) => reading.from) } : {}
  process.stdout.write(`${JSON.stringify({ id: line.id, obligations, ...from })}\n`)
  return obligations.length > 0 && obligations.every(({ kind }) => kind !== 'human')
}

/** The line, or what is wrong with it. */
function lineOf(text: string): Line | string {
  const line = parsed(text.replace(/^\ufeff/, ''))
  if (typeof line !== 'object' || line === null) return '不是 JSON 对象，请检查引号和逗号 · not a JSON object'
  const { id, text: said, header } = line as Partial<Record<keyof Line, unknown>>
  if (typeof id !== 'string' && typeof id !== 'number') return '缺少 id · id is missing'
  if (typeof said !== 'string') return '缺少 text（工作要求原文）· text is missing'
  if (header !== undefined && header !== null && typeof header !== 'string')
    return 'header 应为文字 · header must be a string'
  return { id, text: said, ...(typeof header === 'string' && { header }) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
