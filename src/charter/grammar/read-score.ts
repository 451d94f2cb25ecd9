import { draft, put, putNames } from './draft.ts'
import type { Fact, ScorePer } from './facts.ts'
import { isHollow, namesOf } from './names.ts'
import { all, between, first, type Mark, type Segment } from './segments.ts'
import { doubt, lastOf, type State } from './state.ts'

/** What a failure costs and a success brings. */
export function readScore(segment: Segment, state: State, at: number): boolean {
  const points = first(segment, 'points')
  const cap = first(segment, 'cap')
  const veto = first(segment, 'veto')
  const effect = first(segment, 'effect')
  const own = all(segment, 'per')
  const per = own.find(({ fact }) => fact.per !== 'case') ?? state.per ?? own[0]
  if (effect && !points && !veto && !per && namesNobody(segment, state, effect)) {
    doubt(state, 'incomplete', at, effect)
    return true
  }
  if (!points && !veto && !effect) {
    if (cap) return capsLast(cap, state)
    const pending =
      first(segment, 'per') && (/的$/.test(segment.text.slice(segment.start, segment.end)) || !first(segment, 'every'))
    const after = first(segment, 'per')?.end ?? segment.end
    if (
      !pending ||
      first(segment, 'amount') ||
      between(segment, after, segment.end).replace(/的?(?:单位|部门|科室|栏目)?$/, '').length > 3
    )
      return false
    state.per = first(segment, 'per')!
    putPending(segment, state)
    return true
  }
  if (!points && !veto && first(segment, 'every') && all(segment, 'action').length > 0 && !first(segment, 'per'))
    return false
  const duty = draft('score', at)
  put(duty, 'per', perOf(segment, state, points?.fact.points) ?? 'case', per)
  put(duty, 'points', points?.fact.points, points)
  put(duty, 'cap', cap?.fact.cap, cap)
  put(duty, 'veto', veto && true, veto)
  put(duty, 'effect', effect?.fact.effect, effect)
  putNames(duty, 'scope', scoreScope(segment, state, veto ?? effect), segment)
  state.drafts.push(duty)
  return true
}

/** 限期整改 alone: nothing says what it would be the answer to, nor how long the limit is. */
const namesNobody = (segment: Segment, state: State, effect: Mark): boolean =>
  state.waiting.length === 0 &&
  /限期|责令/.test(segment.text.slice(effect.start, effect.end)) &&
  effect.start - segment.start < 2

/** 发布涉密信息的，…; 3日内未签收的，…: what the next segment punishes or rewards. */
export function isCondition(segment: Segment, state: State, next: Segment | undefined): boolean {
  const said = segment.text.slice(segment.start, segment.end)
  const scores = (one: Segment): boolean => one.marks.some(({ fact }) => /^(points|veto|effect)$/.test(fact.is))
  if (
    !next ||
    next.opens ||
    !/(?:的|者)(?:单位|部门|科室|栏目|责任人)?$/.test(said) ||
    scores(segment) ||
    !scores(next)
  )
    return false
  if (first(segment, 'per') || first(segment, 'adopted')) return false
  const kind = failureIn(segment, said)
  state.per = { fact: { is: 'per', per: kind }, start: segment.start, end: segment.end }
  if (kind === 'case' && DID.test(said))
    state.waiting = namesOf(said.replace(/的(?:单位|部门|科室|栏目|责任人)?$/, '').replace(DID, ''))
  return true
}

const DID = /^(?:有|对|凡|如|若)?(?:擅自)?(?:出现|发现|存在|发生|发布|刊登|转载|泄露|造成|引发)/

function failureIn(segment: Segment, said: string): ScorePer {
  if (!/未|没有|无(?!故)|不(?=更新|报|发|公开|回复|答复|落实|整改|及时|按)|缺|漏/.test(said)) return 'case'
  return first(segment, 'time') || first(segment, 'limit') || /及时|按时|按期|期限|时限/.test(said) ? 'late' : 'missing'
}

function perOf(segment: Segment, state: State, points: number | undefined): ScorePer | undefined {
  const own = all(segment, 'per').map(({ fact }) => fact.per)
  const telling = own.find((per) => per !== 'case') ?? state.per?.fact.per ?? own[0]
  if (first(segment, 'adopted')) return 'adopted'
  const lacks = first(segment, 'nothing') || /^(?:无|没有|未)(?!效)/.test(segment.text.slice(segment.start))
  if (lacks && telling === undefined) return 'missing'
  if (telling === 'case' && points !== undefined && points > 0) return 'item'
  if (telling === undefined && (first(segment, 'forbid') || state.waiting.length > 0)) return 'case'
  return telling
}

function capsLast(cap: Mark<Extract<Fact, { is: 'cap' }>>, state: State): boolean {
  const last = lastOf(state, 'score')
  if (!last) return false
  put(last, 'cap', cap.fact.cap, cap)
  return true
}

function putPending(segment: Segment, state: State): void {
  const names = namesOf(between(segment, segment.start, segment.marks[0]?.start ?? segment.end))
  if (!isHollow(names)) state.waiting = names
}

function scoreScope(segment: Segment, state: State, mark: Mark | undefined): readonly string[] {
  const ends = [mark, first(segment, 'per'), first(segment, 'points')].map((one) => one?.start ?? segment.end)
  const end = Math.min(...ends)
  const names = mark ? namesOf(between(segment, segment.start, end).replace(/^出现|^发现|^存在/, '')) : []
  return isHollow(names) ? state.waiting.map((name) => name.replace(/^(出现|发现|存在)/, '')) : names
}
