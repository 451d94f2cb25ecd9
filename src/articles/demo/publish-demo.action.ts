import type { Column } from '#/articles/column.ts'
import { listColumns } from '#/articles/columns/columns.store.ts'
import { makeColumns } from '#/articles/columns/make-columns.action.ts'
import {
  demoPicturesStored,
  hasRealArticles,
  insertDemoArticles,
  removeDemoArticles,
  removeDemoFiles,
} from '#/articles/demo/demo-articles.store.ts'
import { demoContent } from '#/articles/demo/demo-content.ts'
import { demoPictures } from '#/articles/demo/demo-pictures.ts'
import { type DemoUnit, demoPlan, type PlannedArticle } from '#/articles/demo/demo-plan.ts'
import { storeDemoPictures } from '#/articles/demo/store-demo-pictures.action.ts'
import { fileAddress } from '#/articles/files/stored-file.ts'
import { articleAddress } from '#/articles/published.ts'
import { siteSettingsOf } from '#/articles/settings/site-settings.store.ts'
import type { CharterRow } from '#/charter/charter.ts'
import type { DemoGround, DemoSite } from '#/ledger/demo.action.ts'
import type { Fact } from '#/ledger/fact.ts'
import type { Tx } from '#/platform/database.store.ts'
import type { Office } from '#/platform/office.store.ts'
import { findUnit, isInForce, membersOf, nameOn, type Registry, type Unit } from '#/units/registry.ts'

/** 政府信息公开条例 art. 2: administrative organs disclose. */
const disclosers: ReadonlySet<Unit['kind']> = new Set(['department', 'branch', 'area', 'street'])

/** The site of a demonstration: columns by the table, articles by the facts. */
export const demoSite: DemoSite = {
  prepare: async (office) => {
    await makeColumns(office, '示例')
    await storeDemoPictures(office)
  },
  publish: publishDemo,
  remove: async (tx, siteId) => {
    const articles = await removeDemoArticles(tx, siteId)
    await removeDemoFiles(tx, siteId)
    return articles
  },
}

/**
 * Makes articles of a demonstration's facts of publication, in the place of those of an earlier one, and gives the facts as they are
 * then: with the articles' titles and addresses. A site that shows real articles gets none: its facts stay without addresses.
 */
async function publishDemo(
  tx: Tx,
  office: Office,
  { facts, charter, registry, from, to }: DemoGround,
): Promise<readonly Fact[]> {
  const { siteId } = office
  await removeDemoArticles(tx, siteId)
  if (await hasRealArticles(tx, siteId)) return facts
  const columns = await listColumns(tx, siteId)
  const units = registry.units.filter((unit) => isInForce(unit, to)).map((unit) => demoUnit(unit, to))
  const unitNamed = (name: string) => {
    const found = findUnit(name, registry, to)
    return found && demoUnit(found, to)
  }
  const keepers = keepersOf(charter.rows, columns, { registry, on: to, unitNamed })
  const plan = demoPlan(facts, { columns, units, unitNamed, keepers, from, to, ...(await carouselOf(tx, office)) })
  const numbers = await insertDemoArticles(tx, siteId, plan)
  const others = facts.filter(({ kind }) => kind !== 'published')
  return [...others, ...plan.map((planned, index) => factOf(planned, numbers[index]!))]
}

async function carouselOf(tx: Tx, office: Office) {
  const { settings } = await siteSettingsOf(office, tx)
  const stored = await demoPicturesStored(tx, office.siteId)
  const altOf = (name: string) =>
    demoPictures.find((picture) => name.startsWith(picture.name.slice(0, -4)))?.alt ?? '示例图形'
  const pictures = stored.map((file) => ({ url: fileAddress(file), alt: altOf(file.name) }))
  return { carousel: settings.home.carousel, pictures }
}

function demoUnit(unit: Unit, on: Temporal.PlainDate): DemoUnit {
  return { id: unit.id, name: nameOn(unit, on), isDiscloser: disclosers.has(unit.kind) }
}

function factOf(planned: PlannedArticle, number: number): Fact {
  const { column, unitName, on, at } = planned
  const url = articleAddress({ number, publishedAt: at })
  const { title } = demoContent(planned)
  return { kind: 'published', path: column.path, unit: unitName, on, known: on, title, url }
}

type Naming = {
  readonly registry: Registry
  readonly on: Temporal.PlainDate
  readonly unitNamed: (name: string) => DemoUnit | null
}

/** The units that the table names for each column, groups by their members; a column below one of the table's has the same. */
function keepersOf(
  rows: readonly CharterRow[],
  columns: readonly Column[],
  { registry, on, unitNamed }: Naming,
): ReadonlyMap<string, readonly DemoUnit[]> {
  const named = (name: string) => (membersOf(name, registry, on) ?? [name]).flatMap((each) => unitNamed(each) ?? [])
  return new Map(
    columns.map(({ id, path }) => {
      const row = rows.find(({ path: above, column }) =>
        [...above, column].every((name, level) => name === path[level]),
      )
      return [id, (row?.units ?? []).flatMap(({ name }) => named(name))]
    }),
  )
}
