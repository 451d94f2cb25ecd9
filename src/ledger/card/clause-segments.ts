import type { ClauseField } from '#/ledger/card/card-wire.ts'

/** A stretch of the clause and the places of the fields that were read from it. */
export type Segment = { readonly text: string; readonly fields: readonly number[] }

/** Cuts a clause where a field begins or ends, so that each stretch can be marked with all the fields read from it. */
export function segmentsOf(clause: string, fields: readonly Pick<ClauseField, 'spans'>[]): readonly Segment[] {
  const ends = fields.flatMap(({ spans }) => spans.flat()).filter((at) => at > 0 && at < clause.length)
  const cuts = [...new Set([0, ...ends, clause.length])].toSorted((a, b) => a - b)
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1]!
    const own = fields.flatMap(({ spans }, field) =>
      spans.some(([from, to]) => from <= start && end <= to) ? [field] : [],
    )
    return { text: clause.slice(start, end), fields: own }
  })
}
