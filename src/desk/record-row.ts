import { happeningWords } from '#/desk/happening-words.ts'
import type { RecordRow } from '#/desk/record-wire.ts'
import { canonicalJson, type JsonValue } from '#/platform/canonical-json.ts'

/** An entry as the auditor reads it. */
export type Recorded = {
  readonly seq: number
  readonly at: Temporal.Instant
  readonly name: string
  readonly by: string
  readonly subject: string
  readonly data: JsonValue
}

/** An entry as it is shown and exported, its moment in Beijing time. */
export function recordRow({ seq, at, name, by, subject, data }: Recorded): RecordRow {
  const moment = at.toZonedDateTimeISO('Asia/Shanghai').toPlainDateTime().toString({ smallestUnit: 'second' })
  return {
    seq,
    at: moment.replace('T', ' '),
    name,
    words: happeningWords(name),
    by,
    subject,
    data: canonicalJson(data),
  }
}

/** The headings of the list, on the screen and in files. */
export const recordTitles = ['序号', '时间（北京）', '事件', '代号', '谁', '对象', '内容'] as const

/** The cells of a row under the headings. */
export function recordCells({ seq, at, words, name, by, subject, data }: RecordRow): readonly (string | number)[] {
  return [seq, at, words, name, by, subject, data]
}

/**
 * A line of CSV (RFC 4180). Text that a spreadsheet would take for a formula gets an apostrophe before it: subjects come from people,
 * and opening an export must not run what they wrote.
 */
export function csvLine(cells: readonly (string | number)[]): string {
  return `${cells.map((cell) => `"${harmless(String(cell)).replaceAll('"', '""')}"`).join(',')}\r\n`
}

function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}
