import type { Obligation } from '#/charter/obligation.ts'
import type { Matter } from '#/ledger/card/attest.ts'
import { type NotActing, notActingWords, whyNotActFor } from '#/ledger/duty-units.ts'
import type { Held } from '#/units/rights.ts'

/** A change as somebody reports it: what changed and when. */
export type ReportedChange = { readonly what: string; readonly on: Temporal.PlainDate }

export type NotReporting = NotActing | 'no-change-clause' | 'in-future' | 'before-duty'

/** Every reason this person cannot report changes for this duty, whatever they are. Empty means go ahead. */
export function whyNotReport({ obligation, unitIds }: Matter, held: readonly Held[]): readonly NotReporting[] {
  const isIdle = !startsOnChange(obligation)
  return [...whyNotActFor(held, 'duty.report-change', unitIds), ...(isIdle ? (['no-change-clause'] as const) : [])]
}

/** Whether a change starts the clock of an obligation: 有变动即更新. */
export function startsOnChange(obligation: Obligation): boolean {
  return obligation.kind === 'event' && obligation.trigger.includes('change')
}

/** What is wrong with the day of a reported change: nothing happens in the future, and no clock runs before the duty. */
export function whyNotOn(on: Temporal.PlainDate, today: Temporal.PlainDate, since: Temporal.PlainDate): NotReporting[] {
  if (Temporal.PlainDate.compare(on, today) > 0) return ['in-future']
  return Temporal.PlainDate.compare(on, since) < 0 ? ['before-duty'] : []
}

export const notReportingWords: Readonly<Record<NotReporting, string>> = {
  ...notActingWords,
  'no-change-clause': '本条不是“有变动即更新”的条款，不需要报告变动；有新内容请直接发布',
  'in-future': '变动的日期在今天以后；请填已经发生的日期',
  'before-duty': '变动发生在本条生效之前，不计时；请直接更新页面',
}
