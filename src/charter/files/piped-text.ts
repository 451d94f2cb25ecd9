import { shareLines } from '#/charter/files/around-table.ts'
import type { TextTable } from '#/charter/files/text-table.ts'

/** Tables drawn with bars, as in Markdown: `| 序号 | 栏目 |`, rules between rows left out, `<br>` for a new line in a cell. */
export function readPipedText(text: string): readonly TextTable[] {
  const tables: Draft[] = []
  let between: string[] = []
  for (const line of text.split('\n')) {
    const cells = cellsOf(line)
    if (cells === null) between.push(line)
    else {
      if (between.length > 0 || tables.length === 0) tables.push(startTable(tables.at(-1), between))
      between = []
      if (!isRule(cells)) tables.at(-1)!.rows.push(cells)
    }
  }
  tables.at(-1)?.after.push(...between)
  return tables.filter(({ rows }) => rows.length > 1)
}

type Draft = { readonly before: readonly string[]; readonly rows: (readonly string[])[]; readonly after: string[] }

/** The cells of a line, null when it is no row. `\|` is a bar inside a cell. */
function cellsOf(line: string): readonly string[] | null {
  const bare = line
    .trim()
    .replace(/^[|│┃]/, '')
    .replace(/(?<!\\)[|│┃]$/, '')
  const cells = bare.split(/(?<!\\)[|│┃]/)
  if (cells.length < 2 && !/^[|│┃].*[|│┃]$/.test(line.trim()))
    return /^[┌├└+-][─┬┼┴┐┤┘+-]*$/.test(line.trim()) ? [''] : null
  return cells.map((cell) =>
    cell
      .trim()
      .replaceAll('\\|', '|')
      .replaceAll(/<br\s*\/?>/gi, '\n'),
  )
}

function isRule(cells: readonly string[]): boolean {
  return (
    (cells.every((cell) => /^:?[-─=┼+]*:?$/.test(cell)) && cells.some((cell) => cell !== '')) ||
    (cells.length === 1 && cells[0] === '')
  )
}

function startTable(previous: Draft | undefined, between: readonly string[]): Draft {
  if (!previous) return { before: between, rows: [], after: [] }
  const { after, before } = shareLines(between)
  previous.after.push(...after)
  return { before, rows: [], after: [] }
}
