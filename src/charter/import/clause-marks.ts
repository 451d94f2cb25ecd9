import type { Requirement } from '#/charter/charter.ts'
import { fieldNames, valueWords } from '#/charter/diff-words.ts'
import type { Reading, Span } from '#/charter/obligation.ts'
import { obligationName } from '#/charter/obligation-words.ts'

/** One thing that was read from a sentence: its number, what it is, what it says, and from which characters. */
export type ReadField = {
  readonly number: number
  readonly name: string
  readonly value: string
  readonly spans: readonly Span[]
}

/** What one reading obliges to, in plain words, field by field. */
export type ReadDuty = { readonly name: string; readonly fields: readonly ReadField[] }

/** A piece of the sentence and the numbers of the fields that were read from it; `ends`: those that end with it. */
export type Piece = { readonly text: string; readonly from: readonly number[]; readonly ends: readonly number[] }

/** A sentence as it was read: its pieces, which make the whole text again, and what it obliges to. */
export type MarkedClause = { readonly pieces: readonly Piece[]; readonly duties: readonly ReadDuty[] }

/** The sentence with the characters each field was read from; fields are numbered through all of its readings. */
export function markedClause({ text, readings }: Pick<Requirement, 'text' | 'readings'>): MarkedClause {
  let count = 0
  const duties = readings.map((reading) => {
    const fields = fieldsOf(reading).map((field) => ({ ...field, number: ++count }))
    return { name: obligationName(reading.obligation), fields }
  })
  return {
    duties,
    pieces: piecesOf(
      text,
      duties.flatMap(({ fields }) => fields),
    ),
  }
}

function fieldsOf({ obligation, from }: Reading): readonly Omit<ReadField, 'number'>[] {
  return Object.entries(obligation)
    .filter(([field]) => field !== 'kind' && fieldNames[field])
    .map(([field, value]) => ({
      name: fieldNames[field]!,
      value: valueWords(field, value, obligation),
      spans: from[field] ?? [],
    }))
    .toSorted((a, b) => startOf(a) - startOf(b))
}

/** Numbers rise along the sentence; what was read from nowhere in particular comes last. */
function startOf({ spans }: Pick<ReadField, 'spans'>): number {
  return Math.min(Number.MAX_SAFE_INTEGER, ...spans.map(([start]) => start))
}

function piecesOf(text: string, fields: readonly ReadField[]): readonly Piece[] {
  const marks = fields.flatMap(({ number, spans }) => spans.map(([start, end]) => ({ number, start, end })))
  const bounds = new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])
  const cuts = [...bounds].filter((at) => at >= 0 && at <= text.length).sort((a, b) => a - b)
  return cuts.slice(1).map((end, i) => {
    const start = cuts[i]!
    const covering = marks.filter((mark) => mark.start <= start && mark.end >= end)
    const numbers = (those: typeof marks) => [...new Set(those.map(({ number }) => number))]
    return {
      text: text.slice(start, end),
      from: numbers(covering),
      ends: numbers(covering.filter((mark) => mark.end === end)),
    }
  })
}
