import { placeOf } from '#/ledger/card/duty-place.ts'
import { holdDuty } from '#/ledger/card/held-duty.store.ts'
import {
  type NotReporting,
  notReportingWords,
  type ReportedChange,
  whyNotOn,
  whyNotReport,
} from '#/ledger/card/report-change.ts'
import { saveFacts } from '#/ledger/facts.store.ts'
import { fromDesk } from '#/ledger/from-desk.store.ts'
import { ledgerAtOffice, todayOf } from '#/ledger/office-ledger.store.ts'
import type { Office } from '#/platform/office.store.ts'
import { Refused } from '#/platform/refused.ts'
import type { SignedIn } from '#/units/signed-in.ts'

const words: Readonly<Record<NotReporting | 'already-reported', string>> = {
  ...notReportingWords,
  'already-reported': '这项变动已经报告过了',
}

/** Reports something that changed, from which the duty's clock runs; the change names its case. Refused with every reason. */
export async function reportChange(
  office: Office,
  person: SignedIn,
  dutyId: string,
  { what, on }: ReportedChange,
): Promise<void> {
  const today = todayOf(office)
  const { ground } = await ledgerAtOffice(office, today)
  await office.db.transaction().execute(async (tx) => {
    const { duty, unitIds } = await holdDuty(tx, office.siteId, { ground, on: today, id: dutyId })
    const reasons = [
      ...whyNotReport({ obligation: duty.obligation, unitIds }, person.held),
      ...whyNotOn(on, today, duty.since),
    ]
    if (reasons.length > 0) throw new Refused(reasons, words)

    const own = person.held.flatMap(({ unitId }) => unitId ?? [])
    const place = placeOf(duty, own, { registry: ground.registry, on: today })
    const happened = { kind: 'happened', ...place, on, known: today, trigger: 'change', case: what } as const
    const from = await fromDesk(tx, office, person.personId)
    if ((await saveFacts(tx, [happened], from)) === 0) throw new Refused(['already-reported'], words)
    const data = { what, on: on.toString(), path: place.path, unit: place.unit ?? null, personId: person.personId }
    await office.record(tx, { name: 'duty.change-reported', subject: dutyId, by: person.name, data })
  })
}
