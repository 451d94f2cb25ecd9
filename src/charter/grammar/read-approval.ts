import { draft, put, putNames } from './draft.ts'
import { isHollow, namesOf } from './names.ts'
import { between, first, type Segment } from './segments.ts'
import type { State } from './state.ts'

/** Nothing can be published before somebody has read it. */
export function readApproval(segment: Segment, state: State, at: number): boolean {
  const approve = first(segment, 'approve')
  if (!approve) return false
  const duty = draft('event', at)
  put(duty, 'trigger', ['published'], approve)
  put(duty, 'action', 'approve', approve)
  put(duty, 'before', 'P0D', approve)
  const before = namesOf(
    between(segment, segment.start, approve.start).replace(/(?:发布|公开|上网|报送|刊发|上传)之?前$/, ''),
  )
  putNames(duty, 'scope', isHollow(before) ? [] : before, segment)
  putNames(duty, 'to', approversOf(approve.fact.by ?? ''), segment)
  state.drafts.push(duty)
  return true
}

function approversOf(by: string): readonly string[] {
  return by
    .split('、')
    .map((name) => name.replace(/(初审|复审|终审|审核|审批|审签|审定|同意|严格|逐级|层层|三级)+$/, ''))
    .filter((name) => name.length > 1)
}
