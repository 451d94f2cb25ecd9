import type { Fact } from '#/ledger/fact.ts'
import { saveFacts } from '#/ledger/facts.store.ts'
import { fromDesk } from '#/ledger/from-desk.store.ts'
import type { Office } from '#/platform/office.store.ts'
import { terminal } from '#/units/doer.ts'

export type Imported = { readonly read: number; readonly saved: number }

/** Takes facts in, all of them or none: one transaction. Facts that were there already are left as they are. */
export function importFacts(
  office: Office,
  by: string,
  source: string,
  facts: readonly Fact[],
  { personId } = terminal,
): Promise<Imported> {
  return office.db.transaction().execute(async (tx) => {
    const saved = await saveFacts(tx, facts, await fromDesk(tx, office, personId, { source }))
    await office.record(tx, { name: 'facts.imported', subject: source, by, data: { read: facts.length, saved } })
    return { read: facts.length, saved }
  })
}
