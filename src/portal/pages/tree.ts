import type { Column } from '#/articles/column.ts'
import type { ArticleHead } from '#/articles/published.ts'
import { newestOf } from '#/portal/listing-pages.ts'
import type { SiteView } from '#/portal/site-view.ts'

type Columns = SiteView['columns']

const children = new WeakMap<Columns, ReadonlyMap<string | null, readonly Column[]>>()

/** The columns right below another, in order, without those that were retired; `null`: the top of the site. */
export function below(columns: Columns, parent: string | null): readonly Column[] {
  let known = children.get(columns)
  if (!known) {
    known = Map.groupBy(
      [...columns.values()].filter(({ retiredFrom }) => retiredFrom === null),
      (column) => column.parent,
    )
    children.set(columns, known)
  }
  return known.get(parent) ?? []
}

/** A column and what it lies in, outermost first. */
export function lineOf(columns: Columns, id: string): readonly Column[] {
  const line: Column[] = []
  for (let at = columns.get(id); at && !line.includes(at); at = at.parent === null ? undefined : columns.get(at.parent))
    line.unshift(at)
  return line
}

/** A column and all below it, parents first. */
export function branchOf(columns: Columns, column: Column): readonly Column[] {
  return [column, ...below(columns, column.id).flatMap((child) => branchOf(columns, child))]
}

/** The newest `most` articles of a column and of all below it, newest first. */
export function newestBelow(view: Shown, column: Column, most: number): readonly ArticleHead[] {
  return newestAmong(view, branchOf(view.columns, column), most)
}

/** The newest `most` articles of several columns together, newest first. */
export function newestAmong(view: Shown, columns: readonly Column[], most: number): readonly ArticleHead[] {
  return columns
    .flatMap(({ id }) => headsOf(view, newestOf(view.listings.get(`column:${id}`) ?? [], most)))
    .sort(byNewest)
    .slice(0, most)
}

/** The lines of articles by number; one the view does not have is left out. */
export function headsOf({ articles }: Pick<SiteView, 'articles'>, numbers: readonly number[]): readonly ArticleHead[] {
  return numbers.flatMap((number) => articles.get(number) ?? [])
}

type Shown = Pick<SiteView, 'columns' | 'listings' | 'articles'>

function byNewest(a: ArticleHead, b: ArticleHead): number {
  return Temporal.Instant.compare(b.publishedAt, a.publishedAt) || b.number - a.number
}
