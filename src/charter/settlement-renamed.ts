import type { Edition } from '#/charter/edition.ts'
import { doubtKey, inEffect, type Settlement } from '#/charter/settlement.ts'

/** Decisions that name columns in their answer: under other names they are asked again. */
const namesColumns: readonly Settlement['choice']['kind'][] = ['owners', 'columns', 'scopes']

/**
 * Decisions about columns that an edition has under another name, as decisions about that name: the same words of the table, the
 * same choice, said by whom and when it was first decided. None where the edition has no such doubt, or it is settled already.
 */
export function settlementsOfRenamed(
  { charter, renames, adoptedBy, adoptedAt }: Pick<Edition, 'charter' | 'renames' | 'adoptedBy' | 'adoptedAt'>,
  settlements: readonly Settlement[],
): readonly Settlement[] {
  const counting = inEffect(settlements)
  const settled = new Set(counting.map((each) => each.doubtKey))
  const asked = new Set(charter.doubts.map(doubtKey).filter((key) => !settled.has(key)))
  return counting.flatMap(({ doubt, choice, by, at, why }) => {
    const renamed = renames.find(({ before }) => before.join('/') === doubt.where)
    if (!renamed || namesColumns.includes(choice.kind)) return []
    const moved = { ...doubt, where: renamed.after.join('/') }
    const day = at.toZonedDateTimeISO('Asia/Shanghai').toPlainDate()
    const said = `沿用 ${by} ${day} 对原名“${doubt.where}”所定：${why}`
    const key = doubtKey(moved)
    return asked.has(key) ? [{ doubtKey: key, doubt: moved, choice, by: adoptedBy, at: adoptedAt, why: said }] : []
  })
}
