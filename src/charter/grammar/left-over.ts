import { isHollow, namesOf, trimName } from './names.ts'
import { all, between, first, type Segment } from './segments.ts'
import { doubt, type State } from './state.ts'

/** 政策法规，每5个月…: a name alone waits for the duty that follows. */
export function waitsForNext(segment: Segment, state: State, next: Segment | undefined): boolean {
  const bare = segment.marks.every(
    ({ fact }) =>
      /^(name|filler|except|workdays|should|covers|average|bound|forbid|orElse|action|per)$/.test(fact.is) ||
      (fact.is === 'human' && fact.trait),
  )
  const said = between(segment, segment.start, segment.end)
  const follows = next !== undefined && !next.opens
  if (segment.marks.some(({ fact }) => /^(except|workdays)$/.test(fact.is)) && bare) return true
  if (first(segment, 'should') && bare && (follows || trimName(said).length < 2)) return true
  if (
    (isTrivial(said) && !first(segment, 'limit') && !first(segment, 'human')) ||
    onlyFillers(segment) ||
    onlyForbidsPublishing(segment, state) ||
    repeats(segment, state)
  )
    return true
  if (bare && next && first(next, 'extend')) return true
  if (!bare || !next || next.opens || segment.bracket || said.length > 30 || /不得|严禁|必须|应当|要/.test(said))
    return false
  if (
    !next.marks.some(({ fact }) =>
      /^(every|by|time|limit|trigger|points|veto|effect|per|amount|closing)$/.test(fact.is),
    )
  )
    return false
  const added = /(增设(?:专栏|栏目|子栏目|专题))$/.exec(said)
  if (added) {
    state.under = added[1]!
    return true
  }
  state.waiting = namesOf(said)
  state.topic = state.waiting
  return true
}

/** 未经审批，不得上网: the second half says what the approval is for. */
function onlyForbidsPublishing(segment: Segment, state: State): boolean {
  const said = between(segment, segment.start, segment.end)
  return (
    state.drafts.at(-1)?.fields.action === 'approve' &&
    /^(?:一律|均)?(?:不得|不能|不予|方可|才能|再|后)(?:上网|发布|公开|报送|刊发|对外发布|上传)$/.test(said)
  )
}

/** …20日内，由财政部门统一向社会公开: the act of the duty just read, and who does it. */
function repeats(segment: Segment, state: State): boolean {
  const verb = all(segment, 'action').find(({ fact }) => !fact.light)
  const rest = between(segment, segment.start, verb?.start ?? segment.end)
  return (
    verb?.end === segment.end &&
    !segment.opens &&
    state.drafts.at(-1)?.fields.action === verb.fact.action &&
    /^(?:由.{2,10}?)?(?:统一|集中|负责)?(?:向社会|对外)?$/.test(rest)
  )
}

function onlyFillers(segment: Segment): boolean {
  const fillers = segment.marks.filter(({ fact }) => fact.is === 'filler')
  if (fillers.length < segment.marks.length || fillers.length === 0) return false
  return (
    trimName(between(segment, segment.start, fillers[0]!.start) + between(segment, fillers.at(-1)!.end, segment.end))
      .length < 2
  )
}

/** Words that lead from one duty to the next and ask for nothing of their own. */
function isTrivial(said: string): boolean {
  const core = trimName(said)
  return (
    core.length < 2 ||
    /^(发布到?(在)?(相对应|相应|对应)(的)?栏目|具体要求如下|具体如下|要求如下|情况复杂|特殊情况|确需延期|确有困难|其中|如下|做到|同时|以此类推|注|说明|备注|完成任务)$/.test(
      core,
    )
  )
}

/** What no reader understood goes to a person, rather than nowhere. */
export function leftOver(segment: Segment, state: State, at: number): void {
  const prompt = first(segment, 'limit')
  if (segment.bracket && segment.marks.every(({ fact }) => fact.is === 'name' || fact.is === 'filler')) return
  doubt(state, 'vague', at, segment, {
    updating:
      prompt !== undefined &&
      state.waiting.length === 0 &&
      (all(segment, 'action').length > 0 || isHollow(namesOf(between(segment, segment.start, prompt.start)))),
    named: prompt !== undefined && !isHollow(namesOf(between(segment, segment.start, prompt.start))),
  })
}

/** A clock that was started and never used, or names that waited for a duty that never came. */
export function leaveNothingWaiting(state: State, segments: readonly Segment[]): void {
  const whole = { start: 0, end: segments.at(-1)?.end ?? 0 }
  if (state.drafts.length === 0 && state.doubts.length === 0) doubt(state, 'vague', 0, whole)
}

/** 每月更新一次并做好备份: what 并 adds and no row knows. */
export function noteTail(segment: Segment, state: State, at: number): void {
  const said = segment.text.slice(segment.start, segment.end)
  const joint = said.search(/(?<![合兼归])并(?!列|轨|联)/)
  const start = segment.start + joint + 1
  if (joint < 1 || segment.end - start < 3) return
  const known = segment.marks.some(
    (mark) => mark.start >= start - 1 && !/^(name|filler|human|effect|bound)$/.test(mark.fact.is),
  )
  const scored = state.drafts.at(-1)?.fields.kind === 'score'
  if (!known && !scored) doubt(state, 'vague', at, { start, end: segment.end })
}
