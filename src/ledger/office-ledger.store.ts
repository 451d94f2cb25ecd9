import type { Edition } from '#/charter/edition.ts'
import { editionInForce } from '#/charter/edition.ts'
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

/** Opens the office's ledger for a day (default: today); it is kept open until somebody writes. */
export async function ledgerAtOffice(office: Office, on = todayOf(office)): Promise<OpenOfficeLedger> {
  return ledgerIn(await openedAt(office, todayOf(office)), on)
}

/** The days that are asked about: how it stood on one (default: today); with `known`, as it was known at the end of that day. */
export type Days = { readonly on?: Temporal.PlainDate; readonly known?: Temporal.PlainDate }

/** How every duty of the office stands on a day. */
export async function stoodAtOffice(office: Office, { on = todayOf(office), known }: Days = {}): Promise<OfficeLedger> {
  const opened = await openedAt(office, todayOf(office))
  return keep(opened, `stood ${on} ${known ?? ''}`, async () => {
    const { edition, ledger, ground, problems } = await ledgerIn(opened, on)
    const stood = ledger.duties.map((duty, index) => ({ duty, standing: ledger.standing(index, on, known) }))
    return { on, edition, stood, ground, problems }
  })
}

/** Works out once, until somebody writes or the day ends, what depends on nothing but the office's database, its files and the day. */
export async function keptAtOffice<Result>(office: Office, name: string, work: () => Promise<Result>): Promise<Result> {
  return keep(await openedAt(office, todayOf(office)), name, work)
}

async function ledgerIn(opened: Opened, on: Temporal.PlainDate): Promise<OpenOfficeLedger> {
  const { site, ground, problems } = opened
  const edition = editionInForce(site.editions, on)
  const turns = turningDays(ground.registry).filter((day) => Temporal.PlainDate.compare(day, on) <= 0)
  const open = async () => ledgerOn(site, site.facts, ground, on)
  return {
    on,
    edition,
    ledger: await keep(opened, `ledger ${edition?.id} ${turns.length}`, open),
    site,
    ground,
    problems,
  }
}
