import type { NamedColumns } from '#/charter/column-lineage.ts'
import type { Ground } from '#/ledger/site-ledger.ts'
import { aCharter, aRow, aSentence, every } from './a-charter.ts'
import { theWorld } from './a-duty.ts'
import { aRegistry } from './a-registry.ts'
import { day } from './calendars.ts'

const { calendar, pack } = theWorld()

/** An office of one unit, 档案局. */
export const archivesAlone: Ground = { calendar, pack, registry: aRegistry('档案局') }

/** 部门动态 is 部门信息 from now on. */
export type Said = readonly [before: string, after: string]

/** A table from a day on: columns of 新闻中心, one item a month each, and which of them were called otherwise before. */
export function anEdition(from: string, columns: readonly string[], ...renames: readonly Said[]): NamedColumns {
  const rows = columns.map((column) => aRow(`新闻中心/${column}`, ['档案局'], [aSentence('每月一条', every('P1M'))]))
  const path = (column: string) => ['新闻中心', column]
  const said = renames.map(([before, after]) => ({ before: path(before), after: path(after) }))
  return { from: day(from), charter: aCharter(rows), renames: said }
}
