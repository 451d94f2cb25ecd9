import { actionIn, subjectBefore } from './clause-parts.ts'
import { draft } from './draft.ts'
import { isHollow, namesOf } from './names.ts'
import { putAmount, recurring } from './recurring-draft.ts'
import {
  acts,
  amountsOf,
  dateStands,
  isHumanAmount,
  joinsLast,
  numberMissing,
  type Rhythm,
  rhythmOf,
  weekdayJoins,
} from './rhythm.ts'
import { all, between, first, type Segment } from './segments.ts'
import { doubt, lastOf, type State } from './state.ts'

/** A duty of so many in each period. True when the segment was one. */
export function readRecurring(segment: Segment, state: State, at: number): boolean {
  const rhythm = rhythmOf(segment, state)
  const by = first(segment, 'by')
  if (!rhythm && !by) return false
  if (by && !acts(segment, state) && joinsLast(by, segment, state)) return true
  if (weekdayJoins(segment, state)) return true
  if (isHumanAmount(segment)) return true
  if (numberMissing(segment)) {
    doubt(state, 'incomplete', at, segment)
    return true
  }
  if (
    !first(segment, 'amount') &&
    !actionIn(segment) &&
    segment.marks.some(({ fact }) => fact.is === 'human' && fact.reason === 'unsupported')
  )
    return false
  if (by && !asks(segment, state)) {
    doubt(state, 'incomplete', at, segment)
    return true
  }
  if (by && !rhythm && !dateStands(by, segment, state)) {
    doubt(state, 'incomplete', at, by)
    return true
  }
  if (rhythm && otherAct(segment, rhythm)) {
    doubt(state, 'vague', at, segment)
    return true
  }
  if (rhythm?.inherited && amends(segment, state)) return true
  const amounts = amountsOf(segment)
  for (const amount of amounts.length === 0 ? [undefined] : amounts) {
    state.drafts.push(recurring(segment, state, at, rhythm, amount))
  }
  alsoDone(segment, state, at)
  return true
}

/** 每月考核, 每季度调度: something is done in that rhythm, but nothing of what the schema holds. */
const otherAct = (segment: Segment, { mark }: Rhythm): boolean =>
  (actionIn(segment)?.fact.light ?? true) &&
  /(?:^|[一二两三四五\d][次场轮]|开展|进行|组织)(?:专项|全面|集中|专题)?(?:考核|调度|督查|督办|评比|讲评|点评|培训|例会|评估|打分|排名|备份|值班|会商|学习|讨论|研究|表彰|评选|召集|通报|浏览|查看|登录|关注|跟踪|收集|统计|走访|座谈|回看|读网)(?!情况|结果|名单|会)/.test(
    between(segment, mark.end, segment.end),
  )

/** A date alone asks for nothing: 年底考核时扣分. */
const asks = (segment: Segment, state: State): boolean =>
  state.header !== '' ||
  segment.bracket ||
  segment.marks.some(({ fact }) => /^(action|amount|every|bound|closing)$/.test(fact.is)) ||
  (state.waiting.length > 0 && !segment.opens)

/** 自查一次并报送自查表: a second verb joined by 并 is a second duty in the same rhythm. */
function alsoDone(segment: Segment, state: State, at: number): void {
  const main = actionIn(segment)
  const made = state.drafts.at(-1)!
  if (!main) return
  const more = all(segment, 'action').find(
    (verb) =>
      verb.start > main.end &&
      !verb.fact.light &&
      verb.fact.action !== main.fact.action &&
      /[并且]/.test(between(segment, main.end, verb.start)),
  )
  if (!more) return
  const duty = draft('recurring', at)
  Object.assign(duty.fields, { ...made.fields, action: more.fact.action, min: 1, unit: '次' })
  Object.assign(duty.from, made.from, { action: [[more.start, more.end]] })
  for (const field of ['max', 'scope', 'avg', 'count']) delete duty.fields[field]
  state.drafts.push(duty)
}

/** 每周更新，不少于3条: the number belongs to the duty just read. */
function amends(segment: Segment, state: State): boolean {
  const last = lastOf(state, 'recurring')!
  const [amount] = amountsOf(segment)
  if (
    !amount ||
    last.from.unit !== undefined ||
    !isHollow(namesOf(subjectBefore(segment, first(segment, 'bound')?.start ?? amount.start)))
  )
    return false
  const { min } = last.fields
  putAmount(last, amount, segment)
  if (last.fields.min === undefined) last.fields.min = min
  return true
}
