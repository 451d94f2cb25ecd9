import { readFileSync } from 'node:fs'
import type { Charter, CharterRow, Doubt, Requirement, UnitEntry } from '#/charter/charter.ts'
import { readTextTables } from '#/charter/files/read-text.ts'
import { gridOfText } from '#/charter/files/text-table.ts'
import type { Grid } from '#/charter/grid.ts'
import type { Obligation } from '#/charter/obligation.ts'

/** “新闻中心/部门动态” as a row; units as the table writes them, a group when it begins with 各 or ends with 组成部门. */
export function aRow(place: string, units: readonly string[], requirements: readonly Requirement[] = []): CharterRow {
  const steps = place.split('/')
  const source = { gridRow: 1 }
  return { path: steps.slice(0, -1), column: steps.at(-1)!, units: units.map(aUnit), requirements, source }
}

/** A unit or a group by its name. */
export function aUnit(name: string): UnitEntry {
  return { name, kind: /^各|组成部门$/.test(name) ? 'group' : 'named' }
}

/** A sentence and what it obliges. */
export function aSentence(text: string, ...obligations: readonly Obligation[]): Requirement {
  return { text, readings: obligations.map((obligation) => ({ obligation, from: {} })) }
}

/** A charter of these rows and doubts. */
export function aCharter(rows: readonly CharterRow[], doubts: readonly Doubt[] = []): Charter {
  return { title: '信息内容保障责任分解表', rows, tableRequirements: [], doubts }
}

/** The real table of 钟楼区 as Word flattened it: its merges are lost. */
export function seedGrid(): Grid {
  const file = new URL('../../data/offices/zhonglou/charter.txt', import.meta.url)
  return gridOfText(readTextTables(readFileSync(file, 'utf8'))[0]!)
}

/** Every N weeks/days/months at least one item. */
export function every(period: string): Obligation {
  return { kind: 'recurring', action: 'publish', every: period, min: 1, unit: '条' }
}

/** The row as another reading of the same table gives it: units and sentences in another order. */
export function readTheSame(row: CharterRow): CharterRow {
  return { ...row, units: row.units.toReversed(), requirements: row.requirements.toReversed() }
}
