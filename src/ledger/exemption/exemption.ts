import { type NotActing, notActingWords, whyNotActFor } from '#/ledger/duty-units.ts'
import { type Held, mayAtAll } from '#/units/rights.ts'

export type RequestState = 'pending' | 'approved' | 'rejected'

/** 豁免申请: for a column, and for one unit or (a joint duty) all its owners, from a day to a day, both inclusive. */
export type ExemptionRequest = {
  readonly id: string
  /** The duty from whose card it was asked, and the units that would benefit. */
  readonly dutyId: string
  readonly path: readonly string[]
  /** Null: for everybody who owes the column jointly. */
  readonly unit: string | null
  readonly unitIds: readonly string[]
  readonly reason: string
  readonly from: Temporal.PlainDate
  readonly until: Temporal.PlainDate
  readonly askedBy: Asker
  readonly askedAt: Temporal.Instant
  readonly state: RequestState
  readonly decision: Decision | null
  /** Asked or decided by an account of the demonstration. */
  readonly isDemo: boolean
}

export type Asker = { readonly personId: string; readonly name: string }

export type Decision = { readonly by: Asker; readonly at: Temporal.Instant; readonly reason: string }

/** The spell asked for. */
export type Spell = { readonly from: Temporal.PlainDate; readonly until: Temporal.PlainDate }

export type NotAsking = NotActing | 'in-past' | 'ends-first' | 'too-long' | 'already-asked'

/** Every reason this person cannot ask for an exemption for these units at all. Empty means go ahead. */
export function whyNotAsk(unitIds: readonly string[], held: readonly Held[]): readonly NotAsking[] {
  return whyNotActFor(held, 'exemption.ask', unitIds)
}

/** What is wrong with the days asked for: none is excused afterwards, and none for more than a year. */
export function whyNotSpell({ from, until }: Spell, today: Temporal.PlainDate): readonly NotAsking[] {
  if (Temporal.PlainDate.compare(until, from) < 0) return ['ends-first']
  const isPast = Temporal.PlainDate.compare(from, today) < 0
  const isLong = Temporal.PlainDate.compare(until, from.add({ years: 1 })) > 0
  return [...(isPast ? (['in-past'] as const) : []), ...(isLong ? (['too-long'] as const) : [])]
}

/** Whether a request overlaps one that still waits for the same column and unit: then asking again helps nobody. */
export function isAskedAgain(
  asked: Pick<ExemptionRequest, 'path' | 'unit'> & Spell,
  waiting: readonly Pick<ExemptionRequest, 'path' | 'unit' | 'from' | 'until'>[],
): boolean {
  return waiting.some(
    (other) =>
      other.unit === asked.unit &&
      other.path.join('\n') === asked.path.join('\n') &&
      Temporal.PlainDate.compare(other.from, asked.until) <= 0 &&
      Temporal.PlainDate.compare(asked.from, other.until) <= 0,
  )
}

export const notAskingWords: Readonly<Record<NotAsking, string>> = {
  ...notActingWords,
  'in-past': '豁免不能补办：开始日不能早于今天',
  'ends-first': '结束日早于开始日，请改正',
  'too-long': '豁免最长一年；到期仍需要的，请到时再申请',
  'already-asked': '这段时间已经有一份申请在等待审批，不必重复申请',
}

export type NotDeciding = 'not-office' | 'own-request' | 'own-unit' | 'already-decided' | 'no-reason'

/** Who decides, and which roles he or she holds today. */
export type Decider = { readonly personId: string; readonly held: readonly Held[] }

/** Every reason this person cannot decide on this request: the office does, never who asked and never who would benefit. */
export function whyNotDecide(
  {
    state,
    askedBy,
    unitIds,
  }: Pick<ExemptionRequest, 'state' | 'unitIds'> & { readonly askedBy: Pick<Asker, 'personId'> },
  { personId, held }: Decider,
): readonly NotDeciding[] {
  const benefits = held.some(({ unitId }) => unitId !== null && unitIds.includes(unitId))
  return [
    ...(mayAtAll(held, 'exemption.decide') ? [] : (['not-office'] as const)),
    ...(state === 'pending' ? [] : (['already-decided'] as const)),
    ...(personId === askedBy.personId ? (['own-request'] as const) : []),
    ...(benefits ? (['own-unit'] as const) : []),
  ]
}

export const notDecidingWords: Readonly<Record<NotDeciding, string>> = {
  'not-office': '豁免由区政府办审批，您的岗位没有这项权限',
  'own-request': '不能审批自己提出的申请，请由区政府办的其他同事审批',
  'own-unit': '您在受益单位有岗位，不能审批本单位的豁免，请由其他同事审批',
  'already-decided': '这份申请已经审批过了',
  'no-reason': '请写明理由',
}

/** Whether a person may see a request: the office sees all, others those of their units and their own. */
export function maySee(
  { unitIds, askedBy }: Pick<ExemptionRequest, 'unitIds'> & { readonly askedBy: Pick<Asker, 'personId'> },
  { personId, held }: Decider,
): boolean {
  if (mayAtAll(held, 'exemption.decide') || personId === askedBy.personId) return true
  return held.some(({ unitId }) => unitId !== null && unitIds.includes(unitId))
}

export const requestStateWords: Readonly<Record<RequestState, string>> = {
  pending: '待审批',
  approved: '已批准',
  rejected: '已驳回',
}
