import { canonicalFacts } from '#/ledger/canonical-facts.ts'
import type { Fact } from '#/ledger/fact.ts'
import { type Fate, fatesOf } from '#/ledger/facts/fates.ts'
import { factFrom } from '#/ledger/facts.store.ts'
import { ledgerAtOffice } from '#/ledger/office-ledger.store.ts'
import type { Ledger } from '#/ledger/open-ledger.ts'
import type { Office } from '#/platform/office.store.ts'

/** A fact as it is kept, and what became of it. */
export type StoredFact = {
  readonly seq: string
  readonly fact: Fact
  readonly source: string
  readonly isDemo: boolean
  readonly fate: Fate
}

/** What was worked out for a ledger; it is gone when the ledger is, as soon as somebody writes. */
const worked = new WeakMap<Ledger, Promise<readonly StoredFact[]>>()

/** Every fact of the office, the newest first, each with what became of it under the table in force today. */
export async function storedFacts(office: Office): Promise<readonly StoredFact[]> {
  const { ledger, site, ground, on } = await ledgerAtOffice(office)
  const named = canonicalFacts(site.editions, ledger.duties, ground.registry, on)
  const work = async () => {
    const rows = await rowsOf(office)
    const facts = rows.map(factFrom)
    const fates = fatesOf(facts.map(named), ledger.duties, ground.pack)
    return rows
      .map(({ seq, source, demo }, index) => ({
        seq: String(seq),
        source,
        isDemo: demo,
        fact: facts[index]!,
        fate: fates[index]!,
      }))
      .toReversed()
      .toSorted((a, b) => dayOf(b.fact).localeCompare(dayOf(a.fact)))
  }
  const known = worked.get(ledger) ?? work()
  worked.set(ledger, known)
  return known
}

const dayOf = ({ on, known }: Fact) => (on ?? known)?.toString() ?? ''

function rowsOf({ db, siteId }: Office) {
  return db
    .selectFrom('fact')
    .select(['seq', 'kind', 'path', 'unit', 'on_day', 'known_day', 'more', 'source', 'demo'])
    .where('site_id', '=', siteId)
    .orderBy('seq')
    .execute()
}
