import { listEditions } from '#/charter/editions.store.ts'
import { listSettlements } from '#/charter/settlements.store.ts'
import type { Fact } from '#/ledger/fact.ts'
import { listFacts } from '#/ledger/facts.store.ts'
import type { Made } from '#/ledger/known-decisions.ts'
import { policyOfSigned } from '#/ledger/policies/policy-rule.ts'
import { listPolicyRules } from '#/ledger/policy.store.ts'
import type { Decisions } from '#/ledger/site-ledger.ts'
import type { Db } from '#/platform/database.store.ts'

/** All that people of an office did: what the ledger is computed from, and what of it was taken back. */
export type SiteLedger = Decisions & Made & { readonly facts: readonly Fact[] }

/** Loads a site's decisions and facts as of one moment. */
export function loadSiteLedger(db: Db, siteId: string): Promise<SiteLedger> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      const signed = await listPolicyRules(tx, siteId)
      return {
        editions: await listEditions(tx, siteId),
        settlements: await listSettlements(tx, siteId),
        ...{ signed, policy: policyOfSigned(signed) },
        facts: await listFacts(tx, siteId),
      }
    })
}
