import { mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/**
 * Makes a folder, and those above it that are missing, one after the other. Node's own `recursive` never ends where the system answers “no
 * such folder” to the making of one, as it does in /proc; here that is a fault with its path, at once.
 */
export function makeFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return
  const above = dirname(resolve(path))
  if (above !== resolve(path)) makeFolder(above)
  try {
    mkdirSync(path, { mode: 0o755 })
  } catch (fault) {
    if (!isThere(fault, path)) throw fault
  }
}

/** Two that start at once make the same folder. */
function isThere(fault: unknown, path: string): boolean {
  return (fault as NodeJS.ErrnoException).code === 'EEXIST' && statSync(path).isDirectory()
}
