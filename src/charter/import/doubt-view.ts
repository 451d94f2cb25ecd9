import type { Charter, CharterRow, Doubt, DoubtCode } from '#/charter/charter.ts'
import { doubtWords, readingWords } from '#/charter/doubt-words.ts'
import { isBlocking } from '#/charter/edition-adoption.ts'
import type { HumanReason } from '#/charter/obligation.ts'
import { humanWords } from '#/charter/obligation-words.ts'
import { type Choice, choicesOffered, doubtKey, type Settlement } from '#/charter/settlement.ts'
import { isAt } from '#/charter/settlement-place.ts'

/** A doubt as a person meets it on a screen: what is unclear, what can be decided, which rows it is about, and how it was decided. */
export type DoubtView = {
  readonly key: string
  readonly code: DoubtCode
  readonly where: string
  readonly said: string
  readonly name: string
  readonly unclear: string
  readonly todo: string
  /** Possible readings in words, the one in use first. */
  readonly readings: readonly string[]
  readonly choices: readonly Choice['kind'][]
  /** It must be settled before the table can be adopted. */
  readonly isBlocking: boolean
  /** Positions of the rows it is about. */
  readonly rows: readonly number[]
  readonly settled: SettledView | null
}

/** How a doubt was settled; `isCarried`: for the table in force, and taken over. */
export type SettledView = {
  readonly choice: Choice
  readonly by: string
  readonly at: string
  readonly why: string
  readonly isCarried: boolean
}

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
