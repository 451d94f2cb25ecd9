import { actionWords, forbiddenWords, requiredWords, triggerWords } from '#/charter/obligation-words.ts'
import type { Fact } from '#/ledger/fact.ts'

/** What each kind of fact is called in the office. */
export const factKindWords: Readonly<Record<Fact['kind'], string>> = {
  published: '发布',
  edited: '修改',
  withdrawn: '撤回',
  attested: '已核无变化',
  notice: '无信件说明',
  happened: '发生',
  done: '办理',
  exempted: '豁免',
  planned: '年度计划',
  held: '暂停采信',
}

const doneWords: Readonly<Record<string, string>> = { ...actionWords, adopted: '被上级采用', extend: '延期' }
const happenedWords: Readonly<Record<string, string>> = { ...triggerWords, ...forbiddenWords, ...requiredWords }

/** What a fact says beyond its kind, place and day, in one line. */
export function factDetail(fact: Fact): string {
  switch (fact.kind) {
    case 'published':
      return [fact.title && `《${fact.title}》`, fact.url].filter(Boolean).join(' ')
    case 'edited':
      return `${fact.url}，改动 ${Math.round(fact.changed * 100)}%`
    case 'withdrawn':
      return fact.url
    case 'attested':
      return fact.by ? `核对人：${fact.by}` : ''
    case 'notice':
      return ''
    case 'happened':
      return `${happenedWords[fact.trigger] ?? fact.trigger}：${fact.case}`
    case 'done':
      return [doneWords[fact.action] ?? fact.action, fact.case].filter(Boolean).join('：')
    case 'exempted':
      return `至 ${fact.until}，批准人：${fact.by}，理由：${fact.reason}`
    case 'planned':
      return `${fact.year} 年 ${fact.count} 项`
    case 'held':
      return fact.released ? `${fact.released} 解除` : '尚未解除'
    default:
      return fact satisfies never
  }
}
