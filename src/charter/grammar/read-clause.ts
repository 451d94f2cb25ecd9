import type { Reading } from '#/charter/obligation.ts'

/**
 * Reads one clause (工作要求) into what it obliges, with the characters each field came from. Never throws and never guesses:
 * what cannot be read is a `human` obligation. `header` is the header of the column the cell stood under (更新周期, 公开时限 …).
 */
export function readClause(text: string, _header?: string): readonly Reading[] {
  if (text.trim() === '') return []
  return [{ obligation: { kind: 'human', reason: 'vague' }, from: { reason: [[0, text.length]] } }]
}
