import type { ChangeDraft, UnitChange } from '#/units/change-set.ts'
import { changed } from '#/units/change-set-apply.ts'
import type { Registry, Unit } from '#/units/registry.ts'
import { day } from './calendars.ts'

/** Departments of these names, which are their ids too, and 各部门, whose members are all of them. */
export function aRegistry(...names: readonly string[]): Registry {
  return {
    ...{ office: 'sample', name: '示例区', code: '000000', prefixes: ['区'] },
    units: names.map((name) => aRegistered(name)),
    groups: [
      {
        ...{ name: '各部门', aliases: [], confirmed: 'confirmed', source: '示例' },
        members: names.map((unit) => ({ unit, from: null, until: null })),
      },
    ],
  }
}

/** A department whose name is its id. */
export function aRegistered(name: string, rest: Partial<Unit> = {}): Unit {
  const proven = { confirmed: 'confirmed', source: '示例' } as const
  return { id: name, name, kind: 'department', aliases: [], from: null, until: null, ...proven, ...rest }
}

/** Changes from a day on, with a reason. */
export function aDraft(from: string, ...changes: readonly UnitChange[]): ChangeDraft {
  return { from: day(from), changes, reason: '钟编〔2026〕1号' }
}

/** A registry after changes that were made one after the other. */
export function after(registry: Registry, ...drafts: readonly ChangeDraft[]): Registry {
  return changed(registry, drafts)
}
