import { readFile, stat } from 'node:fs/promises'
import { factOfRecord } from '#/ledger/fact-csv.ts'
import { jsonLines, type ReadFacts, readFactValues } from '#/ledger/read-fact-lines.ts'
import { Refused } from '#/platform/refused.ts'

type Code = 'not-found' | 'too-large' | 'not-text'

const words: Readonly<Record<Code, string>> = {
  'not-found': '找不到这个文件，请检查路径。File not found.',
  'too-large': '文件超过 512 MB，请分成几个文件导入。Larger than 512 MB: split it.',
  'not-text': '文件不是 UTF-8 或 GB18030 的文本；请从表格软件另存为 CSV UTF-8。Not UTF-8 or GB18030 text.',
}

const refusal = (code: Code, path: string): Refused<Code> =>
  new Refused([code], { ...words, [code]: `${path}：${words[code]}` })

const largestBytes = 512 * 1024 * 1024

/** Reads facts from a `.csv`/`.tsv` (by its ending) or from JSON lines. Refused in words when the file itself cannot be read. */
export async function readFactsFile(path: string): Promise<ReadFacts> {
  return readFactsText(await readText(path), path)
}

/** The facts in the text of a file, by the ending of its name. */
export async function readFactsText(text: string, path: string): Promise<ReadFacts> {
  if (!/\.[ct]sv$/i.test(path)) return readFactValues(jsonLines(text))
  try {
    return readFactValues(await csvValues(text, path))
  } catch (fault) {
    return unreadableCsv(fault)
  }
}

async function readText(path: string): Promise<string> {
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) throw refusal('not-found', path)
  if (found.size > largestBytes) throw refusal('too-large', path)
  const bytes = await readFile(path)
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // the next encoding may fit
    }
  }
  throw refusal('not-text', path)
}

async function csvValues(text: string, path: string): Promise<readonly { line: number; value: unknown }[]> {
  const { parse } = await import('csv-parse/sync')
  const rows = parse<{ record: Record<string, string>; info: { lines: number } }>(text, {
    bom: true,
    columns: true,
    info: true,
    delimiter: /\.tsv$/i.test(path) ? '\t' : ',',
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    trim: true,
  })
  return rows.map(({ record, info }) => ({ line: info.lines, value: factOfRecord(record) }))
}

/** Where the reader of CSV lost its way, mostly a quotation mark that is never closed: nothing after it can be told apart. */
function unreadableCsv(fault: unknown): ReadFacts {
  const { code, lines, message } = fault as { code?: string; lines?: number; message: string }
  if (!code?.startsWith('CSV_')) throw fault
  return { facts: [], problems: [{ line: lines ?? 1, problems: [`CSV 读不通，请检查引号是否成对（${message}）`] }] }
}
