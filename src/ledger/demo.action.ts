import { randomUUID } from 'node:crypto'
import type { Charter } from '#/charter/charter.ts'
import { editionInForce } from '#/charter/edition.ts'
import { lockEditions, removeDemoEditions, saveEdition } from '#/charter/editions.store.ts'
import { settle } from '#/charter/settlement-apply.ts'
import { listSettlements } from '#/charter/settlements.store.ts'
import { demoFacts } from '#/ledger/demo-facts.ts'
import type { Fact } from '#/ledger/fact.ts'
import { removeDemoFacts, saveFacts } from '#/ledger/facts.store.ts'
import { loadPolicy } from '#/ledger/policy.store.ts'
import { dutiesOn, type Ground } from '#/ledger/site-ledger.ts'
import type { Tx } from '#/platform/database.store.ts'
import type { Office } from '#/platform/office.store.ts'
import { Refused } from '#/platform/refused.ts'
import type { Registry } from '#/units/registry.ts'

type Code = 'no-edition'

const words: Readonly<Record<Code, string>> = {
  'no-edition': '还没有启用责任分解表，请先运行 belltower charter adopt。Adopt a table first.',
}

/** What a demonstration is made of, for a later slice that publishes it. */
export type DemoGround = {
  readonly facts: readonly Fact[]
  readonly charter: Charter
  readonly registry: Registry
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
}

/** What a later slice makes of a demonstration: the columns it needs, real articles of its facts of publication, and how they go again. */
export type DemoSite = {
  readonly prepare: (office: Office) => Promise<unknown>
  /** Gives the facts as they are then. */
  readonly publish: (tx: Tx, office: Office, ground: DemoGround) => Promise<readonly Fact[]>
  /** Says how many articles went. */
  readonly remove: (tx: Tx, siteId: string) => Promise<number>
}

/** A demonstration of facts alone. */
export const factsAlone: DemoSite = {
  prepare: async () => {},
  publish: async (_tx, _office, { facts }) => facts,
  remove: async () => 0,
}

export type DemoDone = { readonly facts: number; readonly from: Temporal.PlainDate }

/**
 * Loads a year of demonstration facts for the table in force on `today`. So that they count, the same table is adopted, marked as a
 * demonstration, from a year earlier. An earlier demonstration is taken away first; `wipeDemo` takes all of it away.
 */
export async function loadDemo(
  office: Office,
  ground: Ground,
  today: Temporal.PlainDate,
  site = factsAlone,
): Promise<DemoDone> {
  await site.prepare(office)
  const from = today.subtract({ years: 1 })
  return office.db.transaction().execute(async (tx) => {
    await removeDemoFacts(tx, office.siteId)
    await removeDemoEditions(tx, office.siteId)
    const editions = await lockEditions(tx, office.siteId)
    const edition = editionInForce(editions, today)
    if (!edition) throw new Refused(['no-edition'], words)
    const demo = {
      ...edition,
      id: randomUUID(),
      from,
      renames: [],
      isDemo: true,
      adoptedBy: '示例',
      adoptedAt: office.now(),
    }
    const isOlder = !editionInForce(editions, from)
    if (isOlder) await saveEdition(tx, office.siteId, demo)

    const settlements = await listSettlements(tx, office.siteId)
    const policy = await loadPolicy(tx, office.siteId)
    const inOrder = isOlder ? [demo, ...editions] : editions
    const made = demoFacts(dutiesOn({ editions: inOrder, settlements, policy }, ground, today), from, today)
    const { charter } = settle(edition.charter, settlements)
    const facts = await site.publish(tx, office, { facts: made, charter, registry: ground.registry, from, to: today })
    const saved = await saveFacts(tx, facts, { siteId: office.siteId, source: '示例', at: office.now(), demo: true })
    await office.record(tx, { name: 'demo.loaded', subject: office.siteId, by: '示例', data: { facts: saved } })
    return { facts: saved, from }
  })
}
