import { useMemo } from 'react'
import type { Requirement } from '#/charter/charter.ts'
import { type MarkedClause, markedClause, type ReadDuty } from '#/charter/import/clause-marks.ts'

/** The sentence as the table has it, with numbers where something was read from it. */
export function ClauseText({ clause }: { readonly clause: MarkedClause }) {
  return (
    <span className="read-clause">
      {clause.pieces.map(({ text, from, ends }, index) => {
        const body = from.length > 0 ? <mark>{text}</mark> : text
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a sentence never move
          <span key={index}>
            {body}
            {ends.length > 0 ? <sup>{ends.join('、')}</sup> : null}
          </span>
        )
      })}
    </span>
  )
}

/** What the sentence obliges to, field by field, with the numbers that stand in it. */
export function ClauseDuties({ duties }: { readonly duties: readonly ReadDuty[] }) {
  return (
    <ul className="duty-fields">
      {duties.map((duty, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the duties of a sentence never move
        <li key={index}>
          <strong>{duty.name}</strong>
          {duty.fields.map(({ number, name, value, spans }) => (
            <span key={number} className="field">
              {name}：{value}
              {spans.length > 0 ? <sup>{number}</sup> : null}
            </span>
          ))}
        </li>
      ))}
    </ul>
  )
}

/** A sentence prepared for both. */
export function useMarkedClause(requirement: Requirement): MarkedClause {
  return useMemo(() => markedClause(requirement), [requirement])
}
