import type { CharterRow, Doubt, DoubtCode, Requirement } from '#/charter/charter.ts'
import type { Obligation } from '#/charter/obligation.ts'
import { isShareOpen, shareReadings } from '#/charter/share.ts'

/** Doubts that show only when the rows are seen together: groups, sets of columns, and sentences that need a person or a number. */
export function charterDoubts(
  rows: readonly CharterRow[],
  tableRequirements: readonly Requirement[],
): readonly Doubt[] {
  const columns = new Set(rows.map(({ column }) => column))
  const doubts = rows.flatMap((row) => {
    const where = whereOf(row)
    return [
      ...row.units.filter(({ kind }) => kind === 'group').map(({ name }) => groupDoubt(name)),
      ...(isSet(row.column) ? [setDoubt(where, row.column)] : []),
      ...row.requirements.flatMap((each) => clauseDoubts(where, each)),
      ...elsewhereDoubts(where, row, columns),
      ...partDoubts(where, row, columns),
    ]
  })
  return once([...doubts, ...groupShareDoubts(rows), ...tableRequirements.flatMap((each) => clauseDoubts('', each))])
}

/** The row's path and column joined by “/”. */
export function whereOf({ path, column }: Pick<CharterRow, 'path' | 'column'>): string {
  return [...path, column].join('/')
}

/** The same doubt about the same words is one question, asked at the first row that raises it. */
function once(doubts: readonly Doubt[]): readonly Doubt[] {
  const asked = new Set<string>()
  return doubts.filter(({ code, where, said }) => {
    const question =
      code === 'scope-elsewhere' || code === 'group-share' ? `${code}\n${where}\n${said}` : `${code}\n${said}`
    return !asked.has(question) && asked.add(question)
  })
}

/** Asked once for the whole table, wherever the group appears. */
function groupDoubt(name: string): Doubt {
  return { code: 'group-members', where: '', said: name, readings: [] }
}

/** Asked once for the columns that stand beside one cell of units, as far as they are read alike. */
function groupShareDoubts(rows: readonly CharterRow[]): readonly Doubt[] {
  const open = rows.filter(isShareOpen)
  const cells = Map.groupBy(open, (row) => {
    const isList = row.column.includes('、') // its place names several columns
    return JSON.stringify([row.path, row.source.grid, row.source.units, shareReadings([row]), isList && row.column])
  })
  return [...cells.values()].map((beside) => {
    const [first] = beside
    const columns = [...new Set(beside.map(({ column }) => column))].join('、')
    const said = first!.units[0]!.name
    return { code: 'group-share', where: [...first!.path, columns].join('/'), said, readings: shareReadings([first!]) }
  })
}

function setDoubt(where: string, column: string): Doubt {
  return { code: 'column-set', where, said: column, readings: ['其中每个栏目各算一个', '整体算一个栏目'] }
}

/** 各专题专栏: every column of a kind. */
function isSet(column: string): boolean {
  return /^(?:各|所有|全部)/.test(column)
}

function clauseDoubts(where: string, { text, readings }: Requirement): readonly Doubt[] {
  return readings.flatMap(({ obligation }) =>
    codesOf(obligation).map((code) => ({
      code,
      where,
      said: text,
      readings: obligation.kind === 'human' ? [obligation.reason] : [],
    })),
  )
}

function codesOf(obligation: Obligation): readonly DoubtCode[] {
  if (obligation.kind === 'human') return ['human']
  if (obligation.kind === 'recurring') return obligation.min === 'plan' ? ['plan'] : []
  if (obligation.kind === 'content') return obligation.timing === 'prompt' ? ['prompt'] : []
  if (obligation.kind !== 'event') return []
  return obligation.within === 'prompt' || obligation.within === 'statutory' ? [obligation.within] : []
}

/** A sentence beside several columns that names some of them, not this one. */
function elsewhereDoubts(where: string, row: CharterRow, columns: ReadonlySet<string>): readonly Doubt[] {
  return row.requirements.flatMap(({ text, readings, appliesOnly }): readonly Doubt[] => {
    const named = readings.flatMap(({ obligation }) => scopeOf(obligation))
    const elsewhere = [...new Set(named)].filter((name) => columns.has(name))
    if (appliesOnly || elsewhere.length === 0 || named.includes(row.column)) return []
    const chosen = `本栏目不适用，只适用于${elsewhere.join('、')}`
    return [{ code: 'scope-elsewhere', where, said: text, readings: [chosen, '本栏目同样适用'] }]
  })
}

/** Sentences with a rhythm for parts of the column (政策法规每5个月, 业务工作每50天) that are no rows of the table. */
function partDoubts(where: string, row: CharterRow, columns: ReadonlySet<string>): readonly Doubt[] {
  const inside = row.requirements.map((each) => ({
    said: each.text,
    parts: [...new Set(each.readings.flatMap(({ obligation }) => partsIn(obligation)))].filter(
      (part) => !columns.has(part),
    ),
  }))
  const areApart = inside.filter(({ parts }) => parts.length > 0).length > 1
  const areClasses = areApart || inside.some(({ parts }) => parts.some((part) => /类$|栏目|专栏|其他/.test(part)))
  if (!areClasses) return [] // 每季度公开专项资金使用情况: what is published, not a part of the column
  return inside.flatMap(({ said, parts }): readonly Doubt[] => {
    const chosen = `${parts.join('、')}是本栏目下的子栏目，逐个考核`
    return parts.length === 0 ? [] : [{ code: 'shared-scope', where, said, readings: [chosen, '按整个栏目考核'] }]
  })
}

function partsIn(obligation: Obligation): readonly string[] {
  return obligation.kind === 'recurring' ? (obligation.scope ?? []) : []
}

function scopeOf(obligation: Obligation): readonly string[] {
  return [...(obligation.scope ?? []), ...(obligation.kind === 'event' ? (obligation.of ?? []) : [])]
}
