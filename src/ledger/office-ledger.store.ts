import type { Edition } from '#/charter/edition.ts'
import { editionInForce } from '#/charter/edition.ts'
import type { StoodDuty } from '#/ledger/marks.ts'
import { officeGround } from '#/ledger/office-ground.store.ts'
import { loadSiteLedger } from '#/ledger/site-ledger.store.ts'
import { type Ground, stoodOn } from '#/ledger/site-ledger.ts'
import type { Office } from '#/platform/office.store.ts'

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

/** How every duty of the office stands on a day (default: today); with `known`, as it was known at the end of that day. */
export async function stoodAtOffice(
  office: Office,
  asOf: { readonly on?: Temporal.PlainDate; readonly known?: Temporal.PlainDate } = {},
): Promise<OfficeLedger> {
  const on = asOf.on ?? todayOf(office)
  const [{ ground, problems }, site] = await Promise.all([
    officeGround(office),
    loadSiteLedger(office.db, office.siteId),
  ])
  const stood = stoodOn(site, site.facts, ground, { on, ...(asOf.known && { known: asOf.known }) })
  return { on, edition: editionInForce(site.editions, on), stood, ground, problems }
}
