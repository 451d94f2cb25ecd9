import { Denied } from '#/platform/http/denied.ts'
import type { Office } from '#/platform/office.store.ts'
import type { Challenge, Solved } from '#/units/account-wire.ts'
import type { Auth } from '#/units/auth.server.ts'
import { findPerson, findPersonByUsername } from '#/units/people.store.ts'
import type { Person } from '#/units/person.ts'
import { type MayTry, takeTurn } from '#/units/prove-password.server.ts'
import type { Refusals } from '#/units/refusals.server.ts'
import { endSessions, findSession, forgetSessions, unconfirmSession } from '#/units/sessions.store.ts'
import { forgetAttempts, forgetOldAttempts } from '#/units/sign-in-attempts.store.ts'
import { makeChallenge, mustBeSolved } from '#/units/sign-in-challenge.server.ts'
import { headersOf, type SignInFrom } from '#/units/sign-in-from.server.ts'

/** How far a sign-in got, and the cookies to set. */
export type SignInStep = { readonly is: 'signed-in' | 'second-factor'; readonly cookies: readonly string[] }

export type Door = { readonly office: Office; readonly auth: Auth; readonly refusals: Refusals }

const wrongWords = '用户名或口令不对，请重新输入；忘了口令请找系统管理员重置'
const wrongCodeWords = '动态口令不对或已过时，请看手机上现在的六位数字再输一次'
const nobody = '--'

/** Signs in by user name and password, the first step. Denied when they are wrong, the name is locked, or a challenge must be solved first. Opens a session of its own, never one the browser came with. */
export async function signIn(
  door: Door,
  given: { readonly username: string; readonly password: string; readonly solved?: Solved },
  from: SignInFrom,
): Promise<SignInStep> {
  const { office, auth } = door
  const username = asTyped(given.username)
  const person = await findPersonByUsername(office.db, office.siteId, username)
  const known = person?.active ? person : null
  const trying = { username, address: from.address }
  const mayTry: MayTry = (before) => mustBeSolved(door, trying, before, given.solved)
  await takeTurn(office, auth.rules, username, mayTry).catch((fault) => {
    if (fault instanceof Denied) return refused(door, person, from, fault.code, fault)
    throw fault
  })
  const answer = await auth.api.signInUsername({
    body: { username: known?.username ?? nobody, password: given.password },
    headers: headersOf(from),
    asResponse: true,
  })
  if (!known || !answer.ok)
    return refused(door, person, from, 'wrong-password', new Denied(401, 'wrong-password', wrongWords))
  await forgetAttempts(office.db, office.siteId, username)
  return stepOf(door, known, from, answer)
}

/** A challenge for whoever tries this name next. */
export function challengeFor(door: Door, username: string, { address }: SignInFrom): Promise<Challenge> {
  return makeChallenge(door, { username: asTyped(username), address })
}

/** However it was typed: an account is one, and so is the count of what was tried. */
function asTyped(username: string): string {
  return username.trim().toLowerCase()
}

/** The second step: the six digits of the person's phone, or one of the recovery codes. */
export async function giveSecondFactor(door: Door, given: SecondFactor, from: SignInFrom): Promise<SignInStep> {
  const { api } = door.auth
  const call = { body: { code: given.code.replace(/\s/g, '') }, headers: headersOf(from), asResponse: true } as const
  const answer = given.is === 'totp' ? await api.verifyTOTP(call) : await api.verifyBackupCode(call)
  if (!answer.ok) return refused(door, null, from, 'wrong-code', codeDenied(answer.status))
  const { user } = (await answer.clone().json()) as { readonly user: { readonly username: string } }
  const person = await findPersonByUsername(door.office.db, door.office.siteId, user.username)
  if (!person?.active) return refused(door, person, from, 'wrong-code', codeDenied(401))
  return stepOf(door, person, from, answer)
}

export type SecondFactor = { readonly is: 'totp' | 'recovery'; readonly code: string }

function codeDenied(status: number): Denied {
  return status === 429
    ? new Denied(429, 'locked', '动态口令输错次数太多，请过一会儿再试，或找系统管理员重置')
    : new Denied(401, 'wrong-code', wrongCodeWords)
}

async function stepOf(door: Door, person: Person, from: SignInFrom, answer: Response): Promise<SignInStep> {
  const cookies = answer.headers.getSetCookie()
  const said = (await answer.json()) as { readonly token?: string }
  if (!said.token) return { is: 'second-factor', cookies }
  await opened(door.office, person, from, { token: said.token })
  return { is: 'signed-in', cookies }
}

/** One session per account: the others end, and are told why when they call next. */
async function opened(
  office: Office,
  { id, name, username }: Person,
  from: SignInFrom,
  { token, way }: { readonly token: string; readonly way?: 'single-sign-on' },
): Promise<void> {
  const dayAgo = office.now().subtract({ hours: 24 })
  await office.db.transaction().execute(async (tx) => {
    const session = await findSession(tx, token)
    await endSessions(tx, id, 'replaced', { but: session })
    await forgetSessions(tx, dayAgo)
    await forgetOldAttempts(tx, office.siteId, dayAgo)
    if (way) await unconfirmSession(tx, session) // the provider may not have asked for anything just now: key actions do
    const data = { username, address: from.address, ...(way && { way }) }
    await office.record(tx, { name: 'session.opened', subject: id, by: name, data })
  })
}

/** Whether a provider's word has opened a session, which these cookies name; then it is the only one of its person, and in the record book. */
export async function openedByProvider(
  { office, auth }: Door,
  from: SignInFrom,
  cookies: readonly string[],
): Promise<boolean> {
  const cookie = cookies.map((each) => each.split(';')[0]).join('; ')
  const found = await auth.api.getSession({ headers: headersOf({ ...from, cookie }) })
  if (!found) return false
  const person = await findPerson(office.db, office.siteId, found.user.id)
  if (!person?.active) return false
  await opened(office, person, from, { token: found.session.token, way: 'single-sign-on' })
  return true
}

/** Tells the record book that somebody was not let in. */
export async function refuse(
  { refusals }: Door,
  person: Person | null,
  { address }: SignInFrom,
  why: string,
): Promise<void> {
  // What was typed as an unknown name may be somebody's password: it is not written down.
  const subject = person?.id ?? '-'
  const key = `session.refused ${subject} ${address} ${why}`
  const by = person?.name ?? '未登录'
  await refusals.tell({ key, name: 'session.refused', subject, by, data: { address, why } })
}

async function refused(door: Door, person: Person | null, from: SignInFrom, why: string, fault: Error): Promise<never> {
  await refuse(door, person, from, why)
  throw fault
}
