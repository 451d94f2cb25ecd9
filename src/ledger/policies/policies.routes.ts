import { Type } from 'typebox'
import { ledgerAtOffice, stoodAtOffice, todayOf } from '#/ledger/office-ledger.store.ts'
import { PolicyEffect, PolicyList, RuleBody, SignBody, UndoBody } from '#/ledger/policies/policies-wire.ts'
import { affectedBy } from '#/ledger/policies/policy-effect.ts'
import { affectedRow, policyRows } from '#/ledger/policies/policy-rows.ts'
import { type PolicyRule, withRule } from '#/ledger/policies/policy-rule.ts'
import { undoPolicy } from '#/ledger/policies/undo-policy.action.ts'
import { listPolicyRules } from '#/ledger/policy.store.ts'
import { signPolicy } from '#/ledger/sign-policy.action.ts'
import { stoodOn } from '#/ledger/site-ledger.ts'
import type { App } from '#/platform/http.server.ts'
import type { Office } from '#/platform/office.store.ts'
import { signedInOf } from '#/units/guard.server.ts'

const tags = ['策略 policies']
const RuleId = Type.Object({ id: Type.String({ format: 'uuid' }) })

/** 策略: the numbers given to 及时, 法定时限 and warning points; signing another after seeing what it does; taking one back. */
export function policiesRoutes(app: App, office: Office): void {
  const config = { right: 'policy.sign' } as const

  app.get(
    '/api/policies',
    {
      config: { right: 'ledger.read' },
      schema: { tags, response: { 200: PolicyList }, summary: '给“及时”“法定时限”和预警定的数，谁、何时、为何' },
    },
    async () => listOf(office),
  )

  app.post(
    '/api/policies/preview',
    {
      config,
      schema: { tags, body: RuleBody, response: { 200: PolicyEffect }, summary: '试看：定这个数，哪些任务会变' },
    },
    async ({ body }) => effectOf(office, body as PolicyRule),
  )

  app.post(
    '/api/policies',
    { config, schema: { tags, body: SignBody, summary: '定一个数，须写理由' } },
    async (request, reply) => {
      const { rule, why } = request.body
      await signPolicy(office, rule as PolicyRule, signedInOf(request).name, why)
      return reply.code(204).send()
    },
  )

  app.post(
    '/api/policies/:id/undo',
    { config, schema: { tags, params: RuleId, body: UndoBody, summary: '撤销一个数，须写理由' } },
    async (request, reply) => {
      await undoPolicy(office, request.params.id, signedInOf(request).name, request.body.why)
      return reply.code(204).send()
    },
  )
}

async function listOf(office: Office): Promise<PolicyList> {
  const { stood, ground } = await stoodAtOffice(office)
  const { site } = await ledgerAtOffice(office)
  const signed = await listPolicyRules(office.db, office.siteId)
  const { classes } = ground.pack
  return {
    rules: [...policyRows(signed, site.settlements, new Map(classes.map(({ id, name }) => [id, name])))],
    waiting: stood.filter(({ standing }) => standing.why.some(({ code }) => code === 'needs-policy')).length,
    classes: classes.map(({ id, name }) => ({ id, name })),
  }
}

async function effectOf(office: Office, rule: PolicyRule): Promise<PolicyEffect> {
  const { stood } = await stoodAtOffice(office)
  const { site, ground } = await ledgerAtOffice(office)
  const on = todayOf(office)
  const policy = withRule(site.policy, rule, { by: '', on, why: '' })
  const after = stoodOn({ ...site, policy }, site.facts, ground, { on })
  const affected = affectedBy(stood, after)
  const dated = affected.filter(({ was, now }) => was.standing.is === 'unsettled' && now.standing.is !== 'unsettled')
  return { dated: dated.length, affected: affected.map((each) => affectedRow(each, on)) }
}
