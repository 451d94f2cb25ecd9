/**
 * How a duty stands, found out the slow way: by walking through the days with paper and pencil. It shares nothing with the
 * ledger's engine but the meaning of the words, so that the two can be held against each other.
 */
import { isWorkday, type WorkCalendar } from '#/calendar/work-calendar.ts'
import type { EventObligation, Recurring } from '#/charter/obligation.ts'
import type { Duty } from '#/ledger/duty.ts'
import type { Exempted, Fact, Published } from '#/ledger/fact.ts'
import type { AsOf, Standing, World } from '#/ledger/standing.ts'
import { day } from './calendars.ts'

/** What the walk finds out: everything that is a date, and the state. */
export type Walked = Pick<Standing, 'is' | 'due' | 'breachOn' | 'last' | 'next'>

/** Dates as ISO text: they sort and compare as they are. */
type Iso = string
type Turn = { readonly due: Iso; readonly before: Iso; readonly days: readonly Iso[] }

const after = (iso: Iso, days = 1): Iso => day(iso).add({ days }).toString()
const onOf = (fact: Fact): Iso => fact.on!.toString()
const knownOf = (fact: Fact): Iso => (fact.known ?? fact.on!).toString()

/** How a recurring or event duty stands. */
export function walk(duty: Duty, facts: readonly Fact[], world: World & AsOf): Walked {
  const on = world.on.toString()
  const known = world.known?.toString() ?? '9999'
  const nothing = { due: null, breachOn: null, last: null, next: null }
  if (on < duty.since.toString() || (duty.until && on >= duty.until.toString())) return { is: 'not-yet', ...nothing }
  const seen = facts.filter((fact) => fact.on !== undefined && knownOf(fact) <= known)
  const walked =
    duty.obligation.kind === 'event'
      ? walkCases(duty, duty.obligation, seen, on, world.calendar)
      : walkCadence(duty, duty.obligation as Recurring, seen, on, world)
  const isExempt = exemptions(seen).some((spell) => holds(spell, on))
  const isHeld = seen.some(
    (fact) => fact.kind === 'held' && onOf(fact) <= on && (!fact.released || on < fact.released.toString()),
  )
  return { ...walked, is: isExempt ? 'excused' : isHeld ? 'unknown' : walked.is }
}

function walkCadence(duty: Duty, asked: Recurring, seen: readonly Fact[], on: Iso, world: World): Walked {
  const isPeriod = ['P1D', 'P1W', 'P1M', 'P3M', 'P6M', 'P1Y'].includes(asked.every!)
  const since = duty.since.toString()
  const calendar = world.calendar
  const from = isPeriod ? firstOfPeriod(asked.every!, since) : since
  const done = countedDays(asked, seen, on).filter((iso) => iso >= from)
  const last = done.at(-1) ?? null
  const exempt = exemptions(seen)
  const line = isPeriod
    ? walkPeriods(asked, since, done, on, calendar, exempt)
    : walkRolling(asked, since, done, on, exempt)
  const breachOn = redLine(
    duty,
    asked,
    since,
    updatesOf(asked, seen, on)
      .filter((iso) => iso >= from)
      .at(-1),
    world,
  )
  const warns = line.due !== null && !line.isLate && on >= warnDay(asked, duty, line, world)
  const is = breachOn && on >= breachOn ? 'breach' : line.isLate ? 'overdue' : warns ? 'due-soon' : 'met'
  return { is, due: dated(line.due), next: dated(line.next), breachOn: dated(breachOn), last: dated(last) }
}

type Line = { due: Iso; next: Iso | null; isLate: boolean; start: Iso; opens: Iso }

function walkRolling(asked: Recurring, since: Iso, done: readonly Iso[], on: Iso, exempt: readonly Exempted[]): Line {
  const backwards = [...done].reverse()
  const nth = backwards[(asked.min as number) - 1] ?? since
  const lapsed = exempt.map((spell) => spell.until.toString()).filter((iso) => iso < on)
  const start = [nth, ...lapsed].sort().at(-1)!
  const due = day(start).add(asked.every!).toString()
  const isLate = on > due
  return { due, next: isLate ? null : due, isLate, start, opens: start }
}

function walkPeriods(
  asked: Recurring,
  since: Iso,
  done: readonly Iso[],
  on: Iso,
  calendar: WorkCalendar,
  exempt: readonly Exempted[],
): Line {
  const need = asked.min as number
  const turns = turnsFrom(asked, since, on, calendar).filter((turn) => !exempt.some((spell) => holds(spell, turn.due)))
  const countOf = (turn: Turn) => done.filter((iso) => turn.days.includes(iso)).length
  let missed: Turn[] = []
  for (let today = firstOfPeriod(asked.every!, since); today <= on; today = after(today)) {
    if (done.includes(today)) missed = missed.filter((turn) => turn.due >= today)
    if (today === on) break
    missed.push(...turns.filter((turn) => turn.due === today && countOf(turn) < need))
  }
  const coming = turns.find((turn) => turn.due >= on && countOf(turn) < need)!
  const judged = missed[0] ?? coming
  const isLate = missed.length > 0
  return { due: judged.due, next: coming.due, isLate, start: judged.before, opens: judged.days[0]! }
}

/** Every turn from the period that holds `since` to well after `on`. */
function turnsFrom(asked: Recurring, since: Iso, on: Iso, calendar: WorkCalendar): readonly Turn[] {
  const every = asked.every!
  const periods = periodsFrom(every, day(since).subtract({ days: 800 }).toString(), after(on, horizonDays(every)))
  const dues = periods.map((_, index) => dueOf(asked, periods, index, calendar))
  const first = periods.findIndex((days) => days.includes(since))
  return periods.slice(0, -2).flatMap((days, index) => {
    if (index < first) return []
    const due = dues[index]! < since ? days.at(-1)! : dues[index]!
    const open = asked.covers === 'previous' ? periods[index + 1]! : days
    const window = walkDays(open[0]!, due)
    const isRest = asked.workdays && every === 'P1D' && !isWorkday(day(due), calendar)
    return isRest ? [] : [{ due, before: dues[index - 1]!, days: window }]
  })
}

/** Far enough for the two turns after the one that is due. */
const horizonDays = (every: string) => (['P1D', 'P1W', 'P1M'].includes(every) ? 300 : 2600)

function dueOf(asked: Recurring, periods: readonly (readonly Iso[])[], index: number, calendar: WorkCalendar): Iso {
  const days = periods[index]!
  if (asked.within) return termFrom(days.at(-1)!, asked.within, asked.workdays ?? false, calendar)
  const target = asked.covers === 'previous' ? periods[index + 1] : days
  if (!target) return '9999'
  if (asked.by === undefined) return target.at(-1)!
  const month = monthOf(asked.by)
  const months = [...new Set(target.map((iso) => iso.slice(0, 7)))]
  const within = month === null ? target : target.filter((iso) => iso.startsWith(months[month]!))
  const counted = asked.workdays ? within.filter((iso) => isWorkday(day(iso), calendar)) : within
  return counted[dayNumberOf(asked.by) - 1] ?? counted.at(-1)!
}

const monthOf = (by: string) => (by.startsWith('W') ? null : by.startsWith('---') ? 0 : Number(/\d+/.exec(by)![0]) - 1)
const dayNumberOf = (by: string) => (by.endsWith('02-28') ? 31 : Number(/\d+$/.exec(by.split('T')[0]!)![0]))

function walkCases(duty: Duty, asked: EventObligation, seen: readonly Fact[], on: Iso, calendar: WorkCalendar): Walked {
  const since = duty.since.toString()
  const acts = seen.filter((fact) => fact.kind === 'done' && onOf(fact) <= on && fact.action === asked.action)
  const opened = seen.filter((fact) => fact.kind === 'happened' && onOf(fact) <= on && onOf(fact) >= since)
  const closing = opened.map(
    (happened) =>
      acts
        .filter((act) => isAnswer(act, happened, since))
        .map(onOf)
        .sort()[0],
  )
  const open = opened.filter((_, index) => closing[index] === undefined).map(onOf)
  const dues = open.map((iso) => ({ iso, due: termFrom(iso, asked.within!, asked.workdays ?? false, calendar) }))
  const first = dues.sort((a, b) => a.due.localeCompare(b.due))[0]
  const free = acts.filter((act) => act.kind === 'done' && act.case === undefined && onOf(act) >= since).map(onOf)
  const last = [...free, ...closing.filter((iso) => iso !== undefined)].sort().at(-1) ?? null
  if (!first) return { is: 'met', due: null, next: null, breachOn: null, last: dated(last) }
  const coming = dues.find(({ due }) => due >= on)
  const is = on > first.due ? 'overdue' : on >= caseWarning(first.iso, first.due, asked, calendar) ? 'due-soon' : 'met'
  return { is, due: dated(first.due), next: dated(coming?.due ?? null), breachOn: null, last: dated(last) }
}

function isAnswer(act: Fact, happened: Fact, since: Iso): boolean {
  if (act.kind !== 'done' || happened.kind !== 'happened') return false
  return act.case === undefined ? onOf(act) >= onOf(happened) && onOf(act) >= since : act.case === happened.case
}

function caseWarning(from: Iso, due: Iso, asked: EventObligation, calendar: WorkCalendar): Iso {
  const days = walkDays(after(from), due).filter((iso) => !asked.workdays || isWorkday(day(iso), calendar))
  return days[Math.ceil(days.length * 0.8) - 1] ?? due
}

/** So many days, or working days, after a day: counted on the fingers. */
function termFrom(from: Iso, term: string, workdays: boolean, calendar: WorkCalendar): Iso {
  const { days, weeks, months, hours } = Temporal.Duration.from(term)
  let at = day(from).add({ months }).toString()
  let left = weeks * 7 + days + Math.ceil(hours / 24)
  while (left > 0) {
    at = after(at)
    if (!workdays || isWorkday(day(at), calendar)) left -= 1
  }
  return at
}

function warnDay(asked: Recurring, duty: Duty, line: Line, { pack }: World): Iso {
  const point = pack.classes.find(({ id }) => id === duty.columnClass)?.warn[asked.every!] ?? pack.warn[asked.every!]
  const length = day(line.start).until(line.due, { largestUnit: 'days' }).days
  const part = walkDays(line.start, line.due).find((_, age) => age * 100 >= length * pack.warnPercent)!
  const set =
    point === undefined
      ? part
      : day(point.startsWith('-') ? line.due : line.start)
          .add(point)
          .toString()
  return [[set, line.due].sort()[0]!, line.opens].sort().at(-1)!
}

function redLine(duty: Duty, asked: Recurring, since: Iso, last: Iso | undefined, { pack }: World): Iso | null {
  const red = pack.classes.find(({ id }) => id === duty.columnClass)?.red
  if (!red || asked.action !== 'publish') return null
  return after(
    day([since, last ?? since].sort().at(-1)!)
      .add(red)
      .toString(),
  )
}

/** Days on which something counted, in order; a notice fills its whole period. */
function countedDays(asked: Recurring, seen: readonly Fact[], on: Iso): readonly Iso[] {
  const notices = asked.orElse ? seen.filter((fact) => fact.kind === 'notice' && onOf(fact) <= on) : []
  const attested = seen.filter((fact) => fact.kind === 'attested' && onOf(fact) <= on && asked.every === 'P1Y')
  const filled = notices.flatMap((notice) => new Array(asked.min as number).fill(onOf(notice)))
  return [...updatesOf(asked, seen, on), ...filled, ...attested.map(onOf)].sort()
}

/** Days of genuine updates: of every address the oldest item only, while it has not been withdrawn. */
function updatesOf(_asked: Recurring, seen: readonly Fact[], on: Iso): readonly Iso[] {
  const items = seen.filter((fact): fact is Published => fact.kind === 'published')
  const isGone = ({ url, on: first }: Published) =>
    seen.some(
      (fact) => fact.kind === 'withdrawn' && fact.url === url && onOf(fact) <= on && onOf(fact) >= first!.toString(),
    )
  const isOld = (item: Published, index: number) =>
    item.url !== undefined &&
    items.some(
      (other, place) =>
        other.url === item.url && (onOf(other) < onOf(item) || (onOf(other) === onOf(item) && place < index)),
    )
  const edits = seen.filter((fact) => fact.kind === 'edited' && fact.changed >= 0.1 && onOf(fact) <= on)
  const fresh = items.filter((item, index) => onOf(item) <= on && !isOld(item, index) && !isGone(item))
  return [...fresh, ...edits].map(onOf).sort()
}

const exemptions = (seen: readonly Fact[]) => seen.filter((fact): fact is Exempted => fact.kind === 'exempted')
const holds = (spell: Exempted, iso: Iso) => onOf(spell) <= iso && iso <= spell.until.toString()
const dated = (iso: Iso | null) => (iso === null ? null : day(iso))

const tomorrows = new Map<Iso, Iso>()

function walkDays(from: Iso, to: Iso): readonly Iso[] {
  const days: Iso[] = []
  for (let at = from; at <= to; at = tomorrows.get(at)!) {
    days.push(at)
    if (!tomorrows.has(at)) tomorrows.set(at, after(at))
  }
  return days
}

/** The days between two days, cut where the calendar turns over. */
function periodsFrom(every: string, from: Iso, to: Iso): readonly (readonly Iso[])[] {
  return [...Map.groupBy(walkDays(from, to), (iso) => labelOf(every, iso)).values()].slice(1, -1)
}

function firstOfPeriod(every: string, iso: Iso): Iso {
  let at = iso
  while (labelOf(every, after(at, -1)) === labelOf(every, iso)) at = after(at, -1)
  return at
}

const labels = new Map<string, string>()

function labelOf(every: string, iso: Iso): string {
  const key = `${every} ${iso}`
  const label = labels.get(key) ?? newLabel(every, iso)
  labels.set(key, label)
  return label
}

function newLabel(every: string, iso: Iso): string {
  const { year, month, weekOfYear, yearOfWeek } = day(iso)
  if (every === 'P1D') return iso
  if (every === 'P1W') return `${yearOfWeek} week ${weekOfYear}`
  const months = { P1M: 1, P3M: 3, P6M: 6, P1Y: 12 }[every]!
  return `${year} part ${Math.ceil(month / months)}`
}
