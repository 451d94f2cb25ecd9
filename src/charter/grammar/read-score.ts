import { draft, put, putNames } from './draft.ts'
import type { Fact, ScorePer } from './facts.ts'
import { isHollow, namesOf } from './names.ts'
import { all, between, first, type Mark, type Segment } from './segments.ts'
import { lastOf, type State } from './state.ts'

/** What a failure costs and a success brings. */
export function readScore(segment: Segment, state: State, at: number): boolean {
  const points = first(segment, 'points')
  const cap = first(segment, 'cap')
  const veto = first(segment, 'veto')
  const effect = first(segment, 'effect')
  const per = first(segment, 'per') ?? state.per ?? undefined
  if (!points && !veto && !effect) {
    if (cap) return capsLast(cap, state)
    const pending =
      first(segment, 'per') && (/的$/.test(segment.text.slice(segment.start, segment.end)) || !first(segment, 'every'))
    if (!pending || first(segment, 'amount')) return false
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

function perOf(segment: Segment, state: State, points: number | undefined): ScorePer | undefined {
  const own = all(segment, 'per').map(({ fact }) => fact.per)
  const telling = own.find((per) => per !== 'case') ?? state.per?.fact.per ?? own[0]
  if (first(segment, 'adopted')) return 'adopted'
  if (first(segment, 'nothing') && telling === undefined) return 'missing'
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
  const end = Math.min(mark?.start ?? segment.end, first(segment, 'per')?.start ?? segment.end)
  const names = mark ? namesOf(between(segment, segment.start, end).replace(/^出现|^发现|^存在/, '')) : []
  return isHollow(names) ? state.waiting.map((name) => name.replace(/^(出现|发现|存在)/, '')) : names
}
