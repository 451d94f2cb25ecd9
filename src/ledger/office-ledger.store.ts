import type { Edition } from '#/charter/edition.ts'
import { editionInForce } from '#/charter/edition.ts'
import type { StoodDuty } from '#/ledger/marks.ts'
import { officeGround } from '#/ledger/office-ground.store.ts'
import type { Ledger } from '#/ledger/open-ledger.ts'
import { loadSiteLedger, type SiteLedger } from '#/ledger/site-ledger.store.ts'
import { type Ground, ledgerOn } from '#/ledger/site-ledger.ts'
import type { Office } from '#/platform/office.store.ts'
import { findHead } from '#/platform/record-book.store.ts'
import { turningDays } from '#/units/registry-succession.ts'

/** How the office's duties stand on a day, under which edition, and what was wrong with its own files. */
export type OfficeLedger = {
  readonly on: Temporal.PlainDate
  readonly edition: Edition | null
  readonly stood: readonly StoodDuty[]
  readonly ground: Ground
  readonly problems: readonly string[]
}

/**
 * All that was loaded when the record book ended at `head`, and the ledgers that were opened on it, by edition and by how often the
 * organisation had changed.
 */
type Opened = {
  readonly head: string
  readonly site: SiteLedger
  readonly ground: Ground
  readonly problems: readonly string[]
  readonly ledgers: Map<string, Ledger>
}

/** What an office has open. The files of an office are read when it is opened: a changed file asks for a restart. */
const open = new WeakMap<Office, Opened>()

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
  const opened = await openedAt(office)
  const edition = editionInForce(opened.site.editions, on)
  const { site, ground, problems } = opened
  return { on, edition, ledger: ledgerOf(opened, edition, on), site, ground, problems }
}

/** How every duty of the office stands on a day (default: today); with `known`, as it was known at the end of that day. */
export async function stoodAtOffice(
  office: Office,
  { on = todayOf(office), known }: { readonly on?: Temporal.PlainDate; readonly known?: Temporal.PlainDate } = {},
): Promise<OfficeLedger> {
  const { edition, ledger, ground, problems } = await ledgerAtOffice(office, on)
  const stood = ledger.duties.map((duty, index) => ({ duty, standing: ledger.standing(index, on, known) }))
  return { on, edition, stood, ground, problems }
}

/** What is loaded is good as long as the record book has not grown: every write records. */
async function openedAt(office: Office): Promise<Opened> {
  const { hash: head } = await findHead(office.db, office.siteId)
  const known = open.get(office)
  if (known?.head === head) return known
  const [{ ground, problems }, site] = await Promise.all([
    officeGround(office),
    loadSiteLedger(office.db, office.siteId),
  ])
  const opened: Opened = { head, site, ground, problems, ledgers: new Map() }
  open.set(office, opened)
  return opened
}

function ledgerOf({ site, ground, ledgers }: Opened, edition: Edition | null, on: Temporal.PlainDate): Ledger {
  const turns = turningDays(ground.registry).filter((day) => Temporal.PlainDate.compare(day, on) <= 0)
  const key = `${edition?.id} ${turns.length}`
  const ledger = ledgers.get(key) ?? ledgerOn(site, site.facts, ground, on)
  ledgers.set(key, ledger)
  return ledger
}
