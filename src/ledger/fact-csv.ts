/** The columns of a CSV of facts, as a clerk writes them and as programs do; any order, unknown columns are ignored. */
const columns: Readonly<Record<string, string>> = {
  类型: 'kind',
  栏目: 'path',
  栏目路径: 'path',
  责任单位: 'unit',
  单位: 'unit',
  日期: 'on',
  发布日期: 'on',
  知悉日期: 'known',
  标题: 'title',
  网址: 'url',
  链接: 'url',
  事项编号: 'case',
  触发: 'trigger',
  办理: 'action',
  至: 'until',
  批准人: 'by',
  理由: 'reason',
  年度: 'year',
  数量: 'count',
  解除日期: 'released',
  改动比例: 'changed',
  佐证: 'proof',
}

/** What a clerk calls each kind of fact. */
const kinds: Readonly<Record<string, string>> = {
  发布: 'published',
  修改: 'edited',
  撤回: 'withdrawn',
  已核无变化: 'attested',
  无信件说明: 'notice',
  发生: 'happened',
  办理: 'done',
  豁免: 'exempted',
  年度计划: 'planned',
  暂停采信: 'held',
}

const days: ReadonlySet<string> = new Set(['on', 'known', 'until', 'released'])
const numbers: ReadonlySet<string> = new Set(['year', 'count', 'changed'])

/**
 * One CSV record, keyed by its header, as the JSON form of a fact. The column path is written with “>” between its levels
 * (新闻中心>钟楼要闻), because names of columns contain “/”. No 类型 means 发布.
 */
export function factOfRecord(record: Readonly<Record<string, string>>): Record<string, unknown> {
  const fact: Record<string, unknown> = { kind: 'published' }
  for (const [header, cell] of Object.entries(record)) {
    const field = columns[header.trim()] ?? header.trim()
    const value = cell.trim()
    if (value !== '') fact[field] = cellValue(field, value)
  }
  return fact
}

function cellValue(field: string, value: string): unknown {
  if (field === 'path') return value.split(/\s*[>＞›]\s*/)
  if (field === 'kind') return kinds[value] ?? value
  if (days.has(field)) return plainDay(value)
  if (field === 'changed' && value.endsWith('%')) return Number(value.slice(0, -1)) / 100
  return numbers.has(field) ? Number(value) : value
}

/** 2026/3/1, 2026年3月1日 and 2026.3.1 as 2026-03-01; anything else stays as written, to be refused with its own words. */
function plainDay(value: string): string {
  const [, year, month, day] = /^(\d{4})[年/.-](\d{1,2})[月/.-](\d{1,2})日?$/.exec(value) ?? []
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : value
}

/**
 * What is wrong with a line, in the headers of its table: “on 应为日期” as “日期 应为日期”. Of several headers for one field the first
 * is used.
 */
export function inHeaders(problem: string): string {
  const [fields = ''] = /^[a-z、]+(?=：| 应为)/.exec(problem) ?? []
  const headers = fields.split('、').map((field) => headerOf(field) ?? field)
  return `${headers.join('、')}${problem.slice(fields.length)}`
}

function headerOf(field: string): string | undefined {
  return Object.keys(columns).find((header) => columns[header] === field)
}
