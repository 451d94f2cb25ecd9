import type { SecurityRules } from '#/units/security-rules.ts'

/** Failed sign-ins in a row under one user name. */
export type Attempts = {
  readonly failures: number
  readonly lastAt: Temporal.Instant
  readonly lockedUntil: Temporal.Instant | null
}

/**
 * Takes one attempt to give a password, before it is looked at: it counts as failed until it has succeeded, so that many at once are no
 * way around the limit. `locked`: until when nobody is let in under this name. GB/T 22239-2019 8.1.4.1 b.
 */
export function takeAttempt(
  before: Attempts | null,
  now: Temporal.Instant,
  { lockout }: SecurityRules,
): { readonly locked: Temporal.Instant | null; readonly after: Attempts } {
  if (before?.lockedUntil && Temporal.Instant.compare(now, before.lockedUntil) < 0)
    return { locked: before.lockedUntil, after: before }
  const failures = failuresInRow(before, now, lockout) + 1
  const lockedUntil = failures >= lockout.failures ? now.add({ minutes: lockout.minutes }) : null
  return { locked: null, after: { failures, lastAt: now, lockedUntil } }
}

/** Whether whoever tries next must have solved a challenge first. GB/T 22239-2019 8.1.4.1 b. */
export function needsChallenge(
  before: Attempts | null,
  now: Temporal.Instant,
  { lockout, challenge }: SecurityRules,
): boolean {
  return failuresInRow(before, now, lockout) >= challenge.afterFailures
}

/** What a lock has punished counts no more, nor what is as long ago as a lock lasts. */
function failuresInRow(before: Attempts | null, now: Temporal.Instant, { minutes }: SecurityRules['lockout']): number {
  const counts = before && !before.lockedUntil && now.since(before.lastAt).total('minutes') < minutes
  return counts ? before.failures : 0
}
