import { createHash } from 'node:crypto'
import type { Charter, CharterRow, Requirement } from '#/charter/charter.ts'
import type { Obligation } from '#/charter/obligation.ts'
import { applies, narrowed } from '#/ledger/applies.ts'
import type { Duty } from '#/ledger/duty.ts'
import { isOfClass, scopesOf, subColumnsOf } from '#/ledger/sub-columns.ts'

/** What the table itself does not say and others know: who belongs to a group, who owes jointly, which national limit binds. */
export type Compilation = {
  readonly since: Temporal.PlainDate
  readonly until?: Temporal.PlainDate | null
  /** Members of a group (各街道), or null when nobody has listed them. */
  readonly membersOf: (group: string) => readonly string[] | null
  readonly shareOf: (row: CharterRow, obligation: Obligation) => Duty['share']
  readonly classOf: (path: readonly string[], obligation: Obligation) => string | null
  /** The number a person gave to the 及时 of a sentence where it stands. */
  readonly termAt?: (row: CharterRow, clause: string, obligation: Obligation) => Duty['term']
  /** A unit's name that outlives renaming and merging, and the one it is called by now. Absent: as the table says. */
  readonly names?: { readonly lasting: (name: string) => string; readonly called: (name: string) => string }
  /** What a column lasts as through renaming. Absent: as the table calls it. */
  readonly lastingPath?: (path: readonly string[]) => readonly string[]
}

type Owed = { readonly row: CharterRow; readonly requirement: Requirement; readonly obligation: Obligation }

/**
 * Turns a charter into duties: every obligation of every row, owed by each unit or by the units jointly.
 * An `each` duty of a group is owed by every member; a group without known members owes it under its own name.
 */
export function compileDuties(charter: Charter, known: Compilation): readonly Duty[] {
  const duties = charter.rows.flatMap((row) => owedFor(row, charter).flatMap((owed) => dutiesOf(owed, known)))
  return [...new Map(duties.map((duty) => [duty.id, duty])).values()]
}

function owedFor(row: CharterRow, charter: Charter): readonly Owed[] {
  const siblings = new Set(
    charter.rows.filter(({ path }) => path.join('/') === row.path.join('/')).map(({ column }) => column),
  )
  return row.requirements.flatMap((requirement) =>
    requirement.readings
      .map(({ obligation }) => obligation)
      .filter((obligation) => applies(row, requirement, obligation, siblings))
      .map((obligation) => ({ row, requirement, obligation: narrowed(requirement, obligation) })),
  )
}

function dutiesOf(owed: Owed, known: Compilation): readonly Duty[] {
  const share = known.shareOf(owed.row, owed.obligation)
  const owners = ownersOf(owed, share === 'each' ? known.membersOf : () => null)
  if (share === 'jointly') return [dutyOf(owed, share, owners, known)]
  return owners.map((unit) => dutyOf(owed, share, [unit], known))
}

function ownersOf({ row, obligation }: Owed, membersOf: Compilation['membersOf']): readonly string[] {
  const names = obligation.who ?? row.units.map(({ name }) => name)
  return [...new Set(names.flatMap((name) => membersOf(name) ?? [name]))]
}

function dutyOf(owed: Owed, share: Duty['share'], owners: readonly string[], known: Compilation): Duty {
  const { row, requirement, obligation } = owed
  const path = [...row.path, row.column]
  const scopes = scopesOf(obligation, subColumnsOf(row))
  const { lasting, called } = known.names ?? asWritten
  const units = [...new Set(owners.map(called))]
  const term = known.termAt?.(row, requirement.text, obligation)
  return {
    id: dutyId(known.lastingPath?.(path) ?? path, [...new Set(owners.map(lasting))], share, obligation),
    path,
    column: row.column,
    units,
    share,
    clause: requirement.text,
    obligation,
    ...(scopes && { scopes }),
    ...(scopes && isOfClass(scopes) && { isClassOpen: true }),
    ...(term && { term }),
    columnClass: known.classOf(path, obligation),
    since: known.since,
    until: known.until ?? null,
  }
}

const asWritten = { lasting: (name: string) => name, called: (name: string) => name }

/** The same column, owners and obligation have the same id in every edition, so an unchanged duty keeps its clock. */
function dutyId(path: readonly string[], units: readonly string[], share: string, obligation: Obligation): string {
  const fields = Object.entries(obligation).sort(([a], [b]) => a.localeCompare(b))
  const identity = JSON.stringify([path, [...units].sort(), share, fields])
  return createHash('sha256').update(identity).digest('hex').slice(0, 16)
}
