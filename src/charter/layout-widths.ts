import type { Grid } from '#/charter/grid.ts'
import { type LaidCell, layoutOf } from '#/charter/layout.ts'

/** Chinese characters of ten points on a line of A4 landscape, less the standing column. */
const roomCharacters = 60

/** A longer line asks for no more than this; it is wrapped. In Chinese characters. */
const longestCharacters = 30

/** Every column gets room for this many characters before any gets more; and for the padding of its cells. */
const [leastCharacters, paddingCharacters] = [3, 1.5]

/**
 * Share of the table's width for each column, summing to 1: 序号 gets what it needs, the rest is shared in proportion to the longest
 * line of each column, so 工作要求 gets most. A spanning cell asks nothing of the columns it spans.
 */
export function columnShares(grid: Grid): readonly number[] {
  const cells = layoutOf(grid).flat()
  const longest = (grid.cells[0] ?? []).map((_, col) => longestIn(cells, col))
  const least = longest.map((length) => Math.min(length, leastCharacters) + paddingCharacters)
  const more = longest.map((length) => Math.max(0, length - leastCharacters))
  const stretch = Math.max(0, roomCharacters - sum(least)) / Math.max(1, sum(more))
  const widths = least.map((each, col) => each + more[col]! * stretch)
  return widths.map((width) => width / sum(widths))
}

/** Width in Chinese characters: a Latin letter or digit takes half of one. */
export function charactersWide(line: string): number {
  return [...line].reduce((wide, letter) => wide + (letter.codePointAt(0)! < 0x2e80 ? 0.5 : 1), 0)
}

function longestIn(cells: readonly LaidCell[], col: number): number {
  const lines = cells.filter((cell) => cell.col === col && cell.colspan === 1).flatMap((cell) => cell.text.split('\n'))
  const longest = lines.reduce((most, line) => Math.max(most, charactersWide(line)), 2)
  return Math.min(longestCharacters, longest)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
