import type { Reading } from '#/charter/obligation.ts'
import { splitClauses, trimmed } from '#/charter/table/split-clauses.ts'
import { isNote, withoutNoteMark } from '#/charter/table/wide-row.ts'

type Read = (text: string) => readonly Reading[]

/**
 * The sentences of notes under or inside the table: numbered ones each, then at stops, then at commas where every part binds something
 * of its own (月报每月22日前上报，季报于每季末月20日前上报).
 */
export function clausesOfNotes(notes: readonly string[], read: Read): readonly string[] {
  return notes
    .map(withoutNoteMark)
    .flatMap(splitClauses)
    .flatMap((clause) => clause.split(/[。；;](?![”"’）)])/))
    .map(trimmed)
    .filter((clause) => clause !== '')
    .flatMap((clause) => apart(clause, read))
}

/** Lines after the table: those that call themselves notes and what follows them; of the others only what plainly binds. */
export function bindingLines(lines: readonly string[], read: Read): readonly string[] {
  const first = lines.findIndex(isNote)
  const marked = first < 0 ? [] : lines.slice(first)
  const loose = first < 0 ? lines : lines.slice(0, first)
  return [...loose.filter((line) => binds(read(trimmed(line)))), ...marked.filter((line) => !isNotice(line))]
}

function binds(readings: readonly Reading[]): boolean {
  return readings.length > 0 && readings.every(({ obligation }) => obligation.kind !== 'human')
}

/** 联系人、日期、落款: said beside the table, binding nobody. */
function isNotice(line: string): boolean {
  return /^(?:联系(?:人|电话|方式)|填报(?:人|单位|日期)|制表|审核人|电话)|^\d{4}年\d{1,2}月\d{1,2}日$/.test(line.trim())
}

function apart(clause: string, read: Read): readonly string[] {
  const parts = clause.split(/[，,]/).map(trimmed)
  if (parts.length < 2 || parts.length > 20 || clause.length > 400) return [clause]
  const isEachItsOwn = parts.every((part) => {
    const readings = read(part)
    return binds(readings) && readings.every(({ obligation }) => obligation.kind === 'recurring' && obligation.scope)
  })
  return isEachItsOwn ? parts : [clause]
}
