import { notUndoingWords, whyNotUndo } from '#/ledger/policies/sign.ts'
import { lockPolicyRules, undoPolicyRule } from '#/ledger/policy.store.ts'
import type { Office } from '#/platform/office.store.ts'
import { Refused } from '#/platform/refused.ts'

/** Takes a signed number back, with a reason: what it settled is as before it. Refused with every reason. */
export function undoPolicy(office: Office, id: string, by: string, why: string): Promise<void> {
  return office.db.transaction().execute(async (tx) => {
    const known = (await lockPolicyRules(tx, office.siteId)).find((rule) => rule.id === id)
    const reasons = whyNotUndo(known ? { isUndone: known.undone !== null } : null, why)
    if (reasons.length > 0) throw new Refused(reasons, notUndoingWords)
    await undoPolicyRule(tx, office.siteId, id, { by, at: office.now(), why })
    await office.record(tx, { name: 'policy.undone', subject: id, by, data: { why } })
  })
}
