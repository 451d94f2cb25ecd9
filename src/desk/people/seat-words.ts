import { type Role, roleWords } from '#/units/rights.ts'

/** A seat as people say it: `统计局 信息员`. Where the unit is called like the role, 区政府办, it is said once. */
export function seatWords(role: Role, unitName: string | null | undefined): string {
  const word = roleWords[role]
  return unitName && unitName !== word ? `${unitName} ${word}` : word
}
