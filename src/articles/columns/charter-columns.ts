import type { Charter, CharterRow } from '#/charter/charter.ts'
import { isOfClass, subColumnsOf } from '#/ledger/sub-columns.ts'

/** A column that the charter asks for: a group of the table, a column of it, or a sub-column that its clauses tell apart. */
export type CharterColumn = {
  readonly path: readonly string[]
  /** Only holds others. */
  readonly isGroup: boolean
  /** The sentences that bind it, verbatim. */
  readonly clauses: readonly string[]
}

/**
 * Every column of a charter, parents before children, in the order of the table. Classes of columns (月报类) are no columns; a class
 * within a named one (增设专栏/动态信息类) is.
 */
export function columnsOfCharter({ rows }: Charter): readonly CharterColumn[] {
  const columns = new Map<string, CharterColumn>()
  const add = (column: CharterColumn) => {
    const known = columns.get(key(column.path))
    const isBetter = known?.isGroup && !column.isGroup
    if (!known || isBetter) columns.set(key(column.path), column)
  }
  for (const row of rows) {
    for (const path of above(row.path)) add({ path, isGroup: true, clauses: [] })
    for (const column of columnsOfRow(row)) add(column)
  }
  return [...columns.values()]
}

/** Names a path as a key. */
export function key(path: readonly string[]): string {
  return path.join('\n')
}

function columnsOfRow(row: CharterRow): readonly CharterColumn[] {
  const path = [...row.path, row.column]
  const clauses = row.requirements.map(({ text }) => text)
  const names = subColumnsOf(row)
    .map((name) => name.split('/'))
    .filter(([first]) => !isOfClass({ names: [first!], others: [] }))
  if (!names.some((levels) => !isRest(levels))) return [{ path, isGroup: false, clauses }]
  const below = names.flatMap((levels) => above(levels).map((tail) => ({ tail, isGroup: tail.length < levels.length })))
  return [
    { path, isGroup: true, clauses },
    ...below.map(({ tail, isGroup }) => ({ path: [...path, ...tail], isGroup, clauses: clausesOn(row, tail) })),
  ]
}

/** 其他 alone tells nothing apart: the column keeps all of it. */
function isRest([name]: readonly string[]): boolean {
  return /^(其他|其余|其它)/.test(name!)
}

function clausesOn({ requirements }: CharterRow, tail: readonly string[]): readonly string[] {
  const said = tail.join('/')
  const isOn = (scope: readonly string[] | undefined) => scope?.some((name) => name === said || name === tail.at(-1))
  return requirements
    .filter(({ readings }) => readings.some(({ obligation }) => isOn(obligation.scope)))
    .map(({ text }) => text)
}

/** A path and all that lies above it, the outermost first. */
function above(path: readonly string[]): readonly (readonly string[])[] {
  return path.map((_, level) => path.slice(0, level + 1))
}
