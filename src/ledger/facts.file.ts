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

const largestBytes = 512 * 1024 * 1024

/** Reads facts from a `.csv`/`.tsv` (by its ending) or from JSON lines. Refused in words when the file itself cannot be read. */
export async function readFactsFile(path: string): Promise<ReadFacts> {
  const text = await readText(path)
  return /\.[ct]sv$/i.test(path) ? readFactValues(await csvValues(text, path)) : readFactValues(jsonLines(text))
}

async function readText(path: string): Promise<string> {
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) throw new Refused(['not-found'], words)
  if (found.size > largestBytes) throw new Refused(['too-large'], words)
  const bytes = await readFile(path)
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // the next encoding may fit
    }
  }
  throw new Refused(['not-text'], words)
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
