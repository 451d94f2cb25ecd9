import { sql } from 'kysely'
import { removeDemoEditions } from '#/charter/editions.store.ts'
import { removeSettledBy } from '#/charter/settlements.store.ts'
import { factsAlone } from '#/ledger/demo.action.ts'
import type { DemoWiped } from '#/ledger/demo-wiped.ts'
import { removeDemoRequests } from '#/ledger/exemption/exemption-requests.store.ts'
import { removeDemoFacts } from '#/ledger/facts.store.ts'
import { removeSignedBy } from '#/ledger/policy.store.ts'
import type { Tx } from '#/platform/database.store.ts'
import type { Office } from '#/platform/office.store.ts'
import { closeDemoAccounts } from '#/units/demo-accounts.action.ts'
import type { Doer } from '#/units/doer.ts'
import { listPeople } from '#/units/people.store.ts'
import type { Person } from '#/units/person.ts'

/**
 * Takes the demonstration away: its facts and its edition, and what its accounts entered, asked, decided, settled and signed; its
 * accounts are closed. What others did stays, and so do tables, notices and changes of units, whoever made them: they are counted,
 * so that somebody looks at them.
 */
export function wipeDemo(office: Office, by: Doer, site = factsAlone): Promise<DemoWiped> {
  const { siteId } = office
  return office.db.transaction().execute(async (tx) => {
    await tx.selectFrom('site').select('site_id').where('site_id', '=', siteId).forUpdate().execute()
    const demo = (await listPeople(tx, siteId)).filter((person) => person.demo)
    const since = await demoSince(tx, siteId)
    const articles = await site.remove(tx, siteId)
    const removed = { ...(await remove(tx, siteId, demo)), articles }
    const wiped = { removed, kept: await keptSince(tx, siteId, { since, demo }) }
    const data = { removed: wiped.removed, kept: wiped.kept, personId: by.personId }
    await office.record(tx, { name: 'demo.wiped', subject: siteId, by: by.name, data })
    return wiped
  })
}

async function remove(
  tx: Tx,
  siteId: string,
  demo: readonly Person[],
): Promise<Omit<DemoWiped['removed'], 'articles'>> {
  const names = demo.map(({ name }) => name)
  const settled = await removeSettledBy(tx, siteId, names)
  const signed = await removeSignedBy(tx, siteId, names)
  return {
    facts: await removeDemoFacts(tx, siteId),
    editions: await removeDemoEditions(tx, siteId),
    requests: await removeDemoRequests(tx, siteId),
    ...{ settlements: settled.removed, restored: settled.restored },
    ...{ rules: signed.removed, rulesRestored: signed.restored },
    accounts: await closeDemoAccounts(tx, siteId),
  }
}

/** Since when there has been a demonstration; null: there is none. */
async function demoSince(tx: Tx, siteId: string): Promise<string | null> {
  const { rows } = await sql<{ since: string | null }>`
    select min(at)::text as since from (
      select recorded_at as at from fact where site_id = ${siteId} and demo
      union all select adopted_at from edition where site_id = ${siteId} and demo
      union all select created_at from person where site_id = ${siteId} and demo) as demo`.execute(tx)
  return rows[0]?.since ?? null
}

type Demo = { readonly since: string | null; readonly demo: readonly Person[] }

/** What others did since the demonstration began, and what its accounts did that is no part of it; counted once the rest is gone. */
async function keptSince(tx: Tx, siteId: string, { since, demo }: Demo): Promise<DemoWiped['kept']> {
  const names = demo.map(({ name }) => name)
  const ids = demo.map(({ id }) => id)
  const { rows } = await sql<DemoWiped['kept']>`
    select (select count(*)::int from fact where site_id = ${siteId} and recorded_at >= ${since}) as facts,
           (select count(*)::int from exemption_request where site_id = ${siteId} and asked_at >= ${since}) as requests,
           (select count(*)::int from settlement where site_id = ${siteId} and settled_at >= ${since}) as settlements,
           (select count(*)::int from policy_rule where site_id = ${siteId} and signed_at >= ${since}) as rules,
           (select count(*)::int from edition where site_id = ${siteId} and adopted_by = any(${names})) as "editionsByDemo",
           (select count(*)::int from calendar_notice
             where site_id = ${siteId} and imported_by = any(${names})) as "noticesByDemo",
           (select count(*)::int from change_set where site_id = ${siteId} and signed_by = any(${ids})) as "changesByDemo"`.execute(
    tx,
  )
  return rows[0]!
}
