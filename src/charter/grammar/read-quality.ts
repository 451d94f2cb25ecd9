import type { Forbidden, Required } from '#/charter/obligation.ts'
import { type Draft, draft, put, putNames } from './draft.ts'
import { isHollow, namesOf } from './names.ts'
import { all, between, first, type Mark, type Segment } from './segments.ts'
import { doubt, type State } from './state.ts'

/** What must never or always be so. */
export function readQuality(segment: Segment, state: State, at: number): boolean {
  const forbidding =
    first(segment, 'forbid-verb') ??
    (/不得|不能|不允许|无|不出现/.test(between(segment, segment.start, segment.end)) ? segment : undefined)
  const forbidden = all(segment, 'forbid')
  const required = all(segment, 'require')
  const carried =
    forbidden.length > 0 && !forbidding && state.drafts.at(-1)?.fields.forbid !== undefined && !segment.opens
  const forbids = forbidden.length > 0 && (forbidding !== undefined || carried)
  if (!forbids && required.length === 0) return false
  const duty = joins(segment, state, at) ?? draft('quality', at)
  const add = (field: 'forbid' | 'require', marks: readonly Mark[], codes: readonly (Forbidden | Required)[]): void => {
    if (codes.length === 0) return
    const before = (duty.fields[field] ?? []) as readonly string[]
    const places = (duty.from[field] ?? []).map(([start, end]) => ({ start, end }))
    put(duty, field, [...new Set([...before, ...codes])], ...places, ...marks)
  }
  if (forbids)
    add(
      'forbid',
      forbidden,
      forbidden.flatMap(({ fact }) => [...fact.codes]),
    )
  add(
    'require',
    required,
    required.flatMap(({ fact }) => [...fact.codes]),
  )
  if (!duty.fields.scope && required.length > 0)
    putNames(duty, 'scope', qualityScope(segment, required[0]!.start, state), segment)
  if (!state.drafts.includes(duty)) state.drafts.push(duty)
  noteUnread(segment, state, at)
  return true
}

const PLAIN =
  /内容|信息|问题|现象|情况|行为|词汇|词|言论|等|其他|其它|以及|或者|确保|保证|做到|必须|应当|应|要|须|均|都|严格|坚决|网站|页面|栏目|文件|文字|一律|任何|各类|网上|表格|附件|下载|链接|真实|[的、和及与或且并，在中内上]/g

/** Items of the list that no row knows: 确保数据准确、来源可靠. */
function noteUnread(segment: Segment, state: State, at: number): void {
  const known = segment.marks.filter(({ fact }) => fact.is === 'forbid' || fact.is === 'require')
  const rest = [...segment.text.slice(known[0]!.end, segment.end)].map((char, i) =>
    segment.marks.some(({ start, end }) => known[0]!.end + i >= start && known[0]!.end + i < end) ? '、' : char,
  )
  const unread = rest.join('').replace(PLAIN, '')
  if (unread.length > 2) doubt(state, 'vague', at, { start: known[0]!.end, end: segment.end })
}

/** Qualities named one after another in a sentence are one obligation. */
function joins(segment: Segment, state: State, at: number): Draft | undefined {
  const last = state.drafts.at(-1)
  return last?.fields.kind === 'quality' && (!segment.opens || last.at === at) ? last : undefined
}

function qualityScope(segment: Segment, end: number, state: State): readonly string[] {
  const names = namesOf(
    between(segment, segment.start, end)
      .replace(/^.*(政务服务事项)(?=办事指南)/, '')
      .replace(/(网站)?无空栏目、?$/, ''),
  )
  return isHollow(names) || /[无杜绝]/.test(names[0] ?? '') ? state.waiting : names
}
