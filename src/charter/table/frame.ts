import type { Grid } from '#/charter/grid.ts'
import type { HeaderColumn, Headers } from '#/charter/table/headers.ts'

/** The columns of a grid by what they hold, and what its empty cells may mean. */
export type Frame = {
  readonly title: string
  readonly idleCols: ReadonlySet<number>
  /** The path and the column, outermost first. */
  readonly levelCols: readonly number[]
  /** The innermost level is a 工作任务, whose names are phrases. */
  readonly isTask: boolean
  readonly units: readonly { readonly col: number; readonly role: 'lead' | 'support' | undefined }[]
  readonly requirements: readonly HeaderColumn[]
  /** Columns of the charter laid across the top, units down the side. */
  readonly across: readonly HeaderColumn[]
  /** Units laid across the top. */
  readonly unitsAcross: readonly HeaderColumn[]
  readonly isLost: boolean
  readonly mayInheritLevel: (level: number) => boolean
}

/** Reads the frame of a table from its headers. */
export function frameOf(grid: Grid, { columns }: Headers): Frame {
  const levels = columns
    .flatMap((column) => (column.meaning.role === 'level' ? [{ ...column, rank: rankOf(column, columns) }] : []))
    .sort((one, other) => one.rank - other.rank || one.col - other.col)
  const having = (role: HeaderColumn['meaning']['role']) => columns.filter(({ meaning }) => meaning.role === role)
  const hasSupport = columns.some(({ meaning }) => meaning.role === 'units' && meaning.unitRole === 'support')
  const merged = new Set((grid.merges ?? []).flatMap(({ col, rowspan }) => (rowspan > 1 ? [col] : [])))
  const isLost = grid.merges === null
  return {
    title: grid.title,
    idleCols: new Set(columns.filter(isIdle).map(({ col }) => col)),
    levelCols: levels.map(({ col }) => col),
    isTask: levels.at(-1)?.rank === taskRank,
    units: having('units').map((column) => ({ col: column.col, role: roleOf(column, hasSupport) })),
    requirements: having('requirement'),
    across: having('column-across'),
    unitsAcross: having('unit-across'),
    isLost,
    // Merges lost, or a writer who never merges downwards and leaves a repeated category empty.
    mayInheritLevel: (level) => isLost || (level < levels.length - 1 && !merged.has(levels[level]!.col)),
  }
}

const taskRank = 35

function isIdle({ header, meaning }: HeaderColumn): boolean {
  return meaning.role === 'number' || (meaning.role === 'aside' && header === '')
}

/** Beside 二级栏目 and 三级栏目 a plain 栏目 is the first level. */
function rankOf({ meaning }: HeaderColumn, columns: readonly HeaderColumn[]): number {
  if (meaning.role !== 'level') return Number.POSITIVE_INFINITY
  const ranks = columns.flatMap((column) => (column.meaning.role === 'level' ? [column.meaning.rank] : []))
  const numbered = ranks.filter((rank) => rank < 10)
  const isFirst = meaning.rank >= 10 && numbered.length > 0 && Math.min(...numbered) > 1
  return isFirst ? 0 : meaning.rank
}

/** 主办单位 leads only beside a 协办单位. */
function roleOf({ meaning }: HeaderColumn, hasSupport: boolean): 'lead' | 'support' | undefined {
  if (meaning.role !== 'units' || !meaning.unitRole) return undefined
  if (meaning.unitRole !== 'lead-if-paired') return meaning.unitRole
  return hasSupport ? 'lead' : undefined
}
