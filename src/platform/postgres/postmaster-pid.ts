/** What a running Postgres says of itself in `postmaster.pid`: the first eight lines of the file. */
export type Postmaster = {
  readonly pid: number
  readonly dataDir: string
  readonly port: number
  /** It takes connections; false while it starts, recovers or stops. */
  readonly ready: boolean
}

/** Reads `postmaster.pid`; null when the file is empty or cut short, as a kill in the middle of writing it leaves it. */
export function readPostmasterPid(text: string): Postmaster | null {
  const [pid, dataDir, , port, , , , status] = text.split('\n').map((line) => line.trim())
  if (!dataDir || !isNumber(pid) || !isNumber(port)) return null
  return { pid: Number(pid), dataDir, port: Number(port), ready: status === 'ready' }
}

function isNumber(text: string | undefined): boolean {
  return /^[1-9]\d*$/.test(text ?? '')
}
