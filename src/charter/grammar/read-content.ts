import { draft, put, putNames } from './draft.ts'
import { isHollow, namesOf, trimName } from './names.ts'
import { all, between, first, type Segment } from './segments.ts'
import type { State } from './state.ts'

/** A list of things says nothing about them: 发布信息要严肃 does. */
const PREDICATE =
  /(?<![重主纪概摘需必提])要(?![闻素点求情件])|(?<![供响反适对])应(?![急用对当公])|应当(?!公开)|须(?!知)|不得|不能|必须|严禁|不准|不可|避免|防止/

/** Objects that name nothing in particular. */
const GENERIC =
  /^(?:(?:相关|有关|各类|本单位|本部门|网站|栏目|工作|政务|各种|最新|动态|政府|重要|主要|部门|单位|日常|应公开|应当公开|所有)*(?:相对?应栏目|信息|内容|动态|栏目|工作|数据|资料|消息|稿件|新闻|事项|情况))?$/

/** These elements must be there. */
export function readContent(segment: Segment, state: State, at: number): boolean {
  if (readIncludes(segment, state, at)) return true
  const verb = all(segment, 'action').find(
    ({ fact, start, end }) =>
      fact.action === 'publish' && /公开|公布|公示|发布|更新|上网|公告/.test(segment.text.slice(start, end)),
  )
  if (!verb || segment.marks.some(({ fact }) => fact.is === 'human' && fact.reason !== 'vague' && !fact.soft))
    return false
  const said = between(segment, verb.end, segment.end)
  const prompt = first(segment, 'limit')
  const names = namesOf(said)
  const update = /更新/.test(segment.text.slice(verb.start, verb.end)) && names.length < 2
  if (names.length === 0 || names.every((name) => GENERIC.test(name)) || onlyTraits(segment, verb.end) || update)
    return false
  if (first(segment, 'every') || first(segment, 'amount') || PREDICATE.test(said)) return false
  const duty = draft('content', at)
  const { scope, elements } = elementsOf(said)
  putNames(duty, 'elements', elements, segment)
  put(duty, 'timing', prompt && 'prompt', prompt)
  const subject = namesOf(
    between(segment, segment.start, prompt && prompt.start < verb.start ? prompt.start : verb.start),
  )
  putNames(duty, 'scope', scope ? [scope] : !prompt && isHollow(subject) ? state.waiting : state.waiting, segment)
  state.drafts.push(duty)
  return true
}

/** 领导信息应包括姓名、职务、分工; 公开内容包括…: a list that must be there; 包括 alone only describes. */
function readIncludes(segment: Segment, state: State, at: number): boolean {
  const listed =
    /^(.*?)(?:(?:应当?|须|需要?|要|必须)(?:至少)?(?:包括|包含|涵盖|载明|列明|写明)|(?:公开|发布|公示|公布)(?:的)?(?:内容|要素|事项|信息)(?:主要)?(?:包括|包含|涵盖|为))(.+、.+)$/.exec(
      between(segment, segment.start, segment.end),
    )
  if (!listed || segment.marks.some(({ fact }) => /^(every|time|amount|by)$/.test(fact.is))) return false
  const duty = draft('content', at)
  const elements = namesOf(listed[2]!)
  const place = segment.text.indexOf(elements[0] ?? '', segment.start)
  put(duty, 'elements', elements, { start: place, end: segment.end })
  const subject = namesOf(listed[1]!)
  putNames(duty, 'scope', isHollow(subject) ? state.waiting : subject, segment)
  state.drafts.push(duty)
  return true
}

/** 行政事业性收费的依据、标准: the owner before 的 is the scope. 年度预算、决算: the first word counts for both. */
function elementsOf(said: string): { readonly scope: string; readonly elements: readonly string[] } {
  const owned = said.match(/^([^、]{3,16})的([^、]{1,6}、.+)$/)
  const list = namesOf(owned ? owned[2]! : said).map((name) => name.replace(/(?<=规划)信息$/, ''))
  const shared = list[0]?.startsWith('年度') && list.slice(1).every((name) => name.length === 2)
  return {
    scope: owned ? trimName(trimName(owned[1]!)) : '',
    elements: shared ? list.map((name) => (name.startsWith('年度') ? name : `年度${name}`)) : list,
  }
}

/** 公开内容：机构名称、职责、办公地址. */
export function readListed(text: string, state: State): boolean {
  const listed =
    /^(?:应当?|须|主要|集中|本栏目)?公开(?:的)?(?:以下)?(?:内容|信息|事项)?(?:应当?|须|主要)?(?:包括|包含|为|如下|有)?：([^，。；：]{2,200})。?$/.exec(
      text,
    )
  if (!listed?.[1]?.includes('、')) return false
  const duty = draft('content', 0)
  put(duty, 'elements', namesOf(listed[1]), { start: text.indexOf(listed[1]), end: text.length })
  state.drafts.push(duty)
  return true
}

/** A cell under 公开内容 and the like lists what must be there. */
export function readElements(text: string, state: State): void {
  const duty = draft('content', 0)
  const names = text
    .split(/[、，；。]|(?<=[^公])以及/)
    .map((name) => name.replace(/等(信息|内容)?$/, ''))
    .filter((name) => name !== '')
  put(duty, 'elements', names, { start: 0, end: text.length })
  state.drafts.push(duty)
}

/** 信息发布要规范、严谨 praises, it does not list. */
function onlyTraits(segment: Segment, from: number): boolean {
  const after = segment.marks.filter(({ start }) => start >= from)
  const covered = after.reduce((sum, { start, end }) => sum + end - start, 0)
  return after.some(({ fact }) => fact.is === 'human' && fact.trait) && segment.end - from - covered <= 2
}
