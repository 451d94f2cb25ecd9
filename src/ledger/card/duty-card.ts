import { fromEpochDay, toEpochDay } from '#/calendar/epoch-day.ts'
import { lineageOf, type NamedColumns } from '#/charter/column-lineage.ts'
import type { Edition } from '#/charter/edition.ts'
import { durationWords } from '#/charter/obligation-words.ts'
import type { CardExemption, DutyCardAnswer, RedLine } from '#/ledger/card/card-wire.ts'
import { clauseFields, rowOf, sourceOf } from '#/ledger/card/clause-source.ts'
import { dueBasisOf, type LookedAt } from '#/ledger/card/due-basis.ts'
import { evidenceOf } from '#/ledger/card/evidence.ts'
import { contributionsOf } from '#/ledger/contributions.ts'
import type { Duty } from '#/ledger/duty.ts'
import { owingIdsOf } from '#/ledger/duty-units.ts'
import type { Fact } from '#/ledger/fact.ts'
import { forecastFor } from '#/ledger/forecast.ts'
import { historyOf } from '#/ledger/history.ts'
import { byUrgency } from '#/ledger/marks.ts'
import { openDuesOf } from '#/ledger/open-dues.ts'
import { type Ledger, lastKnown } from '#/ledger/open-ledger.ts'
import type { Ground } from '#/ledger/site-ledger.ts'
import { dutyJson } from '#/ledger/table/table-answer.ts'
import { reasonSentence } from '#/ledger/words.ts'

/** What a card is made from. */
export type CardGround = {
  readonly edition: Edition
  /** All of them: a column may have had other names. */
  readonly editions: readonly NamedColumns[]
  readonly ledger: Ledger
  /** Facts of the duty's column and below it, under the names the ledger knows columns and units by. */
  readonly facts: readonly Fact[]
  readonly ground: Ground
  readonly on: Temporal.PlainDate
  readonly known: Temporal.PlainDate | undefined
}

/** The part of a card that is computed. */
export type ComputedCard = Omit<DutyCardAnswer, 'today' | 'isPast' | 'requests' | 'owes'>

const evidenceShown = 50
const historyDays = 365
const forecastDays = 90

/** Everything a duty's card says that is computed; who asked for exemptions and who edits is added by whoever reads the database. */
export function dutyCard(index: number, given: CardGround): ComputedCard {
  const { edition, ledger, ground, on, known, facts } = given
  const duty = ledger.duties[index]!
  const standing = ledger.standing(index, on, known)
  const row = rowOf(edition.charter, duty)
  const at = { duty: index, on: toEpochDay(on), known: known ? toEpochDay(known) : lastKnown }
  const evidence = evidenceOf(ledger, index, facts, { on, known })
  return {
    on: on.toString(),
    known: known?.toString() ?? null,
    duty: { ...dutyJson({ duty, standing }, on), ...dutyParts(duty, ground, on) },
    formerly: lineageOf(given.editions)
      .formerly(duty.path, on)
      .map((path) => path.join(' › ')),
    fields: clauseFields(row, duty),
    source: sourceOf(row, edition.grids),
    why: standing.why.map(reasonSentence),
    count: standing.count ?? null,
    next: standing.next?.toString() ?? null,
    basis: dueBasisOf(ledger.book, at, ground.calendar),
    red: redLineOf(duty, ground, standing.breachOn),
    history: historyJson(given, index),
    contributions: isShared(duty) ? contributionsOf(ledger, index, yearBefore(on), on) : [],
    forecast: forecastJson(given, index),
    evidence: evidence.slice(0, evidenceShown),
    evidenceCount: evidence.length,
    exemptions: exemptionsOf(ledger, index, at),
    cases: casesOf(given, index, at),
    siblings: siblingsOf(duty, given),
  }
}

/** Owed jointly, and by items that can be counted. */
function isShared({ share, obligation }: Duty): boolean {
  return share === 'jointly' && obligation.kind === 'recurring'
}

function dutyParts(duty: Duty, { registry }: Ground, on: Temporal.PlainDate) {
  const { path, obligation, since, scopes } = duty
  const unitIds = owingIdsOf(duty, registry, on)
  return { path, obligation, unitIds, since: since.toString(), scope: scopes?.names ?? [] }
}

function redLineOf(
  { columnClass, obligation }: Duty,
  { pack }: Ground,
  breachOn: Temporal.PlainDate | null,
): RedLine | null {
  const known = pack.classes.find(({ id }) => id === columnClass)
  if (!known?.red || obligation.kind !== 'recurring' || obligation.action !== 'publish') return null
  return {
    className: known.name,
    words: `${durationWords(known.red)}没有更新即触红线`,
    source: known.source,
    isToCheck: known.confirmed === 'to-check',
    breachOn: breachOn?.toString() ?? null,
  }
}

function historyJson({ ledger, on, known }: CardGround, index: number): DutyCardAnswer['history'] {
  const { since } = ledger.duties[index]!
  const from = Temporal.PlainDate.compare(since, yearBefore(on)) > 0 ? since : yearBefore(on)
  const { states, misses } = historyOf(ledger, index, from, on, known)
  const runs: { is: (typeof states)[number]; days: number }[] = []
  for (const is of states) {
    const last = runs.at(-1)
    if (last?.is === is) last.days += 1
    else runs.push({ is, days: 1 })
  }
  return {
    from: from.toString(),
    runs,
    misses: misses.map(({ due, answered }) => ({ due: due.toString(), answered: answered?.toString() ?? null })),
  }
}

function forecastJson({ ledger, on, known }: CardGround, index: number): DutyCardAnswer['forecast'] {
  const said = known ? null : forecastFor(ledger, index, on, forecastDays)
  if (!said) return null
  const { due, expected, rhythmDays, record } = said
  return { due: due.toString(), expected: expected.toString(), rhythmDays, ...record }
}

function exemptionsOf(
  { book }: Ledger,
  index: number,
  at: { readonly on: number; readonly known: number },
): readonly CardExemption[] {
  return (book.special[index]?.exempted ?? [])
    .filter((spell) => spell.known <= at.known)
    .map(({ from, to, reason }) => ({
      from: fromEpochDay(from).toString(),
      until: fromEpochDay(to).toString(),
      by: reason.by ?? '',
      reason: reason.said ?? '',
      isNow: from <= at.on && at.on <= to,
    }))
}

/** The open cases with their due days; of a duty whose 及时 has no number yet, every case that was not answered. */
function casesOf({ ledger, on, known }: CardGround, index: number, at: LookedAt): DutyCardAnswer['cases'] {
  const special = ledger.book.special[index]
  if (ledger.book.rules[index]!.kind === 'unsettled' && special) {
    const happened = [...special.cases].filter(([, each]) => each.on <= at.on && each.known <= at.known)
    return happened.filter(([id]) => !special.answers.has(id)).map(([id]) => ({ case: id, due: null }))
  }
  return openDuesOf(ledger, index, on, known).flatMap(({ case: id, due }) =>
    id === null ? [] : [{ case: id, due: due.toString() }],
  )
}

function siblingsOf(duty: Duty, { ledger, on, known }: CardGround): DutyCardAnswer['siblings'] {
  const place = duty.path.join('\n')
  const stood = ledger.duties.flatMap((each, index) =>
    each.path.join('\n') === place ? [{ duty: each, standing: ledger.standing(index, on, known) }] : [],
  )
  return byUrgency(stood).map((each) => dutyJson(each, on))
}

function yearBefore(on: Temporal.PlainDate): Temporal.PlainDate {
  return on.subtract({ days: historyDays })
}
