import type { WorkCalendar } from '#/calendar/work-calendar.ts'
import { lineageOf, type NamedColumns } from '#/charter/column-lineage.ts'
import type { Settlement } from '#/charter/settlement.ts'
import { settle } from '#/charter/settlement-apply.ts'
import { membersSettled, termsSettled } from '#/charter/settlement-policy.ts'
import { shareOf } from '#/charter/share.ts'
import { canonicalFacts } from '#/ledger/canonical-facts.ts'
import { classOf } from '#/ledger/classify.ts'
import { type Compilation, compileDuties } from '#/ledger/compile-duties.ts'
import type { Duty } from '#/ledger/duty.ts'
import type { Fact } from '#/ledger/fact.ts'
import type { StoodDuty } from '#/ledger/marks.ts'
import { type Ledger, openLedger } from '#/ledger/open-ledger.ts'
import type { Pack } from '#/ledger/pack.ts'
import type { Policy } from '#/ledger/policy.ts'
import { termSettledAt } from '#/ledger/settled-terms.ts'
import type { AsOf } from '#/ledger/standing.ts'
import { dutiesInForce } from '#/ledger/timeline.ts'
import { membersOf, type Registry } from '#/units/registry.ts'
import { calledOn, lastingName, turningDays } from '#/units/registry-succession.ts'

/** What the ledger stands on besides what people of the office did. */
export type Ground = { readonly calendar: WorkCalendar; readonly pack: Pack; readonly registry: Registry }

/** What people of the office did: adopted tables (in order of their first days), settled doubts, signed numbers. */
export type Decisions = {
  readonly editions: readonly NamedColumns[]
  readonly settlements: readonly Settlement[]
  readonly policy: Policy
}

/** The duties in force on a day: the edition's, as settled, with groups opened as far as their members are known. */
export function dutiesOn(decisions: Decisions, ground: Ground, on: Temporal.PlainDate): readonly Duty[] {
  const names = namesOn(ground.registry, on)
  const compiled = rulesInTurn(decisions.editions, turningDays(ground.registry)).map((rules) => ({
    from: rules.from,
    duties: dutiesOfEdition(rules, decisions.settlements, ground, names),
  }))
  return dutiesInForce(compiled, on)
}

/** An edition as it rules from a day on; its columns last as `lastingPath` says. */
type Rules = Pick<NamedColumns, 'from' | 'charter'> & { readonly lastingPath: (path: Path) => Path }
type Path = readonly string[]

/**
 * An edition begins anew on every day on which the organisation changes: groups have other members from then on. One that was
 * corrected from its own first day never ruled.
 */
function rulesInTurn(editions: readonly NamedColumns[], days: readonly Temporal.PlainDate[]): readonly Rules[] {
  const { lasting } = lineageOf(editions)
  return editions.flatMap(({ from, charter }, index) => {
    const next = editions[index + 1]?.from
    if (next?.equals(from)) return []
    const isWithin = (day: Temporal.PlainDate) =>
      Temporal.PlainDate.compare(from, day) < 0 && (!next || Temporal.PlainDate.compare(day, next) < 0)
    const rules: Rules = { from, charter, lastingPath: (path) => lasting(index, path) }
    return [rules, ...days.filter(isWithin).map((day) => ({ ...rules, from: day }))]
  })
}

/** Names of units as they last and as they are called on a day, each found once. */
function namesOn(registry: Registry, on: Temporal.PlainDate): NonNullable<Compilation['names']> {
  const once = (find: (name: string) => string) => {
    const found = new Map<string, string>()
    return (name: string) => found.get(name) ?? found.set(name, find(name)).get(name)!
  }
  return {
    lasting: once((name) => lastingName(name, registry, on)),
    called: once((name) => calledOn(name, registry, on)),
  }
}

function dutiesOfEdition(
  { from, charter, lastingPath }: Rules,
  settlements: readonly Settlement[],
  ground: Ground,
  names: NonNullable<Compilation['names']>,
): readonly Duty[] {
  const members = membersSettled(settlements)
  return compileDuties(settle(charter, settlements).charter, {
    since: from,
    membersOf: (group) => members.get(group) ?? membersOf(group, ground.registry, from),
    shareOf: (row, obligation) => shareOf(row, obligation, settlements),
    classOf: (path, obligation) => classOf(path, obligation, ground.pack),
    termAt: (row, clause, obligation) => termSettledAt(row, clause, obligation, settlements),
    ...{ names, lastingPath },
  })
}

/** The ledger of the duties in force on a day, with every fact taken in. */
export function ledgerOn(decisions: Decisions, facts: readonly Fact[], ground: Ground, on: Temporal.PlainDate): Ledger {
  const duties = dutiesOn(decisions, ground, on)
  const named = canonicalFacts(decisions.editions, duties, ground.registry, on)
  const ledger = openLedger(duties, { ...ground, policy: policyOf(decisions) })
  for (const fact of facts) ledger.add(named(fact))
  return ledger
}

/** How every duty in force stands on a day; with `known`, as it was known at the end of that day. */
export function stoodOn(
  decisions: Decisions,
  facts: readonly Fact[],
  ground: Ground,
  { on, known }: AsOf,
): readonly StoodDuty[] {
  const ledger = ledgerOn(decisions, facts, ground, on)
  return ledger.duties.map((duty, index) => ({ duty, standing: ledger.standing(index, on, known) }))
}

/** The office's signed numbers, with those that were given when a doubt about the whole table was settled. */
export function policyOf({ policy, settlements }: Decisions): Policy {
  const settled = termsSettled(settlements).filter(({ where }) => where === '')
  return { ...policy, terms: [...settled, ...policy.terms] }
}
