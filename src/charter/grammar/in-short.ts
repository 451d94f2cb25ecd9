import type { Obligation } from '#/charter/obligation.ts'

/**
 * Obligations in one short line, for the examples of the grammar's rows and for people who compare readings:
 * `recurring publish every=P1W min=2 unit=条; human vague`. Names (scope, to, of …) stand in [brackets].
 */
export function inShort(obligations: readonly Obligation[]): string {
  return obligations.map(oneInShort).join('; ')
}

const PLAIN = new Set(['kind', 'action', 'mode', 'per', 'reason'])

function oneInShort(obligation: Obligation): string {
  return Object.entries(obligation)
    .map(([field, value]) => (PLAIN.has(field) ? String(value) : told(field, value)))
    .join(' ')
}

function told(field: string, value: unknown): string {
  if (value === true) return field
  if (!Array.isArray(value)) return `${field}=${value}`
  return /^(trigger|forbid|require)$/.test(field) ? `${field}=${value.join('+')}` : `${field}[${value.join('、')}]`
}
