import type { Column } from '#/articles/column.ts'
import { listColumns } from '#/articles/columns/columns.store.ts'
import { listGone, listHeads, listPaired, listSlots, type NameOf } from '#/articles/published.store.ts'
import type { ListingKey } from '#/articles/published.ts'
import { siteSettingsOf } from '#/articles/settings/site-settings.store.ts'
import { editionInForce } from '#/charter/edition.ts'
import { listEditions } from '#/charter/editions.store.ts'
import { settle } from '#/charter/settlement-apply.ts'
import { listSettlements } from '#/charter/settlements.store.ts'
import { todayOf } from '#/ledger/office-ledger.store.ts'
import type { Db, Tx } from '#/platform/database.store.ts'
import type { Office } from '#/platform/office.store.ts'
import type { AssetAddresses } from '#/portal/assets/asset-names.ts'
import { keepingOf } from '#/portal/keeping-of.ts'
import type { SiteView, UnitView } from '#/portal/site-view.ts'
import { unitKindWords } from '#/units/change-set.ts'
import { registryOf } from '#/units/registry.store.ts'
import { isInForce, type Unit } from '#/units/registry.ts'

/** The whole site as the public may know it, as one transaction sees it. */
export async function loadSiteView(tx: Tx, office: Office, assets: AssetAddresses): Promise<SiteView> {
  const asked = { siteId: office.siteId }
  const units = await unitsOf(office)
  const heads = await listHeads(tx, asked, nameIn(units))
  const articles = new Map(heads.map((head) => [head.number, head]))
  return {
    ...(await loadEmptySite(tx, office, assets)),
    articles,
    listings: listingsFrom(await listSlots(tx, asked)),
    pairs: await pairsBetween(tx, office.siteId, articles),
    gone: await listGone(tx, asked),
    demo: heads.some(({ demo }) => demo),
  }
}

/** The site without its articles: settings, columns, who keeps them, units. */
export async function loadEmptySite(db: Db | Tx, office: Office, assets: AssetAddresses): Promise<SiteView> {
  const columns = (await listColumns(db, office.siteId)).map(publicColumn)
  const { settings } = await siteSettingsOf(office, db)
  return {
    ...{ settings, assets, units: unitViews(await unitsOf(office), todayOf(office)) },
    columns: new Map(columns.map((column) => [column.id, column])),
    keeping: keepingOf(await charterInForce(db, office), columns),
    ...{ articles: new Map(), listings: new Map(), pairs: new Map(), gone: new Map(), demo: false },
  }
}

/** The units of the office, those that are no more too: what they published bears their name. */
export async function unitsOf(office: Office): Promise<readonly Unit[]> {
  return (await registryOf(office))?.registry?.units ?? []
}

/** The present name of a unit by its id. */
export function nameIn(units: readonly Unit[]): NameOf {
  const names = new Map(units.map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? id
}

/** What pages may know of a column; how it came to be is the desk's. */
function publicColumn({
  isByOffice: _,
  setAtDesk: __,
  namedFrom: ___,
  ...column
}: Awaited<ReturnType<typeof listColumns>>[number]): Column {
  return column
}

/** 政府信息公开条例 art. 2: administrative organs disclose. */
const disclosers: ReadonlySet<Unit['kind']> = new Set(['department', 'branch', 'area', 'street'])

function unitViews(units: readonly Unit[], today: Temporal.PlainDate): readonly UnitView[] {
  return units
    .filter((unit) => isInForce(unit, today))

    .map(({ id, name, kind }) => ({ id, name, kind: unitKindWords[kind], isDiscloser: disclosers.has(kind) }))
}

async function charterInForce(db: Db | Tx, office: Office) {
  const edition = editionInForce(await listEditions(db, office.siteId), todayOf(office))
  return edition && settle(edition.charter, await listSettlements(db, office.siteId)).charter
}

function listingsFrom(slots: Awaited<ReturnType<typeof listSlots>>): SiteView['listings'] {
  const listings = new Map<ListingKey, (number | null)[]>()
  for (const { listing, slot, number, silent } of slots) {
    const places = listings.get(listing) ?? []
    while (places.length < slot) places.push(null)
    places[slot - 1] = silent ? null : number
    listings.set(listing, places)
  }
  return listings
}

/** Only pairs of which the public has both. */
async function pairsBetween(tx: Tx, siteId: string, articles: SiteView['articles']): Promise<SiteView['pairs']> {
  const shown = [...(await listPaired(tx, { siteId }))].flatMap(([number, tied]) => {
    const both = articles.has(number) ? tied.filter((pair) => articles.has(pair.number)) : []
    return both.length > 0 ? [[number, both] as const] : []
  })
  return new Map(shown)
}
