import type { PolicyRule } from '#/ledger/policies/policy-rule.ts'
import { notSigningWords, whyNotSign } from '#/ledger/policies/sign.ts'
import { savePolicyRule } from '#/ledger/policy.store.ts'
import type { Office } from '#/platform/office.store.ts'
import { Refused } from '#/platform/refused.ts'

/** Gives 及时 or 法定时限 a number, or moves a warning point: signed, with a reason, from now on. Refused with every reason. */
export function signPolicy(office: Office, rule: PolicyRule, by: string, why: string): Promise<string> {
  const reasons = whyNotSign(rule, by, why)
  if (reasons.length > 0) throw new Refused(reasons, notSigningWords)
  return office.db.transaction().execute(async (tx) => {
    const id = await savePolicyRule(tx, office.siteId, rule, { by, at: office.now(), why })
    await office.record(tx, { name: 'policy.signed', subject: id, by, data: { ...rule, why } as never })
    return id
  })
}
