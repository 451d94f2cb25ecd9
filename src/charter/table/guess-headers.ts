import type { Meaning } from '#/charter/table/header-words.ts'
import type { HeaderColumn, Headers } from '#/charter/table/headers.ts'
import type { Place } from '#/charter/table/places.ts'
import { looksLikeUnits } from '#/charter/table/unit-words.ts'

type Rows = readonly (readonly Place[])[]

/**
 * A table none of whose headers is known: what its columns hold is told from their cells, and every one of them is a doubt. Null when
 * no column of units and no column of requirements can be told.
 */
export function guessHeaders(rows: Rows): Headers | null {
  const first = rows.findIndex((row) => row.filter(({ text, from }) => text !== '' && from === 'here').length >= 3)
  if (first < 0 || first + 2 > rows.length) return null
  const columns = rows[first]!.map(({ text }, col): HeaderColumn => {
    const header = text.replace(/\s/g, '')
    return { col, header, group: '', meaning: meaningByCells(saidBelow(rows, first + 1, col)), isGuess: true }
  })
  const has = (role: Meaning['role']) => columns.some(({ meaning }) => meaning.role === role)
  return has('units') && has('requirement') && has('level') ? { first, end: first + 1, columns } : null
}

/** What the cells of a column, its header aside, most likely are. */
export function meaningByCells(texts: readonly string[]): Meaning {
  if (texts.length === 0) return { role: 'aside' }
  if (isMostly(texts, (text) => /^[\d.（）()一二三四五六七八九十]{1,5}$/.test(text))) return { role: 'number' }
  if (isMostly(texts, looksLikeUnits)) return { role: 'units' }
  if (isMostly(texts, looksLikeClause)) return { role: 'requirement', decides: true, kind: 'clause' }
  return isMostly(texts, (text) => text.length <= 20) ? { role: 'level', rank: 50 } : { role: 'aside' }
}

/** What a column says below its header, cell by cell. */
export function saidBelow(rows: Rows, end: number, col: number): readonly string[] {
  return rows.slice(end).flatMap((row) => (row[col]!.from === 'here' && row[col]!.text !== '' ? [row[col]!.text] : []))
}

/** Whether at least three in five of the cells are so. */
export function isMostly(texts: readonly string[], is: (text: string) => boolean): boolean {
  return texts.filter(is).length * 5 >= texts.length * 3
}

function looksLikeClause(text: string): boolean {
  return /每[年季月周日天半\d一二两三个]|及时|更新|[日天月年周时]内|不少于|不低于|至少|[日月底]前|杜绝|不得|确保|定期|实时|随时|按[月季年周]|工作日|[\d一二两三]\s*[次条篇]/.test(
    text,
  )
}
