import type { Obligation, Reading } from '#/charter/obligation.ts'
import { type Source, spanOf } from './normalise.ts'
import type { Mark, Segment } from './segments.ts'

/** An obligation being put together, each field with the characters it came from (in the normalised text). */
export type Draft = {
  readonly fields: Record<string, unknown> & { kind: Obligation['kind'] }
  readonly from: Record<string, [number, number][]>
  /** The segment it was read from. */
  readonly at: number
}

type Place = Pick<Mark, 'start' | 'end'>

/** An obligation of one kind with nothing in it yet, read from segment `at`. */
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

/** The finished reading, its places turned into places of the original text and its names written as they stand there. */
export function finish({ fields, from }: Draft, source: Source, raw: string): Reading {
  const spans = Object.entries(from).map(
    ([field, places]) => [field, places.map(([a, b]) => spanOf(source, a, b))] as const,
  )
  const written = Object.entries(fields).map(([field, value]) => [
    field,
    NAMED.has(field) ? asWritten(value, source, raw) : value,
  ])
  return { obligation: Object.fromEntries(written) as Obligation, from: Object.fromEntries(spans) }
}

const NAMED = new Set(['scope', 'except', 'who', 'of', 'to', 'elements', 'target'])

function asWritten(value: unknown, source: Source, raw: string): unknown {
  if (Array.isArray(value)) return value.map((name) => asWritten(name, source, raw))
  const name = String(value)
  const start = source.text.indexOf(name)
  if (start < 0) return name
  const [from, to] = spanOf(source, start, start + name.length)
  const said = raw.slice(from, to).replace(/\s/g, '')
  return /^“[^“”]*”$/.test(said) ? said.slice(1, -1) : said
}
