import { toEpochDay } from '#/calendar/epoch-day.ts'
import type { EventObligation, Recurring } from '#/charter/obligation.ts'
import type { Duty } from '../duty.ts'
import type { Pack } from '../pack.ts'
import type { Policy } from '../policy.ts'
import { termFor } from '../policy.ts'
import type { Ground } from '../reason.ts'
import { readBy } from './by.ts'
import { calendarPeriodOf, type Period, year } from './period.ts'
import { type Span, spanOf } from './span.ts'
import { type Turns, turnsOf } from './turns.ts'
import { type Warning, warningOf } from './warning.ts'

/** What a duty's clock is, ready to be judged in integers. */
export type Rule =
  | RollingRule
  | TurnsRule
  | YearRule
  | OnceRule
  | CaseRule
  | KeepRule
  | { readonly kind: 'inspected' }
  | { readonly kind: 'unsettled'; readonly ground: Ground }

type Clock = { readonly need: number; readonly warning: Warning; readonly red: Span | null }

/** 每五十天: so long after the last update, or after the `need`-th last. */
export type RollingRule = Clock & { readonly kind: 'rolling'; readonly every: Span }

/** 每周, 每月 …: so many in each calendar period. */
export type TurnsRule = Clock & { readonly kind: 'turns'; readonly turns: Turns }

/**
 * A number for the whole calendar year that is not in the clause: the unit's plan, or an average (每周平均 4 篇) times the
 * periods `of` the year. `pace`: it must not fall behind the year; `spread`: nor be crammed into its last quarter.
 */
export type YearRule = Clock & {
  readonly kind: 'year'
  readonly turns: Turns
  readonly from: 'plan' | Period | number
  readonly pace: boolean
  readonly spread: boolean
}

/** 11 月 4 日前: one day, once. */
export type OnceRule = Clock & { readonly kind: 'once'; readonly by: number }

/** Something happened, so something is due within, or before it with `before`. */
export type CaseRule = {
  readonly kind: 'case'
  readonly within: Span
  readonly isBefore: boolean
  readonly extend: { readonly to: Span } | { readonly by: Span } | null
  readonly warning: Warning
}

/** 公示不少于 N 日: what was published must stay. */
export type KeepRule = { readonly kind: 'keep'; readonly term: Span }

/** The rule of a duty under a pack of national limits and the office's own policy. */
export function ruleOf(duty: Duty, pack: Pack, policy: Policy): Rule {
  const { obligation } = duty
  if (duty.isClassOpen) return unsettled('needs-class')
  switch (obligation.kind) {
    case 'recurring':
      return recurringRule(obligation, duty, pack, policy)
    case 'event':
      return eventRule(obligation, duty, pack, policy)
    case 'content':
    case 'quality':
    case 'link':
      return { kind: 'inspected' }
    case 'score':
      return unsettled('not-measured')
    case 'human':
      return unsettled('needs-person')
    default:
      return obligation satisfies never
  }
}

const unsettled = (ground: Ground): Rule => ({ kind: 'unsettled', ground })

function recurringRule(obligation: Recurring, duty: Duty, pack: Pack, policy: Policy): Rule {
  const clock = {
    need: obligation.min === 'plan' ? 1 : (obligation.min ?? (obligation.max === undefined ? 1 : 0)),
    warning: warningOf(obligation.every, duty.columnClass, pack, policy),
    red: redLineOf(obligation, duty, pack),
  }
  if (obligation.min === 'plan' || obligation.avg) return yearRule(obligation, clock)
  if (obligation.every === undefined) return onceRule(obligation, clock)
  if (calendarPeriodOf(obligation.every)) {
    const turns = turnsOf(obligation)
    return turns ? { kind: 'turns', turns, ...clock } : unsettled('no-cadence')
  }
  const every = spanOf(obligation.every, obligation.workdays)
  return every ? { kind: 'rolling', every, ...clock } : unsettled('no-cadence')
}

/** The national limit asks for updates of the page, so only a duty to publish has one. */
function redLineOf({ action }: Recurring, { columnClass }: Duty, { classes }: Pack): Span | null {
  const red = action === 'publish' ? classes.find(({ id }) => id === columnClass)?.red : null
  return red ? spanOf(red) : null
}

function yearRule(obligation: Recurring, clock: Clock): Rule {
  const { min, every = 'P1Y', spread = false, by, workdays = false } = obligation
  const closing = min === 'plan' && by !== undefined ? readBy(by, workdays) : null
  const turns: Turns = { period: year, lag: 0, by: closing, within: null, onWorkdays: false }
  if (min === 'plan') return { kind: 'year', turns, from: 'plan', pace: spread, spread, ...clock }
  const from = calendarPeriodOf(every) ?? averageDays(every)
  return from === null ? unsettled('no-cadence') : { kind: 'year', turns, from, pace: true, spread, ...clock }
}

/** Days of a period that is no calendar period, to see how often it goes into a year. */
function averageDays(every: string): number | null {
  const span = spanOf(every)
  return span && (span.months * 365) / 12 + span.days
}

function onceRule({ by }: Recurring, clock: Clock): Rule {
  if (by === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(by)) return unsettled('no-cadence')
  return { kind: 'once', by: toEpochDay(Temporal.PlainDate.from(by)), ...clock }
}

function eventRule(obligation: EventObligation, duty: Duty, pack: Pack, policy: Policy): Rule {
  const { within, before, workdays = false } = obligation
  if (obligation.for !== undefined) return keepRule(obligation.for, workdays)
  if (before !== undefined) return caseRule(obligation, spanOf(`-${before}`, workdays), duty, pack, policy)
  if (within !== 'prompt' && within !== 'statutory') {
    return caseRule(obligation, within === undefined ? null : spanOf(within, workdays), duty, pack, policy)
  }
  const term = duty.term ?? termFor(policy, within, obligation)
  if (!term) return unsettled('needs-policy')
  return caseRule(obligation, spanOf(term.within, term.workdays), duty, pack, policy)
}

function keepRule(duration: string, workdays: boolean): Rule {
  const term = spanOf(duration, workdays)
  return term ? { kind: 'keep', term } : unsettled('no-cadence')
}

function caseRule(obligation: EventObligation, within: Span | null, duty: Duty, pack: Pack, policy: Policy): Rule {
  if (!within) return unsettled('no-cadence')
  const warning = warningOf(undefined, duty.columnClass, pack, policy)
  return { kind: 'case', within, isBefore: obligation.before !== undefined, extend: extensionOf(obligation), warning }
}

function extensionOf({ extendTo, extendBy, workdays }: EventObligation): CaseRule['extend'] {
  const to = extendTo === undefined ? null : spanOf(extendTo, workdays)
  if (to) return { to }
  const by = extendBy === undefined ? null : spanOf(extendBy, workdays)
  return by ? { by } : null
}
