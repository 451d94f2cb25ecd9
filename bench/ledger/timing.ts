/** Seconds of several runs: the median, the fastest and the slowest. */
export type Timed<Result> = {
  readonly median: number
  readonly least: number
  readonly most: number
  readonly result: Result
}

/** Runs some work once to warm up and `runs` times for the clock. */
export async function timed<Result>(runs: number, work: () => Result | Promise<Result>): Promise<Timed<Result>> {
  let result = await work()
  const seconds: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now()
    result = await work()
    seconds.push((performance.now() - start) / 1000)
  }
  const sorted = seconds.toSorted((a, b) => a - b)
  return { median: sorted[Math.floor(runs / 2)]!, least: sorted[0]!, most: sorted.at(-1)!, result }
}

/** “0.021 s (0.020–0.025)” */
export function inWords({ median, least, most }: Timed<unknown>): string {
  const digits = (seconds: number) => (seconds < 0.01 ? seconds.toPrecision(2) : seconds.toFixed(3))
  return `${digits(median)} s (${digits(least)}–${digits(most)})`
}
