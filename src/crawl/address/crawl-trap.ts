import { addressShape } from './page-identity.ts'

/** Why an address is taken for one of endlessly many. */
export type Trap = 'too-long' | 'repeated-folders' | 'too-many-parameters' | 'far-date' | 'endless-queries'

export const trapWords: Record<Trap, string> = {
  'too-long': '地址过长',
  'repeated-folders': '目录重复嵌套，像是相对地址写错了',
  'too-many-parameters': '参数过多',
  'far-date': '日历翻到了很远的年份',
  'endless-queries': '同一程序的查询地址没有尽头',
}

export type TrapLimits = {
  readonly length: number
  readonly parameters: number
  /** How often one folder may stand in a path. */
  readonly repeats: number
  /** Years before and after this one that a calendar may be followed to. */
  readonly yearsBack: number
  readonly yearsAhead: number
  /** Addresses with a query that differ in their numbers and values only. */
  readonly queriesPerShape: number
}

export const usualTrapLimits: TrapLimits = {
  ...{ length: 2_000, parameters: 16, repeats: 3, yearsBack: 60, yearsAhead: 2, queriesPerShape: 2_000 },
}

/** Whether an address looks like one of a trap's; null when it does not. `year` is this year. */
export function trapOf(href: string, year: number, limits: TrapLimits): Trap | null {
  if (href.length > limits.length) return 'too-long'
  const { pathname, searchParams } = new URL(href)
  if (searchParams.size > limits.parameters) return 'too-many-parameters'
  if (hasRepeats(pathname, limits.repeats)) return 'repeated-folders'
  return isFarDate(pathname, searchParams, year, limits) ? 'far-date' : null
}

/** The folder a/b/a/b/a/b is a link that was meant from the root; /2026/01/01/ is a date, so numbers may repeat. */
function hasRepeats(pathname: string, most: number): boolean {
  const counts = new Map<string, number>()
  for (const folder of pathname.split('/').slice(1, -1)) {
    if (/^\d*$/.test(folder)) continue
    const count = (counts.get(folder) ?? 0) + 1
    if (count > most) return true
    counts.set(folder, count)
  }
  return false
}

/** A year and a month, in the path (/2031/05) or in the query (year=2031, month=2031-05). */
function isFarDate(pathname: string, query: URLSearchParams, year: number, limits: TrapLimits): boolean {
  const inPath = [...pathname.matchAll(/\/(\d{4})[/-](?:0?[1-9]|1[0-2])(?=[/.-]|$)/g)].map(([, said]) => said)
  const inQuery = [...query].flatMap(([name, value]) =>
    /^(?:y|year|nian|month|date|day|d|ym)$/i.test(name) ? [/^\d{4}/.exec(value)?.[0]] : [],
  )
  return [...inPath, ...inQuery].some((said) => {
    const years = Number(said ?? year) - year
    return years > limits.yearsAhead || -years > limits.yearsBack
  })
}

/** Counts addresses by shape; says for each whether it is one too many. Remembers a number for each shape, not the addresses. */
export function shapeCounter(limits: TrapLimits): (href: string) => boolean {
  const counts = new Map<string, number>()
  return (href) => {
    if (!href.includes('?')) return false
    const shape = addressShape(href)
    const count = (counts.get(shape) ?? 0) + 1
    counts.set(shape, count)
    return count > limits.queriesPerShape
  }
}
