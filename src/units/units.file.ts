import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type RegistryReading, readRegistry } from './read-registry.ts'

/** The units of an office, from `units.yaml` in its folder; null when it has no such file. */
export async function loadRegistry(officeDir: string): Promise<RegistryReading | null> {
  try {
    return readRegistry(await readFile(join(officeDir, 'units.yaml'), 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
