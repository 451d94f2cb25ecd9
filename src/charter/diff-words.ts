import type { CharterRow, UnitEntry } from '#/charter/charter.ts'
import type { RowDiff } from '#/charter/edition-diff.ts'
import type { FieldChange, ObligationChange, RowChange } from '#/charter/edition-diff-row.ts'
import type { Obligation } from '#/charter/obligation.ts'
import {
  actionWords,
  byWords,
  durationWords,
  forbiddenWords,
  humanWords,
  obligationName,
  periodWords,
  requiredWords,
  triggerWords,
} from '#/charter/obligation-words.ts'

/** What changed in one row, a sentence a line; the first names the column. An unchanged row says so in one line. */
export function diffWords(diff: RowDiff): readonly string[] {
  switch (diff.kind) {
    case 'unchanged':
      return [`${placeWords(diff.row)}：无变化`]
    case 'added':
      return [`新增栏目 ${placeWords(diff.row)}，责任单位：${unitsWords(diff.row.units)}`]
    case 'removed':
      return [`撤销栏目 ${placeWords(diff.row)}，原责任单位：${unitsWords(diff.row.units)}`]
    case 'changed':
      return [`${placeWords(diff.after)}：`, ...diff.changes.flatMap(changeWords)]
    case 'perhaps-renamed':
      return [
        `${placeWords(diff.before)} 疑似改为 ${placeWords(diff.after)}，请确认；不确认则按撤销一栏、新增一栏办理`,
        ...diff.changes.filter(({ kind }) => kind !== 'renamed').flatMap(changeWords),
      ]
    default:
      return diff satisfies never
  }
}

function changeWords(change: RowChange): readonly string[] {
  switch (change.kind) {
    case 'renamed':
      return [`名称由“${change.before}”改为“${change.after}”`]
    case 'unit-added':
      return [`责任单位增加 ${unitsWords([change.unit])}`]
    case 'unit-removed':
      return [`责任单位减少 ${unitsWords([change.unit])}`]
    case 'unit-role':
      return [`${change.after.name} 由${roleWords(change.before)}改为${roleWords(change.after)}`]
    case 'requirement-added':
      return [`工作要求增加“${change.requirement.text}”`]
    case 'requirement-removed':
      return [`工作要求删去“${change.requirement.text}”`]
    case 'requirement-changed':
      return [
        `工作要求“${change.before.text}”改为“${change.after.text}”${change.obligations.length === 0 ? '（只改文字，职责不变）' : ''}`,
        ...change.obligations.flatMap(obligationWords),
      ]
    default:
      return change satisfies never
  }
}

function obligationWords(change: ObligationChange): readonly string[] {
  if (change.kind !== 'owed-otherwise') {
    return [`　${change.kind === 'owed-new' ? '增加一项' : '不再要求'}：${obligationName(change.obligation)}`]
  }
  const name = obligationName(change.after)
  return change.fields.map((field) => `　${name}：${fieldWords(field, change.before, change.after)}`)
}

/** What the fields of an obligation are called. */
export const fieldNames: Readonly<Record<string, string>> = {
  action: '事项',
  avg: '按平均数',
  before: '提前',
  by: '截止',
  cap: '上限',
  count: '按采用数',
  covers: '所指期间',
  effect: '后果',
  elements: '内容要素',
  every: '周期',
  except: '除外',
  extendBy: '可再延长',
  extendTo: '可延长至',
  for: '不少于',
  forbid: '杜绝',
  max: '至多',
  min: '至少',
  mode: '链接方式',
  of: '所指事项',
  orElse: '没有时',
  per: '计分单位',
  points: '分值',
  reason: '须人工判断的原因',
  require: '要求',
  scope: '适用范围',
  severity: '约束程度',
  spread: '均衡推进',
  target: '链接目标',
  timing: '时限',
  to: '报送对象',
  trigger: '起算',
  unit: '计量单位',
  veto: '一票否决',
  who: '承担单位',
  within: '时限',
  workdays: '按工作日',
}

function fieldWords({ field, before, after }: FieldChange, was: Obligation, is: Obligation): string {
  return `${fieldNames[field] ?? field}由${valueWords(field, before, was)}改为${valueWords(field, after, is)}`
}

const codes: Readonly<Record<string, string>> = {
  ...actionWords,
  ...triggerWords,
  ...forbiddenWords,
  ...requiredWords,
  ...humanWords,
  prompt: '及时',
  statutory: '法定时限',
  plan: '年度计划数',
  should: '建议',
  previous: '上一期',
  next: '下一期',
  notice: '注明无信息',
  adopted: '采用数',
  to: '链接到',
  works: '链接可用',
  pair: '双向关联',
  harvest: '自动采集',
  missing: '每少一条',
  extra: '每多一条',
  late: '每迟一次',
  error: '每处差错',
  item: '每条',
  case: '每件',
}

/** What a field of an obligation holds, as the office says it: 每周, 10日, 及时. */
export function valueWords(field: string, value: unknown, { kind, ...rest }: Obligation): string {
  const workdays = 'workdays' in rest && rest.workdays === true
  if (value === undefined) return field === 'severity' ? '必须' : '未规定'
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (Array.isArray(value)) return value.map((each) => codes[String(each)] ?? String(each)).join('、')
  if (field === 'every') return periodWords(String(value), workdays)
  if (field === 'by') return byWords(String(value))
  return codes[String(value)] ?? durationWords(String(value), workdays)
}

function placeWords(row: CharterRow): string {
  return `【${[...row.path, row.column].join('／')}】`
}

function unitsWords(units: readonly UnitEntry[]): string {
  return units.map((unit) => (unit.role ? `${unit.name}（${roleWords(unit)}）` : unit.name)).join('、') || '未写明'
}

function roleWords({ role }: UnitEntry): string {
  return role === 'lead' ? '牵头' : role === 'support' ? '配合' : '责任单位'
}
