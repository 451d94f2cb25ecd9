import { readFlatText } from '#/charter/files/flat-text.ts'
import { readPipedText } from '#/charter/files/piped-text.ts'
import { readTabbedText } from '#/charter/files/tabbed-text.ts'
import type { TextTable } from '#/charter/files/text-table.ts'

/** The tables in a plain text, in whichever of the three forms most of its lines are written. Empty when there is none. */
export function readTextTables(text: string): readonly TextTable[] {
  const lines = text.split('\n')
  const counts = [
    { lines: lines.filter((line) => line.startsWith('\t')).length, read: readFlatText },
    { lines: lines.filter((line) => line.indexOf('\t', 1) > 0).length, read: readTabbedText },
    { lines: lines.filter((line) => /[|│┃].*[|│┃]/.test(line)).length, read: readPipedText },
  ]
  return (
    counts
      .toSorted((a, b) => b.lines - a.lines)
      .filter((form) => form.lines > 1)
      .map((form) => form.read(text))
      .find((tables) => tables.length > 0) ?? []
  )
}
