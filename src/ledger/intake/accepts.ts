import type { EventObligation, Obligation, Recurring } from '#/charter/obligation.ts'
import type { Done, Fact, Happened } from '../fact.ts'
import type { Pack } from '../pack.ts'
import type { NotCounted } from '../reason.ts'
import { whyNotAttested, whyNotEdit } from './counting.ts'

/** What a fact is to an obligation: nothing, one that counts, or one that does not and why. */
export type Acceptance = 'ignored' | 'counts' | NotCounted

/** Whether a kind of fact is what an obligation asks for; place, unit and genuineness are asked elsewhere. */
export function acceptance(obligation: Obligation, fact: Fact, pack: Pack): Acceptance {
  if (obligation.kind === 'recurring') return recurringAcceptance(obligation, fact, pack)
  if (obligation.kind === 'event') return eventAcceptance(obligation, fact, pack)
  return isCheck(fact) && isInspected(obligation) ? 'counts' : 'ignored'
}

/** Something done that names a case answers that case alone, and is no answer to the others. */
function eventAcceptance(obligation: EventObligation, fact: Fact, pack: Pack): Acceptance {
  const { action } = obligation
  if (fact.kind === 'published') return action === 'publish' || obligation.for !== undefined ? 'counts' : 'ignored'
  if (fact.kind === 'edited') return action === 'publish' ? (whyNotEdit(null, fact, pack) ?? 'counts') : 'ignored'
  return isDone(fact, action) && fact.case === undefined ? 'counts' : 'ignored'
}

/** Publishing is met by publications and real edits, every other action by having been done; 零报告 and notices stand in. */
function recurringAcceptance(obligation: Recurring, fact: Fact, pack: Pack): Acceptance {
  if (fact.kind === 'attested') return whyNotAttested(obligation) ?? 'counts'
  if (fact.kind === 'notice') return obligation.orElse === undefined ? 'ignored' : 'counts'
  if (obligation.count === 'adopted') return isDone(fact, 'adopted') ? 'counts' : 'ignored'
  if (obligation.action !== 'publish') return isDone(fact, obligation.action) ? 'counts' : 'ignored'
  if (fact.kind === 'edited') return whyNotEdit(obligation, fact, pack) ?? 'counts'
  return fact.kind === 'published' ? 'counts' : 'ignored'
}

/** Whether something that happened opens a case of an obligation: the trigger of an event, or a finding of an inspection. */
export function opensCase(obligation: Obligation, { trigger }: Happened): boolean {
  if (obligation.kind === 'event') return obligation.trigger.some((each) => each === trigger)
  if (!isInspected(obligation)) return false
  return trigger === 'found' || findingsOf(obligation).some((code) => code === trigger)
}

/** Whether something done closes a case it names: the event's own action, or putting a finding right. */
export function closesCase(obligation: Obligation, { action }: Done): boolean {
  if (obligation.kind === 'event') return action === obligation.action
  return isInspected(obligation) && (action === 'fix' || action === 'remove')
}

/** The findings that break an obligation; `found` breaks any of them. */
function findingsOf(obligation: Obligation): readonly string[] {
  if (obligation.kind === 'quality') return [...(obligation.forbid ?? []), ...(obligation.require ?? [])]
  if (obligation.kind === 'link') return ['wrong-link', 'dead-link']
  return obligation.kind === 'content' ? ['complete'] : []
}

function isInspected({ kind }: Obligation): boolean {
  return kind === 'content' || kind === 'quality' || kind === 'link'
}

/** A check of the pages was held, by a person (attested) or otherwise. */
function isCheck(fact: Fact): boolean {
  return fact.kind === 'attested' || isDone(fact, 'check')
}

function isDone(fact: Fact, action: string): fact is Done {
  return fact.kind === 'done' && fact.action === action
}
