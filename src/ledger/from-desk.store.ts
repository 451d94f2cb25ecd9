import type { FactSource } from '#/ledger/facts.store.ts'
import type { Tx } from '#/platform/database.store.ts'
import type { Office } from '#/platform/office.store.ts'
import { isDemoPerson } from '#/units/people.store.ts'

/** What registers facts at the desk. */
export const deskSource = '工作台'

/** Where a fact comes from that a person enters at the desk: what a demonstration account enters is part of the demonstration. */
export async function fromDesk(
  tx: Tx,
  office: Office,
  personId: string,
  { source = deskSource }: { readonly source?: string } = {},
): Promise<FactSource> {
  const demo = await isDemoPerson(tx, office.siteId, personId)
  return { siteId: office.siteId, source, at: office.now(), demo }
}
