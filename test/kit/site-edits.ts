import fc from 'fast-check'
import type { ArticleChange } from '#/portal/publishing/change.ts'
import { aColumn, aHead, aUnitView, minute, someSiteSettings } from './a-site.ts'
import { changeOf, publish, type SiteModel } from './site-model.ts'

/** Something an office does to its site: changes the model and gives the changes that a publisher would read; `all`: of every page. */
export type Edit = (model: SiteModel) => readonly ArticleChange[] | 'all'

/** A small site: a group with lists in it, a class kept by every unit, a link, reports, and `size` articles. */
export function smallSite(size: number): SiteModel {
  const model: SiteModel = {
    columns: [
      aColumn('center', { kind: 'group' }),
      aColumn('center/news', { parent: 'center' }),
      aColumn('center/notices', { parent: 'center', kind: 'disclosure', types: ['信息公开年报'] }),
      aColumn('plans', { kind: 'unit-disclosure' }),
      aColumn('hall', { kind: 'link', target: { url: 'https://www.example.gov.cn/', owner: '示例', reason: '示例' } }),
    ],
    units: [aUnitView('tongji'), aUnitView('dangan')],
    settings: someSiteSettings(),
    ...{ articles: new Map(), places: [], edges: [] },
  }
  for (let number = 1; number <= size; number++)
    publish(model, aHead(number, { column: 'center/news', publishedAt: sixDays(number) }))
  return model
}

const listColumns = ['center/news', 'center/notices', 'plans'] as const
const aListColumn = fc.constantFrom(...listColumns)
const aUnit = fc.constantFrom('tongji', 'dangan')
const aWord = fc.constantFrom('甲', '乙', '丙')
/** Which article, counted from the newest, so that both ends of lists are met. */
const anArticle = fc.integer({ min: 0, max: 70 })

/** Any edit there is. */
export const anEdit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ column: aListColumn, unit: aUnit, demo: rarely() }).map(publishing) },
  { weight: 2, arbitrary: fc.tuple(anArticle, aWord).map(([which, title]) => changing(which, { title })) },
  { weight: 3, arbitrary: anArticle.map(withdrawing) },
  { weight: 2, arbitrary: fc.tuple(anArticle, aListColumn).map(([which, column]) => changing(which, { column })) },
  { weight: 1, arbitrary: fc.tuple(anArticle, fc.boolean()).map(([which, pinned]) => changing(which, { pinned })) },
  { weight: 2, arbitrary: fc.tuple(anArticle, anArticle).map(([first, second]) => tying(first, second)) },
  { weight: 1, arbitrary: fc.constant(untying) },
  { weight: 1, arbitrary: fc.tuple(aListColumn, aWord).map(([column, title]) => renaming(column, title)) },
  { weight: 1, arbitrary: aWord.map((name) => setting({ name })) },
)

/** One every six days, so that a small site reaches over the end of a year. */
function sixDays(number: number): Temporal.Instant {
  return minute(number * 6 * 24 * 60)
}

function rarely(): fc.Arbitrary<boolean> {
  return fc.integer({ min: 0, max: 9 }).map((number) => number === 0)
}

function publishing(given: { readonly column: string; readonly unit: string; readonly demo: boolean }): Edit {
  return (model) => {
    const number = model.articles.size + 1
    const more = { publishedAt: sixDays(number), unitName: `${given.unit}局` }
    publish(model, aHead(number, { ...given, ...more }))
    return [changeOf(model, number)]
  }
}

/** A withdrawn article that is changed is published again, in its old places. */
function changing(
  which: number,
  to: { readonly title?: string; readonly column?: string; readonly pinned?: boolean },
): Edit {
  return (model) => {
    const number = numberOf(model, which)
    const { head } = model.articles.get(number)!
    publish(model, { ...head, ...to }, to.title)
    return [changeOf(model, number)]
  }
}

function withdrawing(which: number): Edit {
  return (model) => {
    const number = numberOf(model, which)
    model.articles.get(number)!.isShown = false
    return [changeOf(model, number)]
  }
}

function tying(one: number, two: number): Edit {
  return (model) => {
    const [first, second] = [numberOf(model, one), numberOf(model, two)]
    const isTied = model.edges.some((edge) => [edge.first, edge.second].sort().join() === [first, second].sort().join())
    if (first === second || isTied) return []
    model.edges = [...model.edges, { kind: 'interpretation', first, second }]
    return [changeOf(model, first), changeOf(model, second)]
  }
}

function untying(model: SiteModel): readonly ArticleChange[] | 'all' {
  const [edge, ...rest] = model.edges
  if (!edge) return []
  model.edges = rest
  return [changeOf(model, edge.first), changeOf(model, edge.second)]
}

function renaming(id: string, title: string): Edit {
  return (model) => {
    model.columns = model.columns.map((column) => (column.id === id ? { ...column, title } : column))
    return 'all'
  }
}

function setting(rest: { readonly name: string }): Edit {
  return (model) => {
    model.settings = { ...model.settings, ...rest }
    return 'all'
  }
}

function numberOf({ articles }: SiteModel, which: number): number {
  return Math.max(1, articles.size - which)
}
