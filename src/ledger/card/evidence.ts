import { toEpochDay } from '#/calendar/epoch-day.ts'
import type { Evidence, EvidenceKind } from '#/ledger/card/card-wire.ts'
import { type Ledger, lastKnown } from '#/ledger/open-ledger.ts'
import type { Duty } from '../duty.ts'
import type { Fact } from '../fact.ts'
import { acceptance } from '../intake/accepts.ts'
import { isAbout, isBy, isWithin } from '../intake/matching.ts'
import { ownersOf } from '../intake/owners.ts'
import type { NotCounted, Reason } from '../reason.ts'
import { reasonSentence } from '../words.ts'

type EvidenceFact = Extract<Fact, { readonly kind: EvidenceKind }>

/** The days looked at: what happened by `on`, as it was known at the end of `known`. */
export type SeenFrom = { readonly on: Temporal.PlainDate; readonly known: Temporal.PlainDate | undefined }

/**
 * Every fact that is about a duty, the newest first, each with why it does not count, or null where it does. `facts` are under the
 * duties' own names for units, as they were taken in.
 */
export function evidenceOf(
  ledger: Ledger,
  index: number,
  facts: readonly Fact[],
  { on, known }: SeenFrom,
): readonly Evidence[] {
  const duty = ledger.duties[index]!
  const isSole = ownersOf(ledger.duties).isSole[index] === 1
  const rejected = rejectionsOf(ledger, index, { on, known })
  const seen = facts.filter((fact) => isSeen(fact, { on, known })).filter(isEvidence)
  return seen
    .flatMap((fact) => {
      const why = whyNotCounted(ledger, duty, fact, isSole)
      if (why === 'ignored') return []
      const later = rejected.get(keyOf(fact.on, partsOf(fact)))
      return [evidenceJson(fact, why ? { ...partsOf(fact), code: why } : (later ?? null))]
    })
    .toSorted((a, b) => (b.on ?? '').localeCompare(a.on ?? ''))
}

/** What a fact is to the duty by itself: null counts, `ignored` is about something else. */
function whyNotCounted(ledger: Ledger, duty: Duty, fact: EvidenceFact, isSole: boolean): NotCounted | 'ignored' | null {
  if (!isWithin(duty.path, fact.path) || !isAbout(duty, fact.path)) return 'ignored'
  const is = acceptance(duty.obligation, fact, ledger.book.pack)
  if (is === 'ignored') return closesCase(duty, fact) ? null : 'ignored'
  if (!isBy(duty, fact.unit, isSole)) return fact.unit === undefined ? 'no-unit' : 'ignored'
  if (fact.kind === 'published' && fact.on === undefined) return 'undated'
  return is === 'counts' ? null : is
}

/** Something done that names its case is an answer, though no clock but the case's own hears of it. */
function closesCase({ obligation }: Duty, fact: EvidenceFact): boolean {
  return fact.kind === 'done' && fact.case !== undefined && 'action' in obligation && obligation.action === fact.action
}

/** What the ledger itself left aside once it had seen other facts: copies, moved items, withdrawn ones. */
function rejectionsOf(ledger: Ledger, index: number, { on, known }: SeenFrom): ReadonlyMap<string, Reason> {
  const day = toEpochDay(on)
  const knownOn = known ? toEpochDay(known) : lastKnown
  const reasons = (ledger.book.special[index]?.rejected ?? []).flatMap(({ reason }) => reason(day, knownOn) ?? [])
  return new Map(reasons.map((reason) => [keyOf(reason.on, reason), reason]))
}

function isEvidence(fact: Fact): fact is EvidenceFact {
  return ['published', 'edited', 'attested', 'notice', 'done'].includes(fact.kind)
}

function isSeen(fact: Fact, { on, known }: SeenFrom): boolean {
  const isBy = fact.on === undefined || Temporal.PlainDate.compare(fact.on, on) <= 0
  const since = fact.known ?? fact.on
  return isBy && (!known || !since || Temporal.PlainDate.compare(since, known) <= 0)
}

function keyOf(on: Temporal.PlainDate | undefined, item: { readonly title?: string; readonly url?: string }): string {
  return JSON.stringify([on?.toString(), item.title, item.url])
}

function partsOf(fact: EvidenceFact): Omit<Reason, 'code'> {
  return {
    ...(fact.on && { on: fact.on }),
    ...('title' in fact && fact.title !== undefined && { title: fact.title }),
    ...('url' in fact && fact.url !== undefined && { url: fact.url }),
  }
}

function evidenceJson(fact: EvidenceFact, reason: Reason | null): Evidence {
  const { title = null, url = null } = partsOf(fact)
  return {
    kind: fact.kind,
    on: fact.on?.toString() ?? null,
    known: fact.known?.toString() ?? null,
    title: title ?? (fact.kind === 'done' && fact.case !== undefined ? fact.case : null),
    url,
    unit: fact.unit ?? null,
    formerly: fact.formerly?.join(' › ') ?? null,
    why: reason && reasonSentence(reason),
  }
}
