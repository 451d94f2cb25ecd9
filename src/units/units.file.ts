import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type RegistryReading, readRegistry } from './read-registry.ts'

/** The units of an office, from data/offices/OFFICE/units.yaml; null when the office has no such file. Throws RangeError on a name that is no folder name. */
export async function loadRegistry(office: string): Promise<RegistryReading | null> {
  if (!/^[a-z0-9][a-z0-9-]*$/.test(office)) throw new RangeError(`not an office: ${office}`)
  const file = fileURLToPath(new URL(`../../data/offices/${office}/units.yaml`, import.meta.url))
  try {
    return readRegistry(await readFile(file, 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
