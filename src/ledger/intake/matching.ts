import type { Duty } from '../duty.ts'

/** Where a fact happened, and who did it. */
export type Place = { readonly path: readonly string[]; readonly unit?: string }

/**
 * Whether something that happened at a duty's column, or at a place below it, is about the sub-columns the duty is owed for.
 * A duty that covers one of several named sub-columns is not met by a fact that names none; 其他 and a column without
 * sub-columns are. That `path` lies within the column is the caller's to know.
 */
export function isAbout({ path: column, scopes, obligation }: Duty, path: readonly string[]): boolean {
  if (!scopes && !obligation.except) return true
  const below = path.slice(column.length)
  if (obligation.except?.some((name) => leadsThrough(below, name))) return false
  if (!scopes) return true
  const { names, others } = scopes
  return names.length > 0
    ? names.some((name) => leadsThrough(below, name))
    : !others.some((name) => leadsThrough(below, name))
}

/**
 * Whether a fact was done by somebody who owes the duty. Jointly: anyone's. Each: only the unit's own; a fact without a
 * unit is the unit's when nobody else owes it for that column (`isSole`).
 */
export function isBy(duty: Duty, unit: string | undefined, isSole: boolean): boolean {
  if (duty.share === 'jointly') return true
  return unit === undefined ? isSole : duty.units.includes(unit)
}

/**
 * Whether an exemption, a hold or a plan given for a place concerns a duty: given for the column, it concerns all its duties.
 * One given to a unit concerns only a duty that this unit owes alone.
 */
export function isConcerned(duty: Duty, path: readonly string[], unit?: string): boolean {
  if (unit !== undefined && (duty.units.length !== 1 || duty.units[0] !== unit)) return false
  return path.length === duty.path.length || isAbout(duty, path)
}

/** Whether `path` is `column` or a place below it. */
export function isWithin(column: readonly string[], path: readonly string[]): boolean {
  return path.length >= column.length && column.every((name, level) => name === path[level])
}

/** Whether the levels below a column pass through a name's own levels in order: 增设专栏/动态信息类 in 增设专栏/党建/动态信息类. */
function leadsThrough(below: readonly string[], name: string): boolean {
  let level = 0
  for (const step of name.split('/')) {
    level = below.indexOf(step, level) + 1
    if (level === 0) return false
  }
  return true
}
