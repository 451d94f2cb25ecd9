import { type CsvError, parse } from 'csv-parse/sync'
import { FileRefused } from '#/charter/files/limits.ts'
import type { TextTable } from '#/charter/files/text-table.ts'

/**
 * A list with separators (.csv, .tsv, what Excel saves as “Unicode text”) as a table. A file not named as a list must look like one
 * (`sure` is false): three columns or more, and nearly every line as long as the others; a text with commas is no table.
 */
export function readDelimited(text: string, sure: boolean): readonly TextTable[] {
  const delimiter = delimiterOf(text)
  if (delimiter === null) return []
  const rows = records(text, delimiter)
  const widest = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const whole = rows.filter((row) => row.length === widest).length
  const isList = sure ? widest > 1 : widest > 2 && whole >= 0.8 * rows.length
  return isList ? [{ before: [], rows: level(rows, widest), after: [] }] : []
}

function records(text: string, delimiter: string): readonly string[][] {
  try {
    return parse(text, {
      delimiter,
      relax_quotes: true,
      relax_column_count: true,
      skip_records_with_empty_values: true,
    })
  } catch (error) {
    throw new FileRefused('damaged', `第 ${(error as CsvError).lines ?? '?'} 行附近引号不配对`)
  }
}

/** Rows as long as the longest: a list writes every column, so what is short is empty at its end, not merged. */
function level(rows: readonly string[][], width: number): readonly string[][] {
  if (width > 16_384) return rows // refused by its size before anything is made of it
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')])
}

/** The separator that stands outside quotes in the most lines. */
function delimiterOf(text: string): string | null {
  const bare = text.slice(0, 65_536).replaceAll(/"[^"]*"/g, '')
  const lines = bare.split('\n').filter((line) => line.trim() !== '')
  const counted = ['\t', ',', ';', '|'].map((mark) => ({
    mark,
    lines: lines.filter((line) => line.includes(mark)).length,
  }))
  const best = counted.reduce((a, b) => (b.lines > a.lines ? b : a))
  return best.lines > 0 ? best.mark : null
}
