/** Told how far some work is: so many done, of so many known by now. */
export type Progress = (done: number, of: number) => void

/** Does some work with a bar on stderr while a person looks on; it appears with the first news and is gone when the work is. `unit`: 页, 篇 … */
export async function withBar<Result>(unit: string, work: (progress: Progress) => Promise<Result>): Promise<Result> {
  const { SingleBar } = await import('cli-progress')
  const format = `{bar} {value}/{total} ${unit}，{duration_formatted}`
  const bar = new SingleBar({ format, stream: process.stderr, noTTYOutput: false, clearOnComplete: true })
  let isShown = false
  try {
    return await work((done, of) => {
      if (!isShown) bar.start(of, 0)
      isShown = true
      bar.setTotal(of)
      bar.update(done)
    })
  } finally {
    if (isShown) bar.stop()
  }
}
