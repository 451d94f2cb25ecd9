/** Several measurements: the median, the least and the most, in milliseconds. */
export type Spread = { readonly median: number; readonly least: number; readonly most: number }

/** The value below which this part of the measurements lies. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!
}

/** Median, least and most. */
export function spread(values: readonly number[]): Spread {
  return { median: percentile(values, 0.5), least: Math.min(...values), most: Math.max(...values) }
}

/** “12 ms (10–15)” */
export function inWords({ median, least, most }: Spread): string {
  return `${Math.round(median)} ms (${Math.round(least)}–${Math.round(most)})`
}
