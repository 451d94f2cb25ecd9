import { decodeText } from '#/charter/files/decode-text.ts'
import { readJsonGrids } from '#/charter/files/json-grid.ts'
import { liftTitle } from '#/charter/files/lift-title.ts'
import { FileRefused, type ReadLimits } from '#/charter/files/limits.ts'
import { readTextTables } from '#/charter/files/read-text.ts'
import { gridsOfText } from '#/charter/files/text-table.ts'
import type { Grid } from '#/charter/grid.ts'

/** Grids in a file that is text: a flattened table, .csv, .tsv or JSON. `extension` (“.csv”) only chooses where the text allows several. */
export async function readTextFile(bytes: Uint8Array, extension: string, limits: ReadLimits): Promise<readonly Grid[]> {
  if (bytes.length > limits.textBytes) {
    throw new FileRefused('too-large', `文本 ${megabytes(bytes.length)} MB，最多 ${megabytes(limits.textBytes)} MB`)
  }
  const text = decodeText(bytes)
  if (text === null) throw new FileRefused('wrong-type', '不是文字')
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(text)) throw new FileRefused('wrong-type', '网页或 XML')
  const json = jsonIn(text, extension)
  if (json !== undefined) return readJsonGrids(json, limits) ?? []
  const isList = extension === '.csv' || extension === '.tsv'
  const tables = isList ? [] : gridsOfText(readTextTables(text), limits)
  if (tables.length > 0) return tables
  const { readDelimited } = await import('#/charter/files/delimited.file.ts')
  return gridsOfText(readDelimited(text, isList), limits).map((grid) => liftTitle(grid, true))
}

/** The value when the text is JSON. A flattened table may also begin with “[” (“[bookmark: …]”), so the parser has the last word. */
function jsonIn(text: string, extension: string): unknown {
  if (!/^\s*[[{]/.test(text) && extension !== '.json') return undefined
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    if (extension === '.json') throw new FileRefused('damaged', `JSON：${(error as Error).message}`)
    return undefined
  }
}

function megabytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(1)
}
