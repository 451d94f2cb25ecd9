import type { Edition } from '#/charter/edition.ts'
import { editionInForce } from '#/charter/edition.ts'
import { daysDecided, decisionsKnown, isBy } from '#/ledger/known-decisions.ts'
import { daysGrown, groundKnown } from '#/ledger/known-ground.ts'
import type { StoodDuty } from '#/ledger/marks.ts'
import type { Ledger } from '#/ledger/open-ledger.ts'
import { keep, type Opened, openedAt } from '#/ledger/opened-office.store.ts'
import type { SiteLedger } from '#/ledger/site-ledger.store.ts'
import { type Ground, ledgerOn } from '#/ledger/site-ledger.ts'
import type { Office } from '#/platform/office.store.ts'
import { turningDays } from '#/units/registry-succession.ts'

/** How the office's duties stand on a day, under which edition, and what was wrong with its own files. */
export type OfficeLedger = {
  readonly on: Temporal.PlainDate
  readonly edition: Edition | null
  readonly stood: readonly StoodDuty[]
  readonly ground: Ground
  readonly problems: readonly string[]
}

/** The day it is in Beijing. */
export function todayOf(office: Office): Temporal.PlainDate {
  return office.now().toZonedDateTimeISO(office.settings.timeZone).toPlainDate()
}

/** The ledger of the edition in force on a day, open, with all that it was computed from. */
export type OpenOfficeLedger = {
  readonly on: Temporal.PlainDate
  readonly edition: Edition | null
  readonly ledger: Ledger
  readonly site: SiteLedger
  readonly ground: Ground
  readonly problems: readonly string[]
}

/**
 * Opens the office's ledger for a day (default: today), with what had been decided by the end of the day `known` (default: all that
 * ever was); it is kept open until somebody writes.
 */
export async function ledgerAtOffice(
  office: Office,
  on = todayOf(office),
  known?: Temporal.PlainDate,
): Promise<OpenOfficeLedger> {
  return ledgerIn(await openedAt(office, todayOf(office)), on, known)
}

/** The days that are asked about: how it stood on one (default: today); with `known`, as it was known at the end of that day. */
export type Days = { readonly on?: Temporal.PlainDate; readonly known?: Temporal.PlainDate }

/** How every duty of the office stands on a day. */
export async function stoodAtOffice(office: Office, { on = todayOf(office), known }: Days = {}): Promise<OfficeLedger> {
  const opened = await openedAt(office, todayOf(office))
  return keep(opened, `stood ${on} ${known ?? ''}`, async () => {
    const { edition, ledger, ground, problems } = await ledgerIn(opened, on, known)
    const stood = ledger.duties.map((duty, index) => ({ duty, standing: ledger.standing(index, on, known) }))
    return { on, edition, stood, ground, problems }
  })
}

/** Works out once, until somebody writes or the day ends, what depends on nothing but the office's database, its files and the day. */
export async function keptAtOffice<Result>(office: Office, name: string, work: () => Promise<Result>): Promise<Result> {
  return keep(await openedAt(office, todayOf(office)), name, work)
}

async function ledgerIn(opened: Opened, on: Temporal.PlainDate, known?: Temporal.PlainDate): Promise<OpenOfficeLedger> {
  const { site, ground, turn } = await knownIn(opened, known)
  const edition = editionInForce(site.editions, on)
  const turns = turningDays(ground.registry).filter((day) => Temporal.PlainDate.compare(day, on) <= 0)
  const open = async () => ledgerOn(site, site.facts, ground, on)
  const ledger = await keep(opened.ledgers, `${edition?.id} ${turns.length} ${turn}`, open)
  return { on, edition, ledger, site, ground, problems: opened.problems }
}

/** What the ledger is computed from as it was known; `turn`: after how many of all decisions, which tells such states apart. */
type Known = Pick<Opened, 'site' | 'ground'> & { readonly turn: number }

async function knownIn(opened: Opened, known?: Temporal.PlainDate): Promise<Known> {
  const { site, ground, made } = opened
  const days = await keep(opened, 'days', async () => [...daysDecided(site), ...daysGrown(made)])
  const turn = known ? days.filter((day) => isBy(day, known)).length : days.length
  if (!known || turn === days.length) return { site, ground, turn: days.length }
  return keep(opened, `known ${turn}`, async () => ({
    site: { ...site, ...decisionsKnown(site, known) },
    ground: groundKnown(ground, made, known),
    turn,
  }))
}
