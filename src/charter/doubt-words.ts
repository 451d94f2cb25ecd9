import type { Doubt, DoubtCode } from '#/charter/charter.ts'
import type { HumanReason } from '#/charter/obligation.ts'
import { humanWords } from '#/charter/obligation-words.ts'

/** What people read about a kind of doubt: its name, what is unclear, and what to do about it. */
export type DoubtWords = { readonly name: string; readonly unclear: string; readonly todo: string }

/** 疑点: every kind of doubt in the words of the office. */
export const doubtWords: Readonly<Record<DoubtCode, DoubtWords>> = {
  'unit-merged': {
    name: '责任单位为空',
    unclear: '责任单位一格是空的，暂按与上一格合并处理',
    todo: '请对照原表确认是否合并单元格；不是的，请指定责任单位',
  },
  'no-unit': { name: '没有责任单位', unclear: '这一栏目没有写明责任单位', todo: '请指定责任单位' },
  'no-requirement': {
    name: '没有工作要求',
    unclear: '这一栏目没有写明工作要求',
    todo: '请补充要求，或确认该栏目不作考核',
  },
  'several-columns': {
    name: '一格多个栏目',
    unclear: '一格里写了多个栏目，暂拆成各自独立的栏目',
    todo: '请确认拆分；应是一个栏目的，请合并',
  },
  'one-column': {
    name: '一格是否多个栏目',
    unclear: '这一格可能是多个栏目，暂按一个栏目处理',
    todo: '请确认；确是多个栏目的，请分开',
  },
  'columns-by-units': {
    name: '多个栏目对多个单位',
    unclear: '一格里的多个栏目对着多个单位，表上看不出谁负责哪一个，暂按都由所列单位负责处理',
    todo: '请写明每个栏目由哪个单位负责',
  },
  'joint-owners': {
    name: '多个单位未定牵头',
    unclear: '有多个责任单位，没有写明谁牵头',
    todo: '请确定是共同负责、各负其责，还是由哪个单位牵头',
  },
  'group-share': {
    name: '一类单位如何分担',
    unclear: '写的是一类单位，没有写明是每家都要完成，还是其中任一家完成即可',
    todo: '请确定是各负其责，还是共同负责',
  },
  'group-members': {
    name: '单位范围未列明',
    unclear: '写的是一类单位，表中没有列出具体是哪些',
    todo: '请列出这一类包括哪些单位',
  },
  'column-set': {
    name: '栏目是一类',
    unclear: '写的是一类栏目，表中没有列出具体是哪些',
    todo: '请列出包括哪些栏目，或确认按整体考核',
  },
  'shared-scope': {
    name: '要求针对子栏目',
    unclear: '要求里点到的子栏目或信息类别不是表中的行',
    todo: '请确认网站上对应的子栏目，或确认按整个栏目考核',
  },
  'scope-elsewhere': {
    name: '要求只点了别的栏目',
    unclear: '合并的要求里点了别的栏目，没有点到本栏目',
    todo: '请确认这一条对本栏目是否适用',
  },
  human: {
    name: '要求无法自动判断',
    unclear: '这一条没有可以量化的标准',
    todo: '请由人工评定，或改写成有次数、有期限的要求',
  },
  prompt: {
    name: '“及时”未定天数',
    unclear: '只写了“及时”一类的话，没有天数',
    todo: '请定一个天数；未定之前只计时，不判超期',
  },
  statutory: {
    name: '法定时限未定天数',
    unclear: '写的是法定时限，没有写天数',
    todo: '请按所依据的法规确定天数；未定之前只计时，不判超期',
  },
  plan: { name: '年度任务数未列', unclear: '要求完成年度任务数，表中没有写是多少', todo: '请填写各单位本年度的任务数' },
  'unread-cell': {
    name: '有内容未能读懂',
    unclear: '单元格里有一部分没有读懂，已略去',
    todo: '请核对原文，必要时手工补录',
  },
  headers: {
    name: '表头不认识',
    unclear: '表头的意思没有认出来，暂按内容推断',
    todo: '请把表头改成常用叫法（栏目、责任单位、工作要求等）后重读，或确认推断',
  },
}

/** What reading was used and what else it could be, as one phrase; "" when the doubt proposes nothing. */
export function readingWords({ code, readings: [used, ...others] }: Doubt): string {
  if (used === undefined) return ''
  if (code === 'human') return humanWords[used as HumanReason]
  if (code === 'headers') return `暂按“${headerRoleWords[used] ?? used}”`
  return `现按：${used}${others.length > 0 ? `；也可能：${others.join('；')}` : ''}`
}

const headerRoleWords: Readonly<Record<string, string>> = {
  units: '责任单位',
  requirement: '工作要求',
  level: '栏目',
  'column-across': '栏目',
  'unit-across': '责任单位',
}
