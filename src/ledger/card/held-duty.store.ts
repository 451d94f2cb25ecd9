import { listEditions } from '#/charter/editions.store.ts'
import { listSettlements } from '#/charter/settlements.store.ts'
import type { Duty } from '#/ledger/duty.ts'
import { owingIdsOf } from '#/ledger/duty-units.ts'
import { loadPolicy } from '#/ledger/policy.store.ts'
import { dutiesOn, type Ground } from '#/ledger/site-ledger.ts'
import type { Tx } from '#/platform/database.store.ts'
import { Refused } from '#/platform/refused.ts'

/** A duty in force, with the ids of the units that owe it. */
export type HeldDuty = { readonly duty: Duty; readonly unitIds: readonly string[] }

const words = { 'no-such-duty': '现行责任分解表里没有这项任务；表可能刚刚换过，请刷新页面再看' }

/**
 * Finds a duty in force on a day and holds the table as it is until the transaction ends: nobody adopts another meanwhile, while
 * others who write to duties go on at the same time. Refused when no such duty is in force.
 */
export async function holdDuty(
  tx: Tx,
  siteId: string,
  { ground, on, id }: { readonly ground: Ground; readonly on: Temporal.PlainDate; readonly id: string },
): Promise<HeldDuty> {
  await tx.selectFrom('site').select('site_id').where('site_id', '=', siteId).forShare().execute()
  const editions = await listEditions(tx, siteId)
  const settlements = await listSettlements(tx, siteId)
  const policy = await loadPolicy(tx, siteId)
  const duty = dutiesOn({ editions, settlements, policy }, ground, on).find((each) => each.id === id)
  if (!duty) throw new Refused(['no-such-duty'], words)
  return { duty, unitIds: owingIdsOf(duty, ground.registry, on) }
}
