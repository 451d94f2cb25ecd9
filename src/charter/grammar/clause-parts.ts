import type { Of } from './facts.ts'
import { all, between, first, type Mark, type Segment } from './segments.ts'
/** A verb of the clause. */
export type ActionMark = Mark<Of<'action'>>

const CORE = /^(every|by|closing|bound|amount|average|time|limit|trigger|adopted)$/

/**
 * The verb of the segment: the first after the first number or rhythm, a light verb giving way to the one it carries;
 * else the last one before it, when nothing stands between (信息报送每月不少于5条).
 */
export function actionIn(segment: Segment): ActionMark | undefined {
  const core = segment.marks.find(({ fact }) => CORE.test(fact.is))
  const actions = verbsOf(segment)
  const after = actions.filter(({ start }) => start >= (core?.start ?? 0))
  const heavy = after.find(({ fact }) => !fact.light)
  if (heavy || after.length > 0) return heavy ?? after[0]
  return actions.findLast(({ end }) => core && between(segment, end, core.start).length <= 2)
}

/** What is said before a place of the segment, a verb right before it left out when it is the segment's own verb. */
export function subjectBefore(segment: Segment, place: number): string {
  const verb = actionIn(segment)
  const end = verb && verb.end <= place && between(segment, verb.end, place).length <= 2 ? verb.start : place
  const from = segment.marks.find(
    ({ fact, start }) =>
      fact.is === 'should' ||
      fact.is === 'nothing' ||
      (/^(filler|workdays|except)$/.test(fact.is) && start === segment.start),
  )
  return between(segment, from && from.end <= end ? from.end : segment.start, end)
}

/** What is said after the verb or, where nothing follows it, after the number. */
export function objectAfter(segment: Segment, amount?: Mark): string {
  const verb = actionIn(segment)
  const tail = amount ? objectFrom(segment, amount.end) : ''
  if (!verb) return tail
  const carried = carriedBy(segment, verb)
  if (carried !== '') return carried
  const direct = objectFrom(segment, verb.end)
  return direct.length > 1 || !amount ? direct || tail : tail
}

function objectFrom(segment: Segment, from: number): string {
  const covers = first(segment, 'covers')
  const start = covers && covers.start >= from && covers.start - from <= 3 ? covers.end : from
  const stop = segment.marks.find(({ fact, start: at }) => at >= start && (CORE.test(fact.is) || fact.is === 'except'))
  const verb = all(segment, 'action').find((mark) => mark.start === start && !mark.fact.light)
  return between(segment, verb ? verb.end : start, stop?.start ?? segment.end).replace(/(?<![合兼归])并.*$/, '')
}

/** The verbs of a segment; where 将 or 把 puts the object first, what stands before the last verb is part of the object. */
export function verbsOf(segment: Segment): readonly ActionMark[] {
  const verbs = all(segment, 'action')
  const fronted = /[将把]/.exec(between(segment, segment.start, segment.end))
  return fronted && verbs.length > 1 && verbs[0]!.start > segment.start + fronted.index ? verbs.slice(-1) : verbs
}

/** 完成年度目录更新, 开展一次栏目自查: what stands between a light verb and the one it carries. */
function carriedBy(segment: Segment, verb: ActionMark): string {
  const light = verbsOf(segment).findLast(({ fact, end }) => fact.light && end <= verb.start)
  if (!light || verb.end < segment.end) return ''
  const amount = first(segment, 'amount')
  return between(
    segment,
    amount && amount.start >= light.end && amount.end <= verb.start ? amount.end : light.end,
    verb.start,
  )
}
