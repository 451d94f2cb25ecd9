import { isDitto, isDittoLeft, isNone } from '#/charter/table/cell-text.ts'
import type { Place } from '#/charter/table/places.ts'

/** A place with the text it stands for, and whether that text was taken from an empty cell's neighbour above. */
export type Settled = {
  readonly place: Place
  readonly isInherited: boolean
  readonly isNone: boolean
  /** A heading has come between: 同上 still reaches it, a merged cell does not. */
  readonly isCut?: boolean
}

/** What was last said in each column of the grid. */
export type Above = Map<number, Settled>

/**
 * What a cell stands for: itself, the one above (同上; or empty, when its merge may have been lost), the one to its left (同左), or
 * nothing (—). Remembers it for the cells below.
 */
export function settle(row: readonly Place[], col: number, above: Above, mayInherit: boolean): Settled {
  const settled = read(row, col, above.get(col), mayInherit)
  above.set(col, settled)
  return settled
}

function read(row: readonly Place[], col: number, above: Settled | undefined, mayInherit: boolean): Settled {
  const place = row[col]!
  const said = (text: string, none = false): Settled => ({
    place: { ...place, text },
    isInherited: false,
    isNone: none,
  })
  if (isNone(place.text)) return said('', true)
  if (isDitto(place.text)) return above ? { ...above, isInherited: false, isCut: false } : said('')
  if (isDittoLeft(place.text)) return said(row[col - 1]?.text ?? '')
  if (place.text !== '' || !mayInherit || place.from === 'left' || !above || above.isCut) return said(place.text)
  return { ...above, isInherited: !above.isNone }
}
