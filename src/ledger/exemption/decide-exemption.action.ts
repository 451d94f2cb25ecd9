import {
  type Asker,
  type ExemptionRequest,
  type NotDeciding,
  notDecidingWords,
  requestStateWords,
  whyNotDecide,
} from '#/ledger/exemption/exemption.ts'
import { lockRequest, saveDecision } from '#/ledger/exemption/exemption-requests.store.ts'
import { saveFacts } from '#/ledger/facts.store.ts'
import { fromDesk } from '#/ledger/from-desk.store.ts'
import { todayOf } from '#/ledger/office-ledger.store.ts'
import type { Tx } from '#/platform/database.store.ts'
import type { Office } from '#/platform/office.store.ts'
import { Refused } from '#/platform/refused.ts'
import { isDemoPerson } from '#/units/people.store.ts'
import type { SignedIn } from '#/units/signed-in.ts'

/** What the office says to a request. */
export type Answer = { readonly approves: boolean; readonly reason: string }

/**
 * Approves or rejects a request, once: of two who decide at the same time the second is told what the first did. An approved one is
 * at once a fact that the ledger reads. Refused with every reason.
 */
export function decideExemption(
  office: Office,
  { personId, name, held }: SignedIn,
  requestId: string,
  { approves, reason }: Answer,
): Promise<void> {
  return office.db.transaction().execute(async (tx) => {
    const request = await lockRequest(tx, office.siteId, requestId)
    if (!request) throw new Refused(['no-such-request'], { 'no-such-request': '没有这份豁免申请，请刷新列表' })
    const reasons: NotDeciding[] = [...whyNotDecide(request, { personId, held })]
    if (reason.trim() === '') reasons.push('no-reason')
    if (reasons.length > 0) throw new Refused(reasons, wordsOn(request))

    const state = approves ? 'approved' : 'rejected'
    const decision = { by: { personId, name }, at: office.now(), reason }
    const demo = request.isDemo || (await isDemoPerson(tx, office.siteId, personId))
    await saveDecision(tx, office.siteId, requestId, { state, decision, demo })
    if (approves) await saveExempted(tx, office, { ...request, isDemo: demo }, { personId, name })
    const data = { dutyId: request.dutyId, path: request.path, unit: request.unit, reason, personId }
    await office.record(tx, { name: `exemption.${state}`, subject: requestId, by: name, data })
  })
}

/** Who comes second is told by whom and how it was decided. */
function wordsOn({ state, decision }: ExemptionRequest): Readonly<Record<NotDeciding, string>> {
  if (!decision) return notDecidingWords
  const done = `${decision.by.name}${requestStateWords[state]}这份申请（理由：${decision.reason}），不需要再审批`
  return { ...notDecidingWords, 'already-decided': done }
}

async function saveExempted(tx: Tx, office: Office, request: ExemptionRequest, by: Asker): Promise<void> {
  const { path, unit, from: on, until, reason, isDemo: demo } = request
  const fact = { kind: 'exempted', path, ...(unit !== null && { unit }), on, until, by: by.name, reason } as const
  const from = await fromDesk(tx, office, by.personId)
  await saveFacts(tx, [{ ...fact, known: todayOf(office) }], { ...from, demo })
}
