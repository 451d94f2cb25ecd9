import type { Action, Forbidden, HumanReason, Obligation, Required, Trigger } from '#/charter/obligation.ts'

/** 做什么 */
export const actionWords: Readonly<Record<Action, string>> = {
  publish: '更新发布',
  report: '报送',
  accept: '受理',
  forward: '转办',
  reply: '答复',
  approve: '审核',
  keep: '保留',
  check: '检查',
  fix: '整改',
  remove: '撤除',
}

/** 从何时起算 */
export const triggerWords: Readonly<Record<Trigger, string>> = {
  change: '变动',
  formed: '形成',
  issued: '印发',
  approved: '批准',
  decided: '作出决定',
  published: '发布',
  ended: '结束',
  start: '开始',
  received: '收到',
  incident: '突发',
  found: '发现错误',
}

/** 杜绝什么 */
export const forbiddenWords: Readonly<Record<Forbidden, string>> = {
  typo: '错别字',
  wording: '严重表述错误',
  false: '虚假内容',
  reactionary: '反动内容',
  violent: '暴力内容',
  porn: '色情内容',
  vulgar: '低俗内容',
  'wrong-link': '错链',
  'dead-link': '死链',
  'dark-link': '暗链',
  'empty-column': '空栏目',
  secret: '涉密',
  privacy: '隐私',
  sensitive: '敏感',
  duplicate: '重复',
  expired: '过期',
  misplaced: '内容与栏目不符',
}

/** 必须怎样 */
export const requiredWords: Readonly<Record<Required, string>> = {
  complete: '要素齐全',
  accurate: '准确',
  format: '格式规范',
  dated: '有日期',
  sourced: '有来源',
}

/** 为何要由人判断 */
export const humanWords: Readonly<Record<HumanReason, string>> = {
  vague: '没有可衡量的标准',
  external: '以外部文件为准',
  incomplete: '缺少数字或单位',
  conflict: '前后矛盾',
  statement: '只是说明',
  unsupported: '暂不能自动核对',
}

export const kindWords: Readonly<Record<Obligation['kind'], string>> = {
  recurring: '定期更新',
  event: '限时办理',
  content: '内容要素',
  quality: '内容质量',
  link: '链接',
  score: '考核',
  human: '人工判断',
}

/** What an obligation is called in a list: 定期更新（业务工作）. */
export function obligationName(obligation: Obligation): string {
  const scope = obligation.scope?.join('、')
  return scope ? `${kindWords[obligation.kind]}（${scope}）` : kindWords[obligation.kind]
}

const periods: Readonly<Record<string, string>> = {
  P1D: '每天',
  P1W: '每周',
  P1M: '每月',
  P3M: '每季度',
  P6M: '每半年',
  P1Y: '每年',
}

/** “每周”, “每50天”: how often, as the office says it. */
export function periodWords(every: string, workdays = false): string {
  return periods[workdays ? '' : every] ?? `每${durationWords(every, workdays)}`
}

const [days, weeks, months, years, hours] = ['天', '周', '个月', '年', '小时']

/** “50天”, “5个工作日”, “24小时”; a duration that is none is returned as written. */
export function durationWords(duration: string, workdays = false): string {
  const [, count, measure] = /^PT?(\d+)([DWMYH])$/.exec(duration) ?? []
  if (!count || !measure) return duration
  if (duration === 'P0D') return '当天'
  return measure === 'D' && workdays
    ? `${count}个工作日`
    : `${count}${{ D: days, W: weeks, M: months, Y: years, H: hours }[measure]}`
}

/** “1月31日”, “10日”, “季度第1个月15日”, “星期五 17:00”: a `by` as the office says it. */
export function byWords(by: string): string {
  const [, month, , day] = /^--(\d\d)(-(\d\d))?$/.exec(by) ?? []
  if (month && day) return `${Number(month)}月${Number(day)}日`
  const monthly = /^---(\d\d)$/.exec(by)
  if (monthly) return monthly[1] === '31' ? '月底' : `${Number(monthly[1])}日`
  const part = /^([QH])(\d)-(\d\d)$/.exec(by)
  if (part)
    return `${part[1] === 'Q' ? '季度' : '半年'}第${part[2]}个月${part[3] === '31' ? '月底' : `${Number(part[3])}日`}`
  const week = /^W(\d)(?:T(\d\d:\d\d))?$/.exec(by)
  if (week) return `星期${' 一二三四五六日'[Number(week[1])]}${week[2] ? ` ${week[2]}` : ''}`
  return by
}
