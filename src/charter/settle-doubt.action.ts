import { editionInForce } from '#/charter/edition.ts'
import { lockEditions } from '#/charter/editions.store.ts'
import { type Settlement, settleRefusalWords, whyNotSettle } from '#/charter/settlement.ts'
import { saveSettlement, saveUndone } from '#/charter/settlements.store.ts'
import type { Office } from '#/platform/office.store.ts'
import { Refused } from '#/platform/refused.ts'

/**
 * Records how a doubt of the edition in force (on the day it is signed) was settled. A doubt that was settled before is settled anew:
 * the earlier settlement stays on record as undone. Refused with every reason of `whyNotSettle`.
 */
export function settleDoubt(office: Office, settlement: Settlement): Promise<void> {
  const { doubtKey, by, at, why } = settlement
  return office.db.transaction().execute(async (tx) => {
    const editions = await lockEditions(tx, office.siteId)
    const today = at.toZonedDateTimeISO('Asia/Shanghai').toPlainDate()
    const edition = editionInForce(editions, today) ?? editions.at(-1)
    if (!edition) throw new Refused(['no-such-doubt'], settleRefusalWords)
    const reasons = whyNotSettle(edition.charter, settlement)
    if (reasons.length > 0) throw new Refused(reasons, settleRefusalWords)

    await saveUndone(tx, office.siteId, doubtKey, { by, at, why })
    await saveSettlement(tx, office.siteId, settlement)
    const data = { doubt: settlement.doubt, choice: settlement.choice, why } as never
    await office.record(tx, { name: 'doubt.settled', subject: doubtKey, by, data })
  })
}
