import type { Charter, CharterRow, Doubt } from '#/charter/charter.ts'
import { doubtWords, readingWords } from '#/charter/doubt-words.ts'
import { isBlocking } from '#/charter/edition-adoption.ts'
import type { DoubtView, SettledView } from '#/charter/import/import-wire.ts'
import type { HumanReason } from '#/charter/obligation.ts'
import { humanWords } from '#/charter/obligation-words.ts'
import { choicesOffered, doubtKey, type Settlement } from '#/charter/settlement.ts'
import { isAt } from '#/charter/settlement-place.ts'

/** The doubts of a table as read, in its order. `settled`: what counts; `carried`: those of them that were decided elsewhere. */
export function doubtViews(
  charter: Charter,
  settled: readonly Settlement[],
  carried: readonly Settlement[] = [],
): readonly DoubtView[] {
  const byKey = new Map(settled.map((each) => [each.doubtKey, each]))
  return charter.doubts.map((doubt) => {
    const key = doubtKey(doubt)
    const settlement = byKey.get(key)
    return {
      ...{ key, code: doubt.code, where: doubt.where, said: doubt.said, ...doubtWords[doubt.code] },
      readings: readingsOf(doubt),
      choices: choicesOffered[doubt.code],
      isBlocking: isBlocking(doubt),
      rows: rowsAbout(charter.rows, doubt),
      settled: settlement ? settledView(settlement, carried.includes(settlement)) : null,
    }
  })
}

function settledView({ choice, by, at, why }: Settlement, isCarried: boolean): SettledView {
  return { choice, by, at: at.toString(), why, isCarried }
}

function readingsOf(doubt: Doubt): readonly string[] {
  if (doubt.code === 'human') return doubt.readings.map((reason) => humanWords[reason as HumanReason])
  return doubt.code === 'headers' && doubt.readings.length > 0 ? [readingWords(doubt)] : doubt.readings
}

/** Rows at the doubt's place, and those that owe the sentence it quotes: the same sentence is asked about once. */
function rowsAbout(rows: readonly CharterRow[], doubt: Doubt): readonly number[] {
  const owes = ({ requirements }: CharterRow) => requirements.some(({ text }) => text === doubt.said)
  const isPlace = doubt.code === 'scope-elsewhere' || doubt.code === 'shared-scope' || doubt.code === 'human'
  return rows.flatMap((row, index) => (isAt(row, doubt) || (!isPlace && owes(row)) ? [index] : []))
}
