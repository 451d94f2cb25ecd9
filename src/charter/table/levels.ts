import { isDitto, isNone, nameIn } from '#/charter/table/cell-text.ts'
import type { Place } from '#/charter/table/places.ts'

/** The path of a row, outermost first, its last step being the column. */
export type Steps = readonly Place[]

/** One entry a level column of the grid, outermost first; null where this row has no such level. */
export type Levels = readonly (Place | null)[]

type Rule = {
  /** An empty cell may be a vertical merge whose data were lost. */
  readonly mayInherit: (level: number) => boolean
}

/**
 * Which category cells a row hangs under. A cell spanning several levels stands for the first of them; an empty one continues the cell
 * above unless something further out has just changed; where the whole path is empty the row continues the column above.
 */
export function levelsOf(places: readonly Place[], above: Levels, rule: Rule): Levels {
  const levels: (Place | null)[] = []
  let hasChanged = false
  places.forEach((place, level) => {
    const before = above[level] ?? null
    const isSpanned = places.slice(0, level).some((outer) => isSame(outer, place))
    const isGone = isSpanned || isNone(place.text)
    const isSaid = !isGone && place.text !== '' && !isDitto(place.text)
    if (isSaid) hasChanged ||= before === null || nameIn(before.text) !== nameIn(place.text)
    const mayFollow = !isGone && !hasChanged && (isDitto(place.text) || rule.mayInherit(level))
    levels.push(isSaid ? place : mayFollow ? unspanned(before, place) : null)
  })
  return levels.some((place) => place !== null) ? levels : above
}

/** The levels that a row has, as its path. */
export function stepsOf(levels: Levels): Steps {
  return levels.filter((place) => place !== null)
}

/** A cell that spanned deeper levels above cannot go on beneath itself beside a cell of those levels. */
function unspanned(before: Place | null, place: Place): Place | null {
  return before !== null && before.colspan > place.colspan ? null : before
}

function isSame(one: Place, other: Place): boolean {
  return one.at[0] === other.at[0] && one.at[1] === other.at[1]
}
