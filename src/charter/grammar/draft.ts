import type { Obligation, Reading, Span } from '#/charter/obligation.ts'
import type { Mark, Segment } from './segments.ts'

/** An obligation being put together, each field with the characters it came from (in the normalised text). */
export type Draft = {
  readonly fields: Record<string, unknown> & { kind: Obligation['kind'] }
  readonly from: Record<string, [number, number][]>
  /** The segment it was read from. */
  readonly at: number
}

type Place = Pick<Mark, 'start' | 'end'>

export function draft(kind: Obligation['kind'], at: number): Draft {
  return { fields: { kind }, from: {}, at }
}

/** Writes a field, unless there is nothing to write. */
export function put(into: Draft, field: string, value: unknown, ...places: readonly (Place | undefined)[]): void {
  if (value === undefined || value === false || (Array.isArray(value) && value.length === 0)) return
  into.fields[field] = value
  into.from[field] = places.filter((place) => place !== undefined).map(({ start, end }) => [start, end])
}

/** Names with the places where they stand in the segment. */
export function putNames(into: Draft, field: string, names: readonly string[], segment: Segment): void {
  const places = names.map((name) => {
    const start = segment.text.indexOf(name, segment.start)
    return start < 0 ? { start: segment.start, end: segment.end } : { start, end: start + name.length }
  })
  put(into, field, names.length === 0 ? undefined : names, ...places)
}

/** The finished reading, its places turned into places of the original text. */
export function finish({ fields, from }: Draft, span: (start: number, end: number) => Span): Reading {
  const spans = Object.entries(from).map(([field, places]) => [field, places.map(([a, b]) => span(a, b))] as const)
  return { obligation: fields as unknown as Obligation, from: Object.fromEntries(spans) }
}
