import type { Charter } from '#/charter/charter.ts'
import { editionInForce } from '#/charter/edition.ts'
import { lockEditions } from '#/charter/editions.store.ts'
import { doubtKey as keyOf, type Settlement, settleRefusalWords, whyNotSettle } from '#/charter/settlement.ts'
import { saveSettlement, saveUndone } from '#/charter/settlements.store.ts'
import type { Tx } from '#/platform/database.store.ts'
import type { Office } from '#/platform/office.store.ts'
import { Refused } from '#/platform/refused.ts'

/**
 * Records how a doubt of the edition in force (on the day it is signed) was settled, or of a table that is not adopted yet. A doubt that
 * was settled before is settled anew: the earlier settlement stays on record as undone. Refused with every reason of `whyNotSettle`.
 */
export function settleDoubt(office: Office, decided: Omit<Settlement, 'doubt'>, draft?: Charter): Promise<void> {
  return office.db.transaction().execute((tx) => settleWithin(tx, office, decided, draft))
}

/** The same as part of a larger write. */
export async function settleWithin(
  tx: Tx,
  office: Office,
  decided: Omit<Settlement, 'doubt'>,
  draft?: Charter,
): Promise<void> {
  const { doubtKey, choice, by, at, why } = decided
  const editions = await lockEditions(tx, office.siteId)
  const today = at.toZonedDateTimeISO('Asia/Shanghai').toPlainDate()
  const charter = draft ?? (editionInForce(editions, today) ?? editions.at(-1))?.charter
  if (!charter) throw new Refused(['no-such-doubt'], settleRefusalWords)
  const reasons = whyNotSettle(charter, decided)
  if (reasons.length > 0) throw new Refused(reasons, settleRefusalWords)
  const { code, where, said } = charter.doubts.find((each) => keyOf(each) === doubtKey)!
  const doubt = { code, where, said }

  await saveUndone(tx, office.siteId, doubtKey, { by, at, why })
  await saveSettlement(tx, office.siteId, { ...decided, doubt })
  const data = { doubt, choice, why } as never
  await office.record(tx, { name: 'doubt.settled', subject: doubtKey, by, data })
}
