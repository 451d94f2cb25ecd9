import { parse } from 'csv-parse/sync'
import { type NoticeDraft, type NoticeEntry, planFrom, type Said } from './notice-draft.ts'
import { isDoubt, longestFile, type NoticeProblem } from './notice-problem.ts'
import type { YearPlan } from './work-calendar.ts'
import { readYaml, type YamlNode } from './yaml-tree.ts'

/** What a notice file says. `plan` is null as soon as one problem is an error: half a holiday is worse than none. */
export type NoticeReading = { readonly plan: YearPlan | null; readonly problems: readonly NoticeProblem[] }

export type NoticeForm = 'yaml' | 'csv'

/** Reads a year's notice as a clerk writes it. Never throws; every problem names its line and what to do. Forms: `calendar.md`. */
export function readNotice(text: string, form: NoticeForm): NoticeReading {
  if (text.length > longestFile) return { plan: null, problems: [{ line: 0, code: 'too-large', said: '' }] }
  const { draft, problems: before } = form === 'yaml' ? draftOfYaml(text) : draftOfCsv(text)
  const { plan, problems: after } = draft ? planFrom(draft) : { plan: null, problems: [] }
  const problems = [...before, ...after]
  return { plan: problems.every(isDoubt) ? plan : null, problems }
}

type Drafting = { readonly draft: NoticeDraft | null; readonly problems: readonly NoticeProblem[] }

const unreadable = (line: number, said: string): Drafting => ({
  draft: null,
  problems: [{ line, code: 'unreadable', said }],
})

const fields = new Set(['year', 'notice', 'source', 'confirmed', 'off', 'work'])

function draftOfYaml(text: string): Drafting {
  const reading = readYaml(text)
  if (!reading.root) return unreadable(reading.line, reading.said)
  if (reading.root.kind !== 'map') return unreadable(1, 'year: …')
  const { entries } = reading.root
  const problems = [...entries].flatMap(([key, { line }]): NoticeProblem[] =>
    fields.has(key) ? [] : [{ line, code: 'unknown-field', said: key }],
  )
  const draft = {
    year: saidIn(entries.get('year')),
    notice: saidIn(entries.get('notice')),
    confirmed: saidIn(entries.get('confirmed')),
    entries: [...entriesIn(entries.get('off'), 'off'), ...entriesIn(entries.get('work'), 'work')],
  }
  return { draft, problems }
}

function saidIn(node: YamlNode | undefined): Said | null {
  if (!node) return null
  return { line: node.line, said: node.kind === 'text' ? node.text : '…' }
}

/** `- 2027-02-05..2027-02-11 春节`: the days, then what they are called. A list that holds something else reads as a bad date. */
function entriesIn(node: YamlNode | undefined, type: 'off' | 'work'): readonly NoticeEntry[] {
  if (!node || (node.kind === 'text' && node.text === '')) return []
  const items = node.kind === 'list' ? node.items : [node]
  return items.map((item) => ({ line: item.line, type, days: item.kind === 'text' ? item.text.split(/\s+/)[0]! : '…' }))
}

const headings = {
  year: ['年份', '年度'],
  notice: ['文号', '通知', '通知文号'],
  confirmed: ['核对'],
  ignored: ['日期', '来源'],
} as const

type Row = { readonly line: number; readonly cells: readonly string[] }

function draftOfCsv(text: string): Drafting {
  const rows = rowsOf(text)
  if ('said' in rows) return unreadable(rows.line, rows.said)
  const meta = (names: readonly string[]) => {
    const row = rows.find(({ cells }) => names.includes(cells[0]!))
    return row ? { line: row.line, said: row.cells[1] ?? '' } : null
  }
  const known: readonly string[] = Object.values(headings).flat()
  const entries = rows
    .filter(({ cells }) => !known.includes(cells[0]!))
    .map(({ line, cells }) => ({ line, days: cells[0]!, type: cells[1] ?? '' }))
  return {
    draft: { year: meta(headings.year), notice: meta(headings.notice), confirmed: meta(headings.confirmed), entries },
    problems: [],
  }
}

function rowsOf(text: string): readonly Row[] | Said {
  try {
    const records = parse(text, {
      bom: true,
      comment: '#',
      comment_no_infix: true,
      delimiter: [',', '，', '\t'],
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as { record: string[]; info: { lines: number } }[] // what `info: true` gives
    return records
      .map(({ record, info }) => ({ line: info.lines, cells: record }))
      .filter(({ cells }) => cells.some(Boolean))
  } catch (error) {
    return { line: Number((error as { lines?: number }).lines ?? 0), said: (error as Error).message }
  }
}
