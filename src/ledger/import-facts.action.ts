import type { Fact } from '#/ledger/fact.ts'
import { saveFacts } from '#/ledger/facts.store.ts'
import type { Office } from '#/platform/office.store.ts'

export type Imported = { readonly read: number; readonly saved: number }

/** Takes facts in, all of them or none: one transaction. Facts that were there already are left as they are. */
export function importFacts(office: Office, by: string, source: string, facts: readonly Fact[]): Promise<Imported> {
  return office.db.transaction().execute(async (tx) => {
    const saved = await saveFacts(tx, facts, { siteId: office.siteId, source, at: office.now(), demo: false })
    await office.record(tx, { name: 'facts.imported', subject: source, by, data: { read: facts.length, saved } })
    return { read: facts.length, saved }
  })
}
