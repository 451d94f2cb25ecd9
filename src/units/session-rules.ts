import type { SecurityRules } from '#/units/security-rules.ts'
import type { SessionEnd } from '#/units/turned-away.ts'

/** A session as it is kept. */
export type Session = {
  readonly id: string
  readonly personId: string
  readonly seenAt: Temporal.Instant
  readonly confirmedAt: Temporal.Instant
  readonly endedWhy: SessionEnd | null
}

const touchMinutes = 1

/** Why a session is over at a moment; null while it lasts. GB/T 22239-2019 8.1.4.1 b: 登录连接超时自动退出. */
export function whyEnded(
  session: Session,
  now: Temporal.Instant,
  { session: rules }: SecurityRules,
): SessionEnd | null {
  if (session.endedWhy) return session.endedWhy
  return minutesSince(session.seenAt, now) >= rules.idleMinutes ? 'idle' : null
}

/** Whether the password was given recently enough for a key action. */
export function isConfirmed(
  { confirmedAt }: Session,
  now: Temporal.Instant,
  { session: rules }: SecurityRules,
): boolean {
  return minutesSince(confirmedAt, now) < rules.confirmedMinutes
}

/** Whether it is time to note that a session is in use: once a minute is exact enough for a logout after a quarter of an hour. */
export function isToBeTouched({ seenAt }: Session, now: Temporal.Instant): boolean {
  return minutesSince(seenAt, now) >= touchMinutes
}

function minutesSince(then: Temporal.Instant, now: Temporal.Instant): number {
  return now.since(then).total('minutes')
}
