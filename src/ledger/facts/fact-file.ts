import type { Fact } from '#/ledger/fact.ts'
import { isWithin } from '#/ledger/intake/matching.ts'
import type { ReadFacts } from '#/ledger/read-fact-lines.ts'

export type NotImporting = 'bad-rows' | 'no-facts'

/** Every reason a file of facts cannot be imported. Empty means go ahead: all of it or nothing. */
export function whyNotImportFacts({ facts, problems }: ReadFacts): readonly NotImporting[] {
  if (problems.length > 0) return ['bad-rows']
  return facts.length === 0 ? ['no-facts'] : []
}

export const notImportingWords: Readonly<Record<NotImporting, string>> = {
  'bad-rows': '文件里还有写错的行，改正以前整个文件不导入',
  'no-facts': '文件里没有事实，请检查是不是选错了文件',
}

/** Columns of the facts that lie in none of these columns, and how many facts each has; most first. */
export function strangeColumns(
  facts: readonly Fact[],
  columns: readonly (readonly string[])[],
): readonly { readonly path: readonly string[]; readonly count: number }[] {
  const groups = Map.groupBy(facts, ({ path }) => path.join('\n'))
  return [...groups.values()]
    .map((own) => ({ path: own[0]!.path, count: own.length }))
    .filter(({ path }) => !columns.some((column) => isWithin(column, path)))
    .toSorted((a, b) => b.count - a.count)
}

/** An empty CSV of facts as a clerk fills it in: its headers, and one line for each of the most usual kinds. */
export const factTemplate = [
  '类型,栏目,单位,日期,标题,网址,事项编号,触发,办理,年度,数量,改动比例,佐证',
  '发布,新闻中心>部门动态,教育局,2026-03-04,示例：春季开学,https://www.example.gov.cn/bmdt/2.html,,,,,,,',
  '办理,政民互动>区长信箱,信访局,2026-03-06,,,示例-0001,,reply,,,,办结单',
  '年度计划,政民互动>在线访谈,,2026-01-05,,,,,,2026,4,,年度计划文件',
  '',
].join('\r\n')
