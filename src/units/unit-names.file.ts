import type { Office } from '#/platform/office.store.ts'
import { loadRegistry } from '#/units/units.file.ts'

/** The units of the office by their ids, in the order of its list; empty when it has none that can be read. */
export async function unitNames({ settings }: Office): Promise<ReadonlyMap<string, string>> {
  const reading = await loadRegistry(settings.officeDir)
  return new Map(reading?.registry?.units.map(({ id, name }) => [id, name]) ?? [])
}
