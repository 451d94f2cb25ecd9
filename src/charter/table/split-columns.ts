import { nameIn, oneLine } from '#/charter/table/cell-text.ts'
import { isWrap, splitList } from '#/charter/table/split-list.ts'

/** The columns a cell names, and why that is not certain. */
export type ColumnCell = {
  readonly names: readonly string[]
  readonly doubt?: 'several-columns' | 'one-column'
  /** The other reading: one name where several were read, several where one was. */
  readonly instead?: readonly string[]
}

type Evidence = {
  /** What the row requires: a sentence that names the pieces apart shows that they are columns of their own. */
  readonly requirement: string
  /** How many units stand stacked beside it. */
  readonly unitLines: number
  /** The header speaks of tasks, whose names are phrases with 、 inside. */
  readonly isTask: boolean
}

/**
 * One cell, one or several columns. 政声传递、政府网站工作报表 are two full names; in 板块、部门政府信息公开 the first is only a qualifier;
 * stacked lines are columns unless the break is a wrap (专项规划⏎和区域规划); a slash joins two names of one column.
 */
export function splitColumns(cell: string, evidence: Evidence): ColumnCell {
  const lines = joinWraps(cell.split('\n'), evidence)
  if (lines.length > 1)
    return several(
      lines.flatMap((line) => splitNames(line, evidence) ?? [line]),
      cell,
    )
  const line = lines[0] ?? ''
  const names = splitNames(line, evidence)
  if (names) return several(names, cell)
  const instead = alternatives(cell)
  return { names: [nameIn(line)], ...(instead.length > 1 && { doubt: 'one-column', instead }) }
}

function several(names: readonly string[], cell: string): ColumnCell {
  return {
    names: [...new Set(names.map(nameIn).filter((name) => name !== ''))],
    doubt: 'several-columns',
    instead: [oneLine(cell)],
  }
}

/** What the cell would be if every separator in it were one. */
function alternatives(cell: string): readonly string[] {
  return splitList(cell, (char) => '、，,；;/／\n'.includes(char)).map((name) => nameIn(name.replace(/^[和与及]/, '')))
}

const isListMark = (char: string) => '、，,；;'.includes(char)

/** The names in a line, or null when its 、 do not separate full names. */
function splitNames(line: string, { requirement, isTask }: Evidence): readonly string[] | null {
  const names = splitList(line, isListMark).map((name) => name.replace(/等$/, ''))
  if (names.length < 2) return null
  if (namedApart(names, requirement)) return names
  if (isTask || names.some((name) => name.length > 14)) return null
  return isElliptical(names) ? null : names
}

/** 板块、部门政府信息公开; 通知、公告: a short piece is a qualifier or half of a pair, not a column's name. */
function isElliptical(names: readonly string[]): boolean {
  const lengths = names.map((name) => [...name].length)
  const shortest = Math.min(...lengths)
  return (
    shortest < 3 || (shortest === 3 && lengths.at(-1)! >= 6 && lengths.slice(0, -1).every((length) => length === 3))
  )
}

/** 板块、部门 alone on a line waits for the noun it qualifies. */
function isQualifier(line: string): boolean {
  const names = splitList(line, isListMark)
  return names.length > 1 && isElliptical(names)
}

/** The requirement names each of them, but not the whole cell as one name. */
function namedApart(names: readonly string[], requirement: string): boolean {
  return (
    !requirement.includes(names.join('、')) && names.every((name) => name.length >= 2 && requirement.includes(name))
  )
}

function joinWraps(lines: readonly string[], evidence: Evidence): readonly string[] {
  const joined: string[] = []
  for (const line of lines) {
    const before = joined.at(-1)
    if (before !== undefined && isWrap(before, line)) joined.push(`${joined.pop()}${line}`)
    else joined.push(line)
  }
  return joined.length > 1 && !areStacked(joined.map(nameIn), evidence) ? [joined.join('')] : joined
}

/** Full names under each other: numbered or three or more of them, or named apart by the requirement, or as many units beside them. */
function areStacked(lines: readonly string[], { requirement, unitLines, isTask }: Evidence): boolean {
  if (namedApart(lines, requirement)) return true
  if (isQualifier(lines[0]!) && !lines.at(-1)!.includes('、')) return false
  if (lines.some((line) => [...line].length < 3)) return false
  return !isTask || lines.length > 2 || unitLines === lines.length
}
