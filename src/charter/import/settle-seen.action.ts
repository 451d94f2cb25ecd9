import { momentWords } from '#/calendar/words.ts'
import type { Choice } from '#/charter/choice.ts'
import { lockEditions } from '#/charter/editions.store.ts'
import { settleWithin } from '#/charter/settle-doubt.action.ts'
import { inEffect, type Settlement } from '#/charter/settlement.ts'
import { listSettlements } from '#/charter/settlements.store.ts'
import type { Office } from '#/platform/office.store.ts'
import { Refused } from '#/platform/refused.ts'

/** A doubt, and when the decision was signed that the person saw (null: none). */
export type DoubtSeen = { readonly key: string; readonly seen: string | null }

/** What is decided about doubts of the table in force, and by whom. */
export type DecidedSeen = {
  readonly keys: readonly DoubtSeen[]
  readonly choice: Choice
  readonly why: string
  readonly by: string
}

/** Settles doubts of the table in force, all or none. Refused where somebody else has settled one since it was looked at. */
export function settleSeen(office: Office, { keys, choice, why, by }: DecidedSeen): Promise<void> {
  return office.db.transaction().execute(async (tx) => {
    await lockEditions(tx, office.siteId)
    const known = inEffect(await listSettlements(tx, office.siteId))
    const others = keys.flatMap(({ key, seen }) =>
      known.filter((each) => each.doubtKey === key && each.at.toString() !== seen),
    )
    if (others.length > 0) throw new Refused(['settled-meanwhile'], { 'settled-meanwhile': meanwhileWords(others[0]!) })
    const at = office.now()
    for (const { key } of keys) await settleWithin(tx, office, { doubtKey: key, choice, why, by, at })
  })
}

function meanwhileWords({ by, at, doubt }: Settlement): string {
  return `${by} 已于 ${momentWords(at)} 定了“${doubt.where || doubt.said}”这一处，您的没有保存；请核对后再定`
}
