import type { Charter, Doubt } from '#/charter/charter.ts'
import type { Choice } from '#/charter/choice.ts'
import { type Edition, editionInForce } from '#/charter/edition.ts'
import { listEditions } from '#/charter/editions.store.ts'
import { choicesOffered, doubtKey } from '#/charter/settlement.ts'
import { settle } from '#/charter/settlement-apply.ts'
import { listSettlements } from '#/charter/settlements.store.ts'
import type { Office } from '#/platform/office.store.ts'

/** A doubt that nobody has settled: its key, and what can be decided about it. */
export type OpenDoubt = { readonly key: string; readonly doubt: Doubt; readonly choices: readonly Choice['kind'][] }

/** The open doubts of the edition in force today, or of the newest when none rules yet; of a draft, when one is given. */
export async function openDoubts(office: Office, draft?: Charter): Promise<readonly OpenDoubt[]> {
  const charter = draft ?? (await editionAtWork(office))?.charter
  if (!charter) return []
  const settlements = await listSettlements(office.db, office.siteId)
  const { open } = settle(charter, settlements)
  return open.map((doubt) => ({ key: doubtKey(doubt), doubt, choices: choicesOffered[doubt.code] }))
}

/** The edition in force today, or the newest when none rules yet; null when there is none at all. */
export async function editionAtWork(office: Office): Promise<Edition | null> {
  const editions = await listEditions(office.db, office.siteId)
  const today = office.now().toZonedDateTimeISO(office.settings.timeZone).toPlainDate()
  return editionInForce(editions, today) ?? editions.at(-1) ?? null
}
