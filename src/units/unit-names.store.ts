import type { Office } from '#/platform/office.store.ts'
import { registryOf } from '#/units/registry.store.ts'
import { isInForce } from '#/units/registry.ts'

/** The units that the office has today by their ids, in the order of its list; empty when it has none that can be read. */
export async function unitNames(office: Office): Promise<ReadonlyMap<string, string>> {
  const reading = await registryOf(office)
  const today = office.now().toZonedDateTimeISO(office.settings.timeZone).toPlainDate()
  const units = reading?.registry?.units.filter((unit) => isInForce(unit, today)) ?? []
  return new Map(units.map(({ id, name }) => [id, name]))
}
