/** Maps, days and moments as they cross to another thread: JSON has none of them, and neither has a thread's own way of copying. */
type Tagged =
  | { readonly $day: string }
  | { readonly $moment: string }
  | { readonly $map: readonly (readonly [unknown, unknown])[] }

/** A value made of plain objects, maps, days and moments as text; `fromText` gives an equal one. */
export function toText(value: unknown): string {
  return JSON.stringify(value, tagged)
}

/** The value of a text that `toText` made. */
export function fromText<Value>(text: string): Value {
  return JSON.parse(text, untagged) as Value
}

function tagged(this: Record<string, unknown>, key: string, value: unknown): unknown {
  const original = this[key]
  if (original instanceof Temporal.PlainDate) return { $day: original.toString() } satisfies Tagged
  if (original instanceof Temporal.Instant) return { $moment: original.toString() } satisfies Tagged
  if (original instanceof Map) return { $map: [...original] } satisfies Tagged
  return value
}

function untagged(_key: string, value: Tagged | null): unknown {
  if (typeof value !== 'object' || value === null) return value
  if ('$day' in value) return Temporal.PlainDate.from(value.$day)
  if ('$moment' in value) return Temporal.Instant.from(value.$moment)
  if ('$map' in value) return new Map(value.$map)
  return value
}
