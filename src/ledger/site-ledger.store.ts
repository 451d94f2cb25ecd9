import type { Edition } from '#/charter/edition.ts'
import { listEditions } from '#/charter/editions.store.ts'
import { listSettlements } from '#/charter/settlements.store.ts'
import type { Fact } from '#/ledger/fact.ts'
import { listFacts } from '#/ledger/facts.store.ts'
import { loadPolicy } from '#/ledger/policy.store.ts'
import type { Decisions } from '#/ledger/site-ledger.ts'
import type { Db } from '#/platform/database.store.ts'

/** All that people of an office did: what the ledger is computed from. */
export type SiteLedger = Decisions & { readonly editions: readonly Edition[]; readonly facts: readonly Fact[] }

/** Loads a site's decisions and facts as of one moment. */
export function loadSiteLedger(db: Db, siteId: string): Promise<SiteLedger> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => ({
      editions: await listEditions(tx, siteId),
      settlements: await listSettlements(tx, siteId),
      policy: await loadPolicy(tx, siteId),
      facts: await listFacts(tx, siteId),
    }))
}
