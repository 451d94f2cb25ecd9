import type { CharterRow, Doubt, DoubtCode, Requirement } from '#/charter/charter.ts'
import type { Obligation } from '#/charter/obligation.ts'

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
      ...row.requirements.flatMap((each) => scopeDoubts(where, row, each, columns)),
    ]
  })
  return once([...doubts, ...tableRequirements.flatMap((each) => clauseDoubts('', each))])
}

/** The row's path and column joined by “/”. */
export function whereOf({ path, column }: Pick<CharterRow, 'path' | 'column'>): string {
  return [...path, column].join('/')
}

/** The same doubt about the same words is one question, asked at the first row that raises it. */
function once(doubts: readonly Doubt[]): readonly Doubt[] {
  const asked = new Set<string>()
  return doubts.filter(({ code, where, said }) => {
    const question = code === 'scope-elsewhere' ? `${code}\n${where}\n${said}` : `${code}\n${said}`
    return !asked.has(question) && asked.add(question)
  })
}

/** Asked once for the whole table, wherever the group appears. */
function groupDoubt(name: string): Doubt {
  return { code: 'group-members', where: '', said: name, readings: [] }
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

/** A sentence that names columns: other rows of the table but not this one, or parts of this one that are no rows. */
function scopeDoubts(
  where: string,
  row: CharterRow,
  { text, readings, appliesOnly }: Requirement,
  columns: ReadonlySet<string>,
) {
  if (appliesOnly) return []
  const named = new Set(readings.flatMap(({ obligation }) => scopeOf(obligation)))
  const elsewhere = [...named].filter((name) => name !== row.column && columns.has(name))
  const doubts: Doubt[] = []
  if (elsewhere.length > 0 && !named.has(row.column)) {
    doubts.push({
      code: 'scope-elsewhere',
      where,
      said: text,
      readings: [`本栏目不适用，只适用于${elsewhere.join('、')}`, '本栏目同样适用'],
    })
  }
  const parts = readings.flatMap(({ obligation }) => (obligation.kind === 'recurring' ? (obligation.scope ?? []) : []))
  const inside = [...new Set(parts)].filter((name) => !columns.has(name))
  if (inside.length > 0 && !row.column.includes(inside[0]!)) {
    doubts.push({
      code: 'shared-scope',
      where,
      said: text,
      readings: [`${inside.join('、')}是本栏目下的子栏目，逐个考核`, '按整个栏目考核'],
    })
  }
  return doubts
}

function scopeOf(obligation: Obligation): readonly string[] {
  return [...(obligation.scope ?? []), ...(obligation.kind === 'event' ? (obligation.of ?? []) : [])]
}
