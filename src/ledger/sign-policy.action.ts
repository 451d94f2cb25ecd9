import { type PolicyRule, savePolicyRule } from '#/ledger/policy.store.ts'
import type { Office } from '#/platform/office.store.ts'
import { Refused } from '#/platform/refused.ts'

type Code = 'not-a-term' | 'unsigned' | 'no-reason'

const words: Readonly<Record<Code, string>> = {
  'not-a-term': '时限应写成 P5D（5 天）、P1M（1 个月）或 PT24H（24 小时）这样的形式',
  unsigned: '请写明由谁确定',
  'no-reason': '请写明确定的理由',
}

/** Gives 及时 or 法定时限 a number, or moves a warning point: signed, with a reason, from now on. Refused with every reason. */
export function signPolicy(office: Office, rule: PolicyRule, by: string, why: string): Promise<string> {
  const reasons: Code[] = []
  const term = rule.kind === 'term' ? rule.within : rule.at
  if (!/^-?P(T\d+H|(\d+M)?(\d+[DWY])?)$/.test(term) || /P$/.test(term)) reasons.push('not-a-term')
  if (by.trim() === '') reasons.push('unsigned')
  if (why.trim() === '') reasons.push('no-reason')
  if (reasons.length > 0) throw new Refused(reasons, words)
  return office.db.transaction().execute(async (tx) => {
    const id = await savePolicyRule(tx, office.siteId, rule, { by, at: office.now(), why })
    await office.record(tx, { name: 'policy.signed', subject: id, by, data: { ...rule, why } as never })
    return id
  })
}
