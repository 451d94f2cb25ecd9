import Table from 'cli-table3'
import type { Charter, CharterRow, Doubt, Requirement, UnitEntry } from '#/charter/charter.ts'
import { doubtWords, readingWords } from '#/charter/doubt-words.ts'
import { obligationName } from '#/charter/obligation-words.ts'
import { wrapped } from '#/platform/wide-text.ts'

/** The charter for people at a terminal: counts, the rows as a table, notes that bind the whole table, then the doubts, numbered. */
export function charterText(charter: Charter): string {
  const parts = [countsText(charter), rowsText(charter.rows), notesText(charter), doubtsText(charter.doubts)]
  return parts.filter((part) => part !== '').join('\n\n')
}

function countsText({ title, rows, tableRequirements, doubts }: Charter): string {
  const clauses = new Set(rows.flatMap(({ requirements }) => requirements.map(({ text }) => text)))
  const units = new Set(rows.flatMap((row) => row.units.map(({ name }) => name)))
  const counts = [`栏目 ${rows.length} 个`, `责任单位 ${units.size} 个`, `不同的要求 ${clauses.size} 条`]
  if (tableRequirements.length > 0) counts.push(`全表要求 ${tableRequirements.length} 条`)
  return `${title || '（没有标题）'}\n${[...counts, `疑点 ${doubts.length} 处`].join('，')}`
}

function rowsText(rows: readonly CharterRow[]): string {
  if (rows.length === 0) return '没有读出栏目。请确认文件里的表格有“栏目、责任单位、工作要求”一类的表头。'
  const table = new Table({
    head: ['', '栏目', '责任单位', '要求'],
    colWidths: [5, 32, 26, 58],
    style: { head: [], border: [] },
  })
  rows.forEach((row, i) => {
    const above = rows[i - 1]
    const place = [...row.path, row.column].join(' / ')
    const isSame = above !== undefined && requirementsText(above) === requirementsText(row)
    const units = row.units.map(unitText).join('、')
    table.push([
      i + 1,
      wrapped(place, 30),
      wrapped(units, 24),
      isSame ? '（同上）' : wrapped(requirementsText(row), 56),
    ])
  })
  return table.toString()
}

function unitText({ name, kind, role, aka }: UnitEntry): string {
  const marks = [
    role && { lead: '牵头', support: '配合' }[role],
    kind === 'group' && '一类',
    aka && `又名${aka.join('、')}`,
  ]
  const said = marks.filter((mark) => typeof mark === 'string')
  return said.length > 0 ? `${name}（${said.join('，')}）` : name
}

function requirementsText({ requirements }: CharterRow): string {
  return requirements.map(requirementText).join('\n')
}

function requirementText({ text, header, readings }: Requirement): string {
  const kinds = [...new Set(readings.map(({ obligation }) => obligationName(obligation)))].join('；')
  return `${header ? `${header}：` : ''}${text} 【${kinds}】`
}

function notesText({ tableRequirements }: Charter): string {
  if (tableRequirements.length === 0) return ''
  return `适用于全表：\n${tableRequirements.map((each) => `  ${requirementText(each)}`).join('\n')}`
}

function doubtsText(doubts: readonly Doubt[]): string {
  if (doubts.length === 0) return '没有疑点。'
  return `疑点（请逐条确认）：\n${doubts.map(doubtText).join('\n')}`
}

function doubtText(doubt: Doubt, i: number): string {
  const { name, unclear, todo } = doubtWords[doubt.code]
  const said = doubt.said === '' ? '' : `“${doubt.said.replace(/\n/g, '⏎')}”`
  const lines = [`${unclear}${said === '' ? '' : `：${said}`}`, readingWords(doubt), `→ ${todo}`]
  const head = `${String(i + 1).padStart(3)}. ${name}${doubt.where === '' ? '' : `（${doubt.where}）`}`
  return [head, ...lines.filter((line) => line !== '').map((line) => `     ${line}`)].join('\n')
}
