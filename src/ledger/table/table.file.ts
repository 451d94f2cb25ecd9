import type { Edition } from '#/charter/edition.ts'
import { marksOf, type StoodDuty } from '#/ledger/marks.ts'

export type TableFormat = 'docx' | 'xlsx'

/** What the formats are called when they are sent. */
export const tableTypes: Readonly<Record<TableFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** The table of an edition as Word or Excel, each cell with how it stands on a day. */
export async function tableFile(
  format: TableFormat,
  {
    edition,
    stood,
    on,
  }: { readonly edition: Edition; readonly stood: readonly StoodDuty[]; readonly on: Temporal.PlainDate },
): Promise<Uint8Array> {
  const write =
    format === 'docx'
      ? (await import('#/charter/write/write-docx.file.ts')).writeDocx
      : (await import('#/charter/write/write-xlsx.file.ts')).writeXlsx
  return write(edition.grids, marksOf(edition.charter, stood, on), { on })
}
