import type { CharterRow, DoubtCode, UnitEntry } from '#/charter/charter.ts'
import type { Choice, Share } from '#/charter/choice.ts'
import type { DoubtView } from '#/charter/import/import-wire.ts'
import { durationWords } from '#/charter/obligation-words.ts'

/** One way to settle a doubt: what it is called, and the choice as far as it is known before a person completes it. */
export type DoubtOption = { readonly id: string; readonly label: string; readonly choice: Choice }

export const shareWords: Readonly<Record<Share, string>> = {
  jointly: '共同负责：一家更新，就算都完成',
  each: '各负其责：每家各算各的',
}

/** The ways to settle a doubt, as they are offered to a person, the reading in use first. Numbers are never proposed. */
export function optionsFor(doubt: DoubtView, rows: readonly CharterRow[]): readonly DoubtOption[] {
  const about = doubt.rows.map((index) => rows[index]!)
  return doubt.choices.flatMap((kind) => optionsOf(kind, doubt, about))
}

function optionsOf(kind: Choice['kind'], doubt: DoubtView, rows: readonly CharterRow[]): readonly DoubtOption[] {
  const units = rows[0]?.units ?? []
  const only = (label: string, choice: Choice): readonly DoubtOption[] => [{ id: kind, label, choice }]
  switch (kind) {
    case 'accept':
      return only(acceptWords(doubt), { kind })
    case 'share':
      return (['jointly', 'each'] as const).map((share) => ({
        ...{ id: `share-${share}`, label: shareWords[share], choice: { kind, share } },
      }))
    case 'units':
      return unitOptions(doubt.code, units)
    case 'owners':
      return only('写明每个栏目由哪个单位负责', { kind, owners: ownersOf(rows) })
    case 'columns':
      return only('改成这些栏目', { kind, names: proposedColumns(doubt) })
    case 'members':
      return only('列出这一类包括哪些单位', { kind, members: [] })
    case 'term':
      return only('定一个期限', { kind, within: '', workdays: true })
    case 'applies':
      return only('本栏目同样适用', { kind, here: true })
    case 'whole':
      return only('点到的不是子栏目，按整个栏目考核', { kind })
    case 'scopes':
      return only('写明每个栏目属于哪一类', { kind, scopes: scopesOf(rows) })
    default:
      return kind satisfies never
  }
}

function unitOptions(code: DoubtCode, units: readonly UnitEntry[]): readonly DoubtOption[] {
  const label = code === 'joint-owners' ? '指定牵头单位和配合单位' : '指定责任单位'
  const named: DoubtOption = { id: 'units', label, choice: { kind: 'units', units: code === 'no-unit' ? [] : units } }
  const nobody: DoubtOption = {
    ...{ id: 'units-none', label: '不是合并单元格，这一格确实没有责任单位', choice: { kind: 'units', units: [] } },
  }
  return code === 'unit-merged' ? [named, nobody] : [named]
}

/** Where nothing was proposed: what the reading in use comes to. */
const acceptAs: Partial<Record<DoubtCode, string>> = {
  'no-requirement': '确认：该栏目不作考核',
  'group-members': '按“单位”登记里的这一类办',
  human: '由人工评定',
  prompt: '先不定天数：只计时，不判超期',
  statutory: '先不定天数：只计时，不判超期',
  plan: '任务数另行下达，这里先不填',
  'unread-cell': '确认：略去的部分不影响考核',
}

function acceptWords({ code, readings }: DoubtView): string {
  return acceptAs[code] ?? (readings[0] ? `按现在的读法：${readings[0]}` : '按现在的读法')
}

function proposedColumns({ code, said, readings }: DoubtView): readonly string[] {
  if (code === 'column-set') return []
  const [, other] = readings
  return (other ?? said).split(/\s*[｜\n]\s*/).filter((name) => name !== '')
}

function ownersOf(rows: readonly CharterRow[]): Readonly<Record<string, readonly UnitEntry[]>> {
  return Object.fromEntries(rows.map(({ column, units }) => [column, units]))
}

function scopesOf(rows: readonly CharterRow[]): Readonly<Record<string, string>> {
  return Object.fromEntries(rows.map(({ column }) => [column, '']))
}

/** The classes that the sentence of a doubt names (月报类, 其他). */
export function classesIn({ said, rows: about }: DoubtView, rows: readonly CharterRow[]): readonly string[] {
  const sentences = about.flatMap((index) => rows[index]!.requirements).filter(({ text }) => text === said)
  return [...new Set(sentences.flatMap(({ readings }) => readings.flatMap(({ obligation }) => obligation.scope ?? [])))]
}

/** What is still to be filled in before a choice can be signed; null: it is complete. */
export function whatIsMissing(choice: Choice, code: DoubtCode): string | null {
  switch (choice.kind) {
    case 'units':
      return choice.units.length === 0 && code !== 'unit-merged' ? '请填写责任单位' : null
    case 'owners':
      return Object.values(choice.owners).some((units) => units.length === 0) ? '请给每个栏目填写责任单位' : null
    case 'columns':
      return choice.names.length === 0 ? '请填写栏目名称，一行一个' : null
    case 'members':
      return choice.members.length === 0 ? '请填写包括哪些单位' : null
    case 'term':
      return /^P(T\d+H|\d+[DWM])$/.test(choice.within) ? null : '请填写数目，如 5'
    case 'scopes':
      return Object.values(choice.scopes).some((scope) => scope === '') ? '请给每个栏目选一类' : null
    default:
      return null
  }
}

/** Whether the same choice makes sense for other doubts of the kind: it names nothing of this one's row. */
export function isForMany({ kind }: Choice): boolean {
  return kind === 'accept' || kind === 'share' || kind === 'term' || kind === 'whole' || kind === 'applies'
}

/** What was decided, as one phrase. */
export function choiceWords(choice: Choice): string {
  switch (choice.kind) {
    case 'accept':
      return '按现在的读法'
    case 'share':
      return shareWords[choice.share]
    case 'units':
      return choice.units.length === 0 ? '没有责任单位' : `责任单位：${unitsWords(choice.units)}`
    case 'owners':
      return pairsWords(choice.owners, unitsWords)
    case 'columns':
      return choice.names.length === 1 ? `一个栏目：${choice.names[0]}` : `栏目：${choice.names.join(' ｜ ')}`
    case 'members':
      return `包括：${choice.members.join('、')}${choice.share ? `；${shareWords[choice.share]}` : ''}`
    case 'term':
      return `限${durationWords(choice.within, choice.workdays)}`
    case 'applies':
      return choice.here ? '本栏目同样适用' : '本栏目不适用'
    case 'whole':
      return '按整个栏目考核'
    case 'scopes':
      return pairsWords(choice.scopes, String)
    default:
      return choice satisfies never
  }
}

function pairsWords<Value>(of: Readonly<Record<string, Value>>, words: (value: Value) => string): string {
  return Object.entries(of)
    .map(([name, value]) => `${name}：${words(value)}`)
    .join('；')
}

function unitsWords(units: readonly UnitEntry[]): string {
  const roles = { lead: '（牵头）', support: '（配合）' } as const
  return units.map(({ name, role }) => `${name}${role ? roles[role] : ''}`).join('、')
}
