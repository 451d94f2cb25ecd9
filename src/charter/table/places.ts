import type { CellRef } from '#/charter/charter.ts'
import type { Grid, Merge } from '#/charter/grid.ts'

/**
 * One place of the grid after its merges are filled in: what it says, where the cell that says it starts, and whether that cell
 * starts here, above (a vertical merge) or to the left (a horizontal one).
 */
export type Place = {
  readonly text: string
  readonly at: CellRef
  readonly from: 'here' | 'above' | 'left'
  readonly colspan: number
}

/** Fills covered places with the covering cell. Never throws and stays linear, whatever merges the grid claims. */
export function placesOf(grid: Grid): readonly (readonly Place[])[] {
  const width = grid.cells.reduce((widest, row) => Math.max(widest, row.length), 0)
  const places = grid.cells.map((row, r) =>
    Array.from({ length: width }, (_, c): Place => ({ text: tidy(row[c]), at: [r, c], from: 'here', colspan: 1 })),
  )
  let budget = 4 * width * places.length + 4
  for (const claimed of [...(grid.merges ?? []), ...(grid.merges === null ? (grid.spans ?? []) : [])]) {
    const merge = cut(claimed, places.length, width)
    if (!merge) continue
    budget -= merge.rowspan * merge.colspan
    if (budget < 0) break // merges that overlap this often are not a table's
    fill(places, merge)
  }
  return places
}

function fill(places: Place[][], { row, col, rowspan, colspan }: Merge): void {
  const owner = places[row]![col]!
  if (owner.from !== 'here') return
  places[row]![col] = { ...owner, colspan }
  for (let r = row; r < row + rowspan; r++) {
    for (let c = col; c < col + colspan; c++) {
      const covered = places[r]![c]!
      if ((r === row && c === col) || covered.text !== '' || covered.from !== 'here') continue
      places[r]![c] = { text: owner.text, at: owner.at, from: c > col ? 'left' : 'above', colspan }
    }
  }
}

function cut({ row, col, rowspan, colspan }: Merge, height: number, width: number): Merge | null {
  const sound = [row, col, rowspan, colspan].every(Number.isInteger) && row >= 0 && col >= 0
  if (!sound || row >= height || col >= width || rowspan < 1 || colspan < 1) return null
  return { row, col, rowspan: Math.min(rowspan, height - row), colspan: Math.min(colspan, width - col) }
}

/** Line ends as \n, no blank lines, no space at the ends of lines, no characters that do not print. */
function tidy(text: unknown): string {
  if (typeof text !== 'string') return text === undefined || text === null ? '' : String(text)
  return text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/[ \t\u00a0\u3000]{5,}/g, '    ')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}
