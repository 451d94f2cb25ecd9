import type { Charter, CharterRow, Requirement, UnitEntry } from '#/charter/charter.ts'
import type { Grid, Merge } from '#/charter/grid.ts'

/** A column of the table to be drawn: its header, what each row says under it, and whether equal neighbours become one cell. */
type Field = { readonly header: string; readonly textOf: (row: CharterRow) => string }

/**
 * The table of a charter that was not read from one: a column for each level of the path, then the units (a column a role), then the
 * sentences (a column a header). What equals the cell above is merged with it, as an office would draw it; a short path is drawn wide.
 */
export function gridOfCharter(charter: Charter): Grid {
  const depth = Math.max(0, ...charter.rows.map(({ path }) => path.length))
  const fields = [...unitFields(charter), ...requirementFields(charter)]
  const header = [...levelHeaders(charter, depth), ...fields.map((field) => field.header)]
  const cells = charter.rows.map((row) => [
    ...Array.from(
      { length: depth + 1 },
      (_, level) => row.path[level] ?? (level === row.path.length ? row.column : ''),
    ),
    ...fields.map(({ textOf }) => textOf(row)),
  ])
  const merges = [
    ...headerMerges(header, depth),
    ...wideColumns(charter.rows, depth),
    ...tallCells(charter.rows, cells, depth),
  ]
  const covered = cells.map((row) => [...row])
  for (const { row, col, rowspan } of merges.filter((merge) => merge.rowspan > 1))
    for (let below = row + 1; below < row + rowspan; below++) covered[below - 1]![col] = ''
  return { title: charter.title, cells: [header, ...covered], merges, notes: notesOf(charter.tableRequirements) }
}

/** 类别 over the outermost level when every column has one, 栏目名称 over the rest. */
function levelHeaders({ rows }: Charter, depth: number): readonly string[] {
  const hasKind = depth > 0 && rows.every(({ path }) => path.length > 0)
  const names = hasKind ? ['类别', '栏目名称'] : ['栏目名称']
  return [...names, ...Array<string>(depth + 1 - names.length).fill('')]
}

function headerMerges(header: readonly string[], depth: number): readonly Merge[] {
  const col = header.indexOf('栏目名称')
  return col < depth ? [{ row: 0, col, rowspan: 1, colspan: depth + 1 - col }] : []
}

const roleHeaders = { lead: '牵头单位', none: '责任单位', support: '配合单位' } as const

function unitFields({ rows }: Charter): readonly Field[] {
  const said = new Set(rows.flatMap(({ units }) => units.map(({ role }) => role ?? 'none')))
  const roles = (['lead', 'none', 'support'] as const).filter(
    (role) => said.has(role) || (role === 'none' && said.size === 0),
  )
  return roles.map((role) => ({
    header: roleHeaders[role],
    textOf: ({ units }) =>
      units
        .filter((unit) => (unit.role ?? 'none') === role)
        .map(unitWords)
        .join('、'),
  }))
}

function unitWords({ name, aka = [] }: UnitEntry): string {
  return aka.length > 0 ? `${name}（${aka.join('、')}）` : name
}

function requirementFields({ rows }: Charter): readonly Field[] {
  const headers = new Set(rows.flatMap(({ requirements }) => requirements.map(({ header }) => header ?? '')))
  const named = [...headers].filter((header) => header !== '').map((header) => fieldOf(header, header))
  return headers.has('') || named.length === 0 ? [...named, fieldOf('工作要求', undefined)] : named
}

function fieldOf(header: string, under: string | undefined): Field {
  return { header, textOf: ({ requirements }) => sentences(requirements.filter((each) => each.header === under)) }
}

function sentences(requirements: readonly Requirement[]): string {
  const [only] = requirements
  if (only && requirements.length === 1) return only.header ? only.text : `${only.text}。`
  return requirements.map(({ text }, i) => `${i + 1}.${text}${i === requirements.length - 1 ? '。' : '；'}`).join('\n')
}

function wideColumns(rows: readonly CharterRow[], depth: number): readonly Merge[] {
  return rows.flatMap(({ path }, i) =>
    path.length < depth ? [{ row: i + 1, col: path.length, rowspan: 1, colspan: depth + 1 - path.length }] : [],
  )
}

/** Equal neighbours down a column; a step of the path only as long as the steps before it are the same. Rows count the header. */
function tallCells(
  rows: readonly CharterRow[],
  cells: readonly (readonly string[])[],
  depth: number,
): readonly Merge[] {
  const isSame = (above: number, below: number, col: number) =>
    col <= depth
      ? col < Math.min(rows[above]!.path.length, rows[below]!.path.length) &&
        cells[above]!.slice(0, col + 1).every((text, i) => text === cells[below]![i])
      : cells[above]![col] !== '' && cells[above]![col] === cells[below]![col]
  return (cells[0] ?? []).flatMap((_, col) => {
    const starts = cells.flatMap((_, row) => (row > 0 && isSame(row - 1, row, col) ? [] : [row]))
    const tall = starts.map((row, i) => ({
      row: row + 1,
      col,
      rowspan: (starts[i + 1] ?? cells.length) - row,
      colspan: 1,
    }))
    return tall.filter(({ rowspan }) => rowspan > 1)
  })
}

function notesOf(requirements: readonly Requirement[]): readonly string[] {
  return requirements.length === 0 ? [] : [`说明：${sentences(requirements)}`]
}
