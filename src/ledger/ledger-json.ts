import type { StoodDuty } from '#/ledger/marks.ts'

/** A duty and how it stands, as `--json` and the API say it: stable names, days as `2026-03-01` or null. */
export function stoodJson({ duty, standing }: StoodDuty) {
  const { is, due, breachOn, last, next, provisional, why, count } = standing
  return {
    path: duty.path,
    column: duty.column,
    units: duty.units,
    share: duty.share,
    clause: duty.clause,
    obligation: duty.obligation,
    is,
    due: due?.toString() ?? null,
    breachOn: breachOn?.toString() ?? null,
    last: last?.toString() ?? null,
    next: next?.toString() ?? null,
    provisional,
    ...(count && { count }),
    why: why.map(({ on, ...reason }) => ({ ...reason, ...(on && { on: on.toString() }) })),
    id: duty.id,
    since: duty.since.toString(),
  }
}
