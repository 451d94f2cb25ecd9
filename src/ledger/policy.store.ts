import { randomUUID } from 'node:crypto'
import type { Policy, TermRule, WarnRule } from '#/ledger/policy.ts'
import type { Db, Tx } from '#/platform/database.store.ts'

/** A number an office signed: what it settles, without who, when and why. */
export type PolicyRule =
  | ({ readonly kind: 'term' } & Omit<TermRule, 'by' | 'on' | 'why'>)
  | ({ readonly kind: 'warning' } & Omit<WarnRule, 'by' | 'on' | 'why'>)

export type Signature = { readonly by: string; readonly at: Temporal.Instant; readonly why: string }

export async function savePolicyRule(tx: Tx, siteId: string, rule: PolicyRule, signature: Signature): Promise<string> {
  const rule_id = randomUUID()
  const { by, at, why } = signature
  await tx
    .insertInto('policy_rule')
    .values({ site_id: siteId, rule_id, rule: JSON.stringify(rule), signed_by: by, signed_at: at.toString(), why })
    .execute()
  return rule_id
}

/** The numbers in force at a site, each with who signed it, when (day in Beijing time) and why. */
export async function loadPolicy(db: Db | Tx, siteId: string): Promise<Policy> {
  const rows = await db
    .selectFrom('policy_rule')
    .select(['rule', 'signed_by', 'signed_at', 'why'])
    .where('site_id', '=', siteId)
    .where('undone', 'is', null)
    .orderBy('signed_at')
    .execute()
  const rules = rows.map(({ rule, signed_by: by, signed_at, why }) => ({
    ...(rule as unknown as PolicyRule),
    by,
    why,
    on: Temporal.Instant.from(signed_at).toZonedDateTimeISO('Asia/Shanghai').toPlainDate(),
  }))
  return {
    terms: rules.flatMap((rule) => (rule.kind === 'term' ? [rule] : [])),
    warnings: rules.flatMap((rule) => (rule.kind === 'warning' ? [rule] : [])),
  }
}
