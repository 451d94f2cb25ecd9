import { loadOfficeCalendar } from '#/calendar/calendar.file.ts'
import { noticeProblemWords } from '#/calendar/notice-problem.ts'
import { loadPack } from '#/ledger/pack.file.ts'
import type { Ground } from '#/ledger/site-ledger.ts'
import type { RegistryReading } from '#/units/read-registry.ts'
import type { Registry } from '#/units/registry.ts'
import { registryProblemWords } from '#/units/registry-problem.ts'
import { loadRegistry } from '#/units/units.file.ts'

/** The ground, and what is wrong with the office's own files, in words; a wrong file does not stop the others. */
export type LoadedGround = { readonly ground: Ground; readonly problems: readonly string[] }

/** An office that has not listed its units: every name is a unit of its own, and no group has known members. */
const noUnits: Registry = { office: '', name: '', code: '', prefixes: [], units: [], groups: [] }

/** Loads what the ledger stands on from files: the calendar, the national pack, and the office's units, from its folder unless given. */
export async function loadGround(
  officeDir: string,
  reading: Promise<RegistryReading | null> = loadRegistry(officeDir),
): Promise<LoadedGround> {
  const [{ calendar, problems: wrongDays }, pack, units] = await Promise.all([
    loadOfficeCalendar(officeDir),
    loadPack(),
    reading,
  ])
  return {
    ground: { calendar, pack, registry: units?.registry ?? noUnits },
    problems: [
      ...wrongDays.map(({ file, problem }) => `${file}：${noticeProblemWords(problem)}`),
      ...(units?.problems ?? []).map((problem) => `units.yaml：${registryProblemWords(problem)}`),
    ],
  }
}
