import { randomUUID } from 'node:crypto'
import { pathOf } from '#/ledger/card/duty-place.ts'
import { holdDuty } from '#/ledger/card/held-duty.store.ts'
import {
  isAskedAgain,
  type NotAsking,
  notAskingWords,
  type Spell,
  whyNotAsk,
  whyNotSpell,
} from '#/ledger/exemption/exemption.ts'
import { listRequests, lockNewRequests, saveRequest } from '#/ledger/exemption/exemption-requests.store.ts'
import { ledgerAtOffice, todayOf } from '#/ledger/office-ledger.store.ts'
import type { Office } from '#/platform/office.store.ts'
import { Refused } from '#/platform/refused.ts'
import { isDemoPerson } from '#/units/people.store.ts'
import type { SignedIn } from '#/units/signed-in.ts'

/** Asks the office to excuse a duty's unit from its column for a time; gives the request's id. Refused with every reason. */
export async function askExemption(
  office: Office,
  { personId, name, held }: SignedIn,
  dutyId: string,
  { reason, from, until }: Spell & { readonly reason: string },
): Promise<string> {
  const on = todayOf(office)
  const { ground } = await ledgerAtOffice(office, on)
  return office.db.transaction().execute(async (tx) => {
    await lockNewRequests(tx, office.siteId)
    const { duty, unitIds } = await holdDuty(tx, office.siteId, { ground, on, id: dutyId })
    const unit = duty.share === 'each' ? duty.units[0]! : null
    const asked = { path: pathOf(duty), unit, from, until }
    const waiting = await listRequests(tx, office.siteId, { waitingOnly: true })
    const reasons: NotAsking[] = [...whyNotAsk(unitIds, held), ...whyNotSpell({ from, until }, on)]
    if (isAskedAgain(asked, waiting)) reasons.push('already-asked')
    if (reasons.length > 0) throw new Refused(reasons, notAskingWords)

    const id = randomUUID()
    const isDemo = await isDemoPerson(tx, office.siteId, personId)
    const by = { askedBy: { personId, name }, askedAt: office.now() }
    await saveRequest(tx, office.siteId, {
      ...{ ...asked, ...by, id, dutyId, unitIds, reason, state: 'pending', decision: null, isDemo },
    })
    const data = { dutyId, path: asked.path, unit, reason, from: from.toString(), until: until.toString(), personId }
    await office.record(tx, { name: 'exemption.asked', subject: id, by: name, data })
    return id
  })
}
