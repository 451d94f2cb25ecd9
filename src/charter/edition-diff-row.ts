import type { CharterRow, Requirement, UnitEntry } from '#/charter/charter.ts'
import { alikeness, plain } from '#/charter/edition-likeness.ts'
import type { Obligation } from '#/charter/obligation.ts'

/** One difference between a row before and after. */
export type RowChange =
  | { readonly kind: 'renamed'; readonly before: string; readonly after: string }
  | { readonly kind: 'unit-added' | 'unit-removed'; readonly unit: UnitEntry }
  | { readonly kind: 'unit-role'; readonly before: UnitEntry; readonly after: UnitEntry }
  | { readonly kind: 'requirement-added' | 'requirement-removed'; readonly requirement: Requirement }
  | {
      readonly kind: 'requirement-changed'
      readonly before: Requirement
      readonly after: Requirement
      /** Empty: only the wording changed, what is owed did not. */
      readonly obligations: readonly ObligationChange[]
    }

/** What a changed sentence means for what is owed. */
export type ObligationChange =
  | { readonly kind: 'owed-new' | 'owed-no-more'; readonly obligation: Obligation }
  | {
      readonly kind: 'owed-otherwise'
      readonly before: Obligation
      readonly after: Obligation
      readonly fields: readonly FieldChange[]
    }

/** A field of the obligation and its values, undefined where it is absent (`every`: P1W → P2W). */
export type FieldChange = { readonly field: string; readonly before: unknown; readonly after: unknown }

/** Two sentences less alike than this (0 to 1) are one gone and one new, not one reworded. */
const sameSentence = 0.5

/** All that changed in a row, units and sentences as sets: another order is no change. */
export function changesOf(before: CharterRow, after: CharterRow): readonly RowChange[] {
  return [
    ...nameChanges(before, after),
    ...unitChanges(before.units, after.units),
    ...requirementChanges(before, after),
  ]
}

function nameChanges(before: CharterRow, after: CharterRow): readonly RowChange[] {
  const [was, is] = [before, after].map(({ path, column }) => [...path, column].join('/')) as [string, string]
  return plain(was) === plain(is) ? [] : [{ kind: 'renamed', before: was, after: is }]
}

function unitChanges(before: readonly UnitEntry[], after: readonly UnitEntry[]): readonly RowChange[] {
  const isSame = (a: UnitEntry) => (b: UnitEntry) => plain(a.name) === plain(b.name)
  const gone = before.filter((unit) => !after.some(isSame(unit)))
  const added = after.filter((unit) => !before.some(isSame(unit)))
  const roles = after.flatMap((unit): readonly RowChange[] => {
    const was = before.find(isSame(unit))
    return was && was.role !== unit.role ? [{ kind: 'unit-role', before: was, after: unit }] : []
  })
  return [
    ...gone.map((unit): RowChange => ({ kind: 'unit-removed', unit })),
    ...added.map((unit): RowChange => ({ kind: 'unit-added', unit })),
    ...roles,
  ]
}

function requirementChanges(before: CharterRow, after: CharterRow): readonly RowChange[] {
  const { pairs, gone, added } = pairSentences(before.requirements, after.requirements)
  return [
    ...pairs.flatMap(([was, is]) => requirementChange(was, is)),
    ...gone.map((requirement): RowChange => ({ kind: 'requirement-removed', requirement })),
    ...added.map((requirement): RowChange => ({ kind: 'requirement-added', requirement })),
  ]
}

function requirementChange(before: Requirement, after: Requirement): readonly RowChange[] {
  const obligations = obligationChanges(obligationsOf(before), obligationsOf(after))
  const isSame = plain(before.text) === plain(after.text) && before.header === after.header && obligations.length === 0
  return isSame ? [] : [{ kind: 'requirement-changed', before, after, obligations }]
}

function pairSentences(before: readonly Requirement[], after: readonly Requirement[]) {
  const left = [...before]
  const pairs: (readonly [Requirement, Requirement])[] = []
  const unmatched = after.filter((is) => {
    const same = left.findIndex((was) => plain(was.text) === plain(is.text))
    if (same >= 0) pairs.push([left.splice(same, 1)[0]!, is])
    return same < 0
  })
  const added = unmatched.filter((is) => {
    const alike = left.map((was) => alikeness(was.text, is.text))
    const best = alike.indexOf(Math.max(...alike))
    if (best < 0 || alike[best]! < sameSentence) return true
    pairs.push([left.splice(best, 1)[0]!, is])
    return false
  })
  return { pairs, gone: left, added }
}

function obligationsOf({ readings }: Requirement): readonly Obligation[] {
  return readings.map(({ obligation }) => obligation)
}

/** Equal obligations cancel out; the rest are paired within a kind, those that share most fields first. */
function obligationChanges(before: readonly Obligation[], after: readonly Obligation[]): readonly ObligationChange[] {
  const left = before.filter((was) => !after.some((is) => fieldChanges(was, is).length === 0))
  const fresh = after.filter((is) => !before.some((was) => fieldChanges(was, is).length === 0))
  const changes = fresh.map((is): ObligationChange => {
    const alike = left.filter((was) => was.kind === is.kind)
    const was = alike.toSorted((a, b) => fieldChanges(a, is).length - fieldChanges(b, is).length)[0]
    if (!was) return { kind: 'owed-new', obligation: is }
    left.splice(left.indexOf(was), 1)
    return { kind: 'owed-otherwise', before: was, after: is, fields: fieldChanges(was, is) }
  })
  return [...changes, ...left.map((obligation): ObligationChange => ({ kind: 'owed-no-more', obligation }))]
}

function fieldChanges(before: Obligation, after: Obligation): readonly FieldChange[] {
  const [was, is] = [new Map<string, unknown>(Object.entries(before)), new Map<string, unknown>(Object.entries(after))]
  const fields = [...new Set([...was.keys(), ...is.keys()])]
  return fields
    .map((field) => ({ field, before: was.get(field), after: is.get(field) }))
    .filter((change) => inAnyOrder(change.before) !== inAnyOrder(change.after))
}

/** A list of scopes or codes is a set. */
function inAnyOrder(value: unknown): string {
  return JSON.stringify(Array.isArray(value) ? value.toSorted() : (value ?? null))
}
