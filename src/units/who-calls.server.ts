import type { FastifyRequest } from 'fastify'
import type { Office } from '#/platform/office.store.ts'
import type { Auth } from '#/units/auth.server.ts'
import { awayHeader } from '#/units/foreign.ts'
import { isExpired } from '#/units/password-policy.ts'
import { type Caller, findCaller } from '#/units/people.store.ts'
import { isAdministrator, isHeld } from '#/units/person.ts'
import { listSeats } from '#/units/seats.store.ts'
import { isConfirmed, isToBeTouched, type Session, whyEnded } from '#/units/session-rules.ts'
import { endSession, touchSession } from '#/units/sessions.store.ts'
import type { SignedIn } from '#/units/signed-in.ts'
import type { SessionEnd } from '#/units/turned-away.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Why the session that this request names is over. */
    sessionEnd: SessionEnd | null
  }
}

/** Who makes a request, by its session cookie: an active person of this site, with the roles held today; null when nobody is known. */
export async function whoCalls(office: Office, auth: Auth, request: FastifyRequest): Promise<SignedIn | null> {
  const session = await sessionOf(auth, request)
  if (!session) return null
  const now = office.now()
  request.sessionEnd = whyEnded(session, now, auth.rules)
  if (request.sessionEnd) {
    if (!session.endedWhy) await endSession(office.db, session.id, request.sessionEnd)
    return null
  }
  const caller = await findCaller(office.db, office.siteId, session.personId)
  if (!caller) return null
  if (isToBeTouched(session, now) && !isBackground(request)) await touchSession(office.db, session.id, now)
  return signedIn(office, auth, caller, session)
}

/** An open page asks on its own, too, when something happened: that is no sign of anybody sitting there. */
function isBackground({ routeOptions, headers }: FastifyRequest): boolean {
  return routeOptions.config.background === true || headers[awayHeader.name] === awayHeader.value
}

async function signedIn(office: Office, { rules }: Auth, caller: Caller, session: Session): Promise<SignedIn> {
  const now = office.now()
  const today = now.toZonedDateTimeISO(office.settings.timeZone).toPlainDate()
  const seats = await listSeats(office.db, office.siteId, caller.id)
  const held = seats.filter((seat) => isHeld(seat, today)).map(({ role, unitId }) => ({ role, unitId }))
  return {
    ...{ personId: caller.id, name: caller.name, username: caller.username, held, sessionId: session.id },
    mustChangePassword: caller.passwordGiven || isExpired(caller.passwordSetAt, now, rules),
    mustEnrol: isAdministrator(held) && !caller.hasSecondFactor,
    hasSecondFactor: caller.hasSecondFactor,
    isConfirmed: isConfirmed(session, now, rules),
  }
}

/** The session that a request's cookie names, as better-auth knows it. */
async function sessionOf({ api }: Auth, { headers }: FastifyRequest): Promise<Session | null> {
  if (!headers.cookie) return null
  const found = await api.getSession({ headers: new Headers({ cookie: headers.cookie }) })
  if (!found) return null
  const { id, userId, seenAt, confirmedAt, endedWhy } = found.session
  return {
    ...{ id, personId: userId, endedWhy: (endedWhy as SessionEnd | null | undefined) ?? null },
    seenAt: instantOf(seenAt),
    confirmedAt: instantOf(confirmedAt),
  }
}

function instantOf(moment: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime())
}
