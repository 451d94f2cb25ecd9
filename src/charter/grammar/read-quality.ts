import type { Forbidden, Required } from '#/charter/obligation.ts'
import { type Draft, draft, put, putNames } from './draft.ts'
import { isHollow, namesOf } from './names.ts'
import { all, between, first, type Mark, type Segment } from './segments.ts'
import type { State } from './state.ts'

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
  return true
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
