import type { WorkdayIndex } from '#/calendar/workday-index.ts'
import type { Duration } from '#/charter/obligation.ts'
import type { Pack } from '../pack.ts'
import type { Policy } from '../policy.ts'
import { addSpan, type Span, spanOf } from './span.ts'

/** When to warn: at a span after the clock started (before the due day if negative), else after a part of the time, in hundredths. */
export type Warning = { readonly at: Span | null; readonly percent: number }

/** The warning point of a cadence: the office's own, else the class's, else the pack's, else the pack's part of the period. */
export function warningOf(
  every: Duration | undefined,
  columnClass: string | null,
  pack: Pack,
  policy: Policy,
): Warning {
  const at = every === undefined ? undefined : warningPoint(every, columnClass, pack, policy)
  return { at: at === undefined ? null : spanOf(at), percent: pack.warnPercent }
}

/** First day on which a duty that has not been met by then is due soon; never after the due day. */
export function warnFrom({ at, percent }: Warning, start: number, due: number, workdays: WorkdayIndex): number {
  if (!at) return start + Math.ceil(((due - start) * percent) / 100)
  const isBackwards = at.months < 0 || at.days < 0
  return Math.min(due, addSpan(isBackwards ? due : start, at, workdays))
}

function warningPoint(every: Duration, columnClass: string | null, pack: Pack, policy: Policy): Duration | undefined {
  const own = policy.warnings.filter((rule) => rule.every === every)
  const ofClass = pack.classes.find(({ id }) => id === columnClass)
  return (
    own.findLast((rule) => rule.columnClass !== undefined && rule.columnClass === columnClass)?.at ??
    own.findLast((rule) => rule.columnClass === undefined)?.at ??
    ofClass?.warn[every] ??
    pack.warn[every]
  )
}
