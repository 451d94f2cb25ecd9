import { type NotAttesting, notAttestingWords, whyNotAttest } from '#/ledger/card/attest.ts'
import { placeOf } from '#/ledger/card/duty-place.ts'
import { holdDuty } from '#/ledger/card/held-duty.store.ts'
import { saveFacts } from '#/ledger/facts.store.ts'
import { fromDesk } from '#/ledger/from-desk.store.ts'
import { ledgerAtOffice, todayOf } from '#/ledger/office-ledger.store.ts'
import type { Office } from '#/platform/office.store.ts'
import { Refused } from '#/platform/refused.ts'
import type { SignedIn } from '#/units/signed-in.ts'

const words: Readonly<Record<NotAttesting | 'already-today', string>> = {
  ...notAttestingWords,
  'already-today': '今天已经登记过“已核，无变化”，不必重复登记',
}

/** Registers “已核，无变化” of today for a duty. Refused with every reason where it may not be, or does not count. */
export async function attestDuty(office: Office, person: SignedIn, dutyId: string): Promise<void> {
  const on = todayOf(office)
  const { ground } = await ledgerAtOffice(office, on)
  await office.db.transaction().execute(async (tx) => {
    const { duty, unitIds } = await holdDuty(tx, office.siteId, { ground, on, id: dutyId })
    const reasons = whyNotAttest({ obligation: duty.obligation, unitIds }, person.held)
    if (reasons.length > 0) throw new Refused(reasons, words)

    const own = person.held.flatMap(({ unitId }) => unitId ?? [])
    const place = placeOf(duty, own, { registry: ground.registry, on })
    const attested = { kind: 'attested', ...place, on, known: on, by: person.name } as const
    const saved = await saveFacts(tx, [attested], await fromDesk(tx, office, person.personId))
    if (saved === 0) throw new Refused(['already-today'], words)
    const data = { path: place.path, unit: place.unit ?? null, on: on.toString(), personId: person.personId }
    await office.record(tx, { name: 'duty.attested', subject: dutyId, by: person.name, data })
  })
}
