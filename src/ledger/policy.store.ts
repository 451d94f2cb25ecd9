import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { type PolicyRule, policyOfSigned, type Signed, type SignedRule } from '#/ledger/policies/policy-rule.ts'
import type { Policy } from '#/ledger/policy.ts'
import type { Db, Tx } from '#/platform/database.store.ts'

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
  return policyOfSigned(await listPolicyRules(db, siteId))
}

/** Every number a site ever signed, the newest first. */
export async function listPolicyRules(db: Db | Tx, siteId: string): Promise<readonly SignedRule[]> {
  const rows = await db
    .selectFrom('policy_rule')
    .selectAll()
    .where('site_id', '=', siteId)
    .orderBy('signed_at', 'desc')
    .execute()
  return rows.map(({ rule_id: id, rule, signed_by: by, signed_at, why, undone }) => ({
    id,
    rule: rule as unknown as PolicyRule,
    by,
    on: dayOf(signed_at),
    why,
    undone: undone === null ? null : undoneFrom(undone as unknown as Undone),
  }))
}

/** Locks a site's numbers until the transaction ends, so that of two who take one back the second is told. */
export async function lockPolicyRules(tx: Tx, siteId: string): Promise<readonly SignedRule[]> {
  await tx.selectFrom('policy_rule').select('rule_id').where('site_id', '=', siteId).forUpdate().execute()
  return listPolicyRules(tx, siteId)
}

/** Takes a number back; it stays, with who, when and why. */
export async function undoPolicyRule(tx: Tx, siteId: string, id: string, { by, at, why }: Signature): Promise<void> {
  await tx
    .updateTable('policy_rule')
    .set({ undone: JSON.stringify({ by, at: at.toString(), why }) })
    .where('site_id', '=', siteId)
    .where('rule_id', '=', id)
    .execute()
}

/** Takes away the numbers that these people signed, by name, and puts back in force those of others that they had taken back. */
export async function removeSignedBy(
  tx: Tx,
  siteId: string,
  names: readonly string[],
): Promise<{ removed: number; restored: number }> {
  if (names.length === 0) return { removed: 0, restored: 0 }
  const removed = await tx
    .deleteFrom('policy_rule')
    .where('site_id', '=', siteId)
    .where('signed_by', 'in', names)
    .executeTakeFirst()
  const restored = await sql`
    update policy_rule set undone = null
     where site_id = ${siteId} and undone ->> 'by' in (${sql.join(names)})`.execute(tx)
  return { removed: Number(removed.numDeletedRows), restored: Number(restored.numAffectedRows ?? 0) }
}

type Undone = { readonly by: string; readonly at: string; readonly why: string }

function undoneFrom({ by, at, why }: Undone): Signed {
  return { by, on: dayOf(at), why }
}

function dayOf(at: string): Temporal.PlainDate {
  return Temporal.Instant.from(at).toZonedDateTimeISO('Asia/Shanghai').toPlainDate()
}
