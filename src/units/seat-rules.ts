import { isAdministrator, isHeld, type Person, type Seat } from '#/units/person.ts'
import { isAdmin } from '#/units/rights.ts'

export type SeatRefusal =
  | 'own-seat'
  | 'no-such-person'
  | 'inactive'
  | 'two-admins'
  | 'admin-and-seat'
  | 'no-unit'
  | 'admin-of-unit'
  | 'unknown-unit'
  | 'already-held'
  | 'backwards'
  | 'deputy-of-nobody'
  | 'no-such-seat'
  | 'last-editor'
  | 'last-admin'
  | 'bad-successor'

/** What is said about each reason. */
export const seatRefusalWords: Readonly<Record<SeatRefusal, string>> = {
  'own-seat': '不能给自己任免岗位、授权或停用自己的账号，请另一位管理员办理',
  'no-such-person': '没有这个人',
  inactive: '这个人的账号已停用',
  'two-admins': '系统、安全、审计三个管理员角色不得由一人兼任',
  'admin-and-seat': '管理员不得兼任业务岗位，反之亦然',
  'no-unit': '业务岗位要写明单位',
  'admin-of-unit': '管理员角色不属于任何单位，请不要填单位',
  'unknown-unit': '单位名录里没有这个单位',
  'already-held': '这段时间里已经有这个岗位',
  backwards: '结束日期应晚于开始日期',
  'deputy-of-nobody': '被代理的人不在名单上，或就是本人',
  'no-such-seat': '没有这个岗位，或已结束',
  'last-editor': '这是该单位最后一位信息员，请先指定接任的人',
  'last-admin': '这是最后一位这种管理员，请先任命另一位',
  'bad-successor': '接任的人不在名单上、已停用、就是本人，或是管理员，不能接任业务岗位',
}

/** What the rules about seats look at: everybody of the site, and every seat. */
export type Staff = { readonly people: readonly Person[]; readonly seats: readonly Seat[] }

/** Who asks, and the day on which it is asked. */
export type Asked = { readonly by: string; readonly on: Temporal.PlainDate }

/** Every reason a seat may not be granted. 三员分立: GB/T 22239-2019 8.1.5. */
export function whyNotGrant(
  seat: Omit<Seat, 'id'>,
  { people, seats }: Staff,
  unitIds: ReadonlySet<string>,
  { by }: Asked,
): readonly SeatRefusal[] {
  const person = people.find(({ id }) => id === seat.personId)
  if (!person) return ['no-such-person']
  const reasons: SeatRefusal[] = []
  if (by === seat.personId) reasons.push('own-seat')
  if (!person.active) reasons.push('inactive')
  if (seat.until && Temporal.PlainDate.compare(seat.until, seat.from) <= 0) reasons.push('backwards')
  if (seat.deputyFor !== null && !isOther(seat.deputyFor, seat.personId, people)) reasons.push('deputy-of-nobody')
  return [...reasons, ...unitReasons(seat, unitIds), ...besides(seat, seats)]
}

function unitReasons({ role, unitId }: Omit<Seat, 'id'>, unitIds: ReadonlySet<string>): readonly SeatRefusal[] {
  if (isAdmin(role)) return unitId === null ? [] : ['admin-of-unit']
  if (unitId === null) return ['no-unit']
  return unitIds.has(unitId) ? [] : ['unknown-unit']
}

/** What the other roles of the same time forbid. */
function besides(seat: Omit<Seat, 'id'>, seats: readonly Seat[]): readonly SeatRefusal[] {
  const others = seats.filter((other) => other.personId === seat.personId && isAtOnce(other, seat))
  if (others.some(({ role, unitId }) => role === seat.role && unitId === seat.unitId)) return ['already-held']
  if (!isAdmin(seat.role)) return isAdministrator(others) ? ['admin-and-seat'] : []
  if (isAdministrator(others)) return ['two-admins']
  return others.length > 0 ? ['admin-and-seat'] : []
}

function isAtOnce(a: Pick<Seat, 'from' | 'until'>, b: Pick<Seat, 'from' | 'until'>): boolean {
  const begins = (one: Pick<Seat, 'from'>, other: Pick<Seat, 'until'>) =>
    !other.until || Temporal.PlainDate.compare(one.from, other.until) < 0
  const isNever = ({ from, until }: Pick<Seat, 'from' | 'until'>) => until !== null && from.equals(until)
  return begins(a, b) && begins(b, a) && !isNever(a) && !isNever(b)
}

/**
 * Every reason seats may not end (one that is revoked, or all of somebody who leaves): a unit keeps an editor, the site keeps each of
 * its administrators, unless somebody takes over.
 */
export function whyNotEnd(
  ending: readonly Seat[],
  successorId: string | null,
  staff: Staff,
  { by, on }: Asked,
): readonly SeatRefusal[] {
  const reasons = new Set<SeatRefusal>()
  const isStaying = (seat: Seat) => !ending.some(({ id }) => id === seat.id) && isAt(seat, staff, on)
  for (const seat of ending) {
    if (seat.personId === by) reasons.add('own-seat')
    if (!isHeld(seat, on)) continue
    const isLast = !staff.seats.some(
      (other) => isStaying(other) && other.role === seat.role && other.unitId === seat.unitId,
    )
    if (isLast && isAdmin(seat.role)) reasons.add('last-admin')
    if (isLast && seat.role === 'editor' && successorId === null) reasons.add('last-editor')
  }
  if (successorId !== null && !canSucceed(successorId, ending, staff, on)) reasons.add('bad-successor')
  return [...reasons]
}

function canSucceed(successorId: string, ending: readonly Seat[], staff: Staff, on: Temporal.PlainDate): boolean {
  const isSame = ending.some(({ personId }) => personId === successorId)
  const own = staff.seats.filter((seat) => seat.personId === successorId && (!seat.until || isLater(seat.until, on)))
  const isActive = staff.people.some(({ id, active }) => id === successorId && active)
  return isActive && !isSame && !isAdministrator(own)
}

/** The seats a successor takes over: those of units that run on and that he or she does not hold already. */
export function handedOver(
  ending: readonly Seat[],
  successorId: string,
  { seats }: Staff,
  on: Temporal.PlainDate,
): readonly Omit<Seat, 'id'>[] {
  return ending
    .filter(({ role, until }) => !isAdmin(role) && (!until || isLater(until, on)))
    .map((seat) => ({ ...seat, personId: successorId, from: isLater(seat.from, on) ? seat.from : on, deputyFor: null }))
    .filter((seat) => besides(seat, seats).length === 0)
}

/** Units of these that nobody is the editor of on a day: shown as a problem, nobody would be told what is owed. */
export function unitsWithoutEditor(
  unitIds: readonly string[],
  staff: Staff,
  on: Temporal.PlainDate,
): readonly string[] {
  const kept = new Set(
    staff.seats.filter((seat) => seat.role === 'editor' && isAt(seat, staff, on)).map(({ unitId }) => unitId),
  )
  return unitIds.filter((id) => !kept.has(id))
}

function isAt(seat: Seat, { people }: Staff, on: Temporal.PlainDate): boolean {
  return isHeld(seat, on) && people.some(({ id, active }) => id === seat.personId && active)
}

function isOther(id: string, than: string, people: readonly Person[]): boolean {
  return id !== than && people.some((person) => person.id === id)
}

function isLater(a: Temporal.PlainDate, b: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(a, b) > 0
}
