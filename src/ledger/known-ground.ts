import { type ImportedNotice, withNotices } from '#/calendar/imported-notice.ts'
import type { WorkCalendar } from '#/calendar/work-calendar.ts'
import { beijingDay, isBy } from '#/ledger/known-decisions.ts'
import type { Ground } from '#/ledger/site-ledger.ts'
import type { ChangeSet } from '#/units/change-set.ts'
import { changed, namedOn } from '#/units/change-set-apply.ts'
import type { Registry } from '#/units/registry.ts'

/** What came into the ground of an office since it began: over its files the notices imported, over its list of units the changes. */
export type GroundMade = {
  readonly files: WorkCalendar
  readonly notices: readonly ImportedNotice[]
  /** Null while the units are still those of the office's file. */
  readonly organisation: { readonly list: Registry; readonly sets: readonly ChangeSet[] } | null
  /** Units are called by their names of this day. */
  readonly today: Temporal.PlainDate
}

/** The ground as it was known at the end of a day in Beijing. */
export function groundKnown(ground: Ground, made: GroundMade, known: Temporal.PlainDate): Ground {
  const { files, notices, organisation, today } = made
  const sets = organisation?.sets.filter(({ signedAt }) => isBy(beijingDay(signedAt), known)) ?? []
  return {
    ...ground,
    calendar: withNotices(
      files,
      notices.filter(({ importedAt }) => isBy(beijingDay(importedAt), known)),
    ),
    registry: organisation ? namedOn(changed(organisation.list, sets), today) : ground.registry,
  }
}

/** Every day on which something came into the ground. */
export function daysGrown({ notices, organisation }: GroundMade): readonly Temporal.PlainDate[] {
  const moments = [
    ...notices.map(({ importedAt }) => importedAt),
    ...(organisation?.sets ?? []).map(({ signedAt }) => signedAt),
  ]
  return moments.map(beijingDay)
}
