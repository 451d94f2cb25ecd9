import type { Picture } from '#/articles/article.ts'
import type { Column, ColumnKind } from '#/articles/column.ts'
import type { DemoArticle } from '#/articles/demo/demo-content.ts'
import type { Fact, Published } from '#/ledger/fact.ts'

/** A unit that writes in the demonstration. */
export type DemoUnit = { readonly id: string; readonly name: string; readonly isDiscloser: boolean }

/** A demonstration article, the unit it is of, and when it was published. */
export type PlannedArticle = DemoArticle & { readonly unit: string; readonly at: Temporal.Instant }

/** What the demonstration is made of. */
export type DemoGround = {
  readonly columns: readonly Column[]
  readonly units: readonly DemoUnit[]
  /** Who is named by a fact or by the table; null: nobody known. */
  readonly unitNamed: (name: string) => DemoUnit | null
  /** Units that keep a column by the table, by column id. */
  readonly keepers: ReadonlyMap<string, readonly DemoUnit[]>
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
  /** Columns of the carousel, and pictures for it. */
  readonly carousel: readonly string[]
  readonly pictures: readonly Picture[]
}

/** How many articles a column has at least, so that no page is empty. */
const fewest: Readonly<Record<ColumnKind, number>> = {
  group: 0,
  list: 3,
  page: 1,
  link: 0,
  collected: 3,
  disclosure: 3,
  'unit-disclosure': 0,
  topic: 0,
}

/**
 * The articles of a demonstration, in the order of publication: one for every demonstration fact of publication, and so many more that no
 * column is empty and every unit has every class of its own disclosure.
 */
export function demoPlan(facts: readonly Fact[], ground: DemoGround): readonly PlannedArticle[] {
  const told = facts.filter(isPublished).flatMap((fact) => toldBy(fact, ground) ?? [])
  const byColumn = Map.groupBy(told, ({ column }) => column.id)
  const more = ground.columns.flatMap((column) => fill(column, byColumn.get(column.id) ?? [], ground))
  const inOrder = [...told, ...more].toSorted(
    (a, b) => Temporal.PlainDate.compare(a.on, b.on) || (a.column.id < b.column.id ? -1 : 1),
  )
  return pictured(numbered(inOrder), ground)
}

/** The newest articles of the carousel's columns get a picture each. */
function pictured(plan: readonly PlannedArticle[], { carousel, pictures }: DemoGround): readonly PlannedArticle[] {
  const shown = plan.filter(({ column }) => carousel.includes(column.id)).slice(-pictures.length || plan.length)
  return plan.map((article) => ({ ...article, picture: pictures[shown.indexOf(article)] ?? null }))
}

type Told = { readonly column: Column; readonly unit: DemoUnit; readonly on: Temporal.PlainDate }

const isPublished = (fact: Fact): fact is Published => fact.kind === 'published'

/** The column that a fact names, or the nearest above it that holds articles. */
function toldBy({ path, unit, on }: Published, { columns, unitNamed, keepers, units }: DemoGround): Told | null {
  const column = columns
    .filter(({ kind, path: own }) => holdsArticles(kind) && own.every((name, level) => name === path[level]))
    .toSorted((a, b) => b.path.length - a.path.length)[0]
  if (!column || !on) return null
  const owner = (unit === undefined ? null : unitNamed(unit)) ?? keepers.get(column.id)?.[0] ?? inTurn(units, on)
  return owner ? { column, unit: owner, on } : null
}

/** Whose turn it is where the table names nobody (各相关单位): another unit every day. */
function inTurn(units: readonly DemoUnit[], on: Temporal.PlainDate): DemoUnit | undefined {
  return units[(on.dayOfYear + on.year) % Math.max(1, units.length)]
}

function holdsArticles(kind: ColumnKind): boolean {
  return kind !== 'group' && kind !== 'link' && kind !== 'topic'
}

function fill(column: Column, have: readonly Told[], { units, keepers, from, to }: DemoGround): readonly Told[] {
  const span = from.until(to).days
  const day = (part: number) => from.add({ days: Math.floor(span * part) })
  if (column.kind === 'unit-disclosure') {
    const without = units.filter(({ id, isDiscloser }) => isDiscloser && !have.some(({ unit }) => unit.id === id))
    return without.map((unit, index) => ({ column, unit, on: day(0.5 + (0.45 * (index + 1)) / (without.length + 1)) }))
  }
  const owners = keepers.get(column.id) ?? []
  const missing = Math.max(0, fewest[column.kind] - have.length)
  return Array.from({ length: missing }, (_, index) => {
    const unit = owners[index % Math.max(1, owners.length)] ?? units[0]
    return unit ? [{ column, unit, on: day((index + 0.6) / missing) }] : []
  }).flat()
}

/** Within a day they come out three minutes apart, from nine in the morning on. */
function numbered(told: readonly Told[]): readonly PlannedArticle[] {
  const seen = new Map<string, number>()
  const next = (key: string) => seen.set(key, (seen.get(key) ?? 0) + 1).get(key)!
  return told.map(({ column, unit, on }) => {
    const minutes = 3 * (next(on.toString()) - 1)
    const at = on.toZonedDateTime({ timeZone: 'Asia/Shanghai', plainTime: '09:00' }).add({ minutes }).toInstant()
    return { picture: null, column, unit: unit.id, unitName: unit.name, on, n: next(`${column.id} ${unit.id}`), at }
  })
}
