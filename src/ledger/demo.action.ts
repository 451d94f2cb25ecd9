import { randomUUID } from 'node:crypto'
import { editionInForce } from '#/charter/edition.ts'
import { lockEditions, removeDemoEditions, saveEdition } from '#/charter/editions.store.ts'
import { listSettlements } from '#/charter/settlements.store.ts'
import { demoFacts } from '#/ledger/demo-facts.ts'
import { removeDemoFacts, saveFacts } from '#/ledger/facts.store.ts'
import { loadPolicy } from '#/ledger/policy.store.ts'
import { dutiesOn, type Ground } from '#/ledger/site-ledger.ts'
import type { Office } from '#/platform/office.store.ts'
import { Refused } from '#/platform/refused.ts'

type Code = 'no-edition'

const words: Readonly<Record<Code, string>> = {
  'no-edition': '还没有启用责任分解表，请先运行 belltower charter adopt。Adopt a table first.',
}

export type DemoDone = { readonly facts: number; readonly from: Temporal.PlainDate }

/**
 * Loads a year of demonstration facts for the table in force on `today`. So that they count, the same table is adopted, marked as a
 * demonstration, from a year earlier. An earlier demonstration is taken away first; `wipeDemo` takes all of it away.
 */
export function loadDemo(office: Office, ground: Ground, today: Temporal.PlainDate): Promise<DemoDone> {
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
    const facts = demoFacts(dutiesOn({ editions: inOrder, settlements, policy }, ground, today), from, today)
    const saved = await saveFacts(tx, facts, { siteId: office.siteId, source: '示例', at: office.now(), demo: true })
    await office.record(tx, { name: 'demo.loaded', subject: office.siteId, by: '示例', data: { facts: saved } })
    return { facts: saved, from }
  })
}
