import { pinyin } from 'pinyin-pro'

/** What stands at the root of the site and is no column: pages, files and the desk. */
export const reservedIds: ReadonlySet<string> = new Set([
  ...['a', 'about', 'api', 'assets', 'charter', 'columns', 'desk', 'docs', 'elder', 'feed', 'files', 'hant', 'health'],
  ...['index', 'living-table', 'metrics', 'p', 'public', 'ready', 'robots', 'search', 'sitemap', 'site-map', 'units'],
])

const longestPart = 60

/** The address part of a title: its pinyin without tones, joined; letters and digits stay. */
export function idPart(title: string): string {
  const sounds = pinyin(title.normalize('NFKC'), { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
  const part = sounds
    .join('')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
  return part.slice(0, longestPart) || 'lanmu'
}

/** A new column's address below its parent's: no other column has it, and nothing else of the site. A numeral tells namesakes apart. */
export function newColumnId(title: string, parent: string | null, taken: ReadonlySet<string>): string {
  const part = idPart(title)
  const whole = (numeral: string) => (parent === null ? `${part}${numeral}` : `${parent}/${part}${numeral}`)
  const isFree = (id: string) => !taken.has(id) && !reservedIds.has(id)
  let numeral = 2
  if (isFree(whole(''))) return whole('')
  while (!isFree(whole(`${numeral}`))) numeral += 1
  return whole(`${numeral}`)
}
