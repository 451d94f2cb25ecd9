import { listColumns } from '#/articles/columns/columns.store.ts'
import { siteSettingsOf } from '#/articles/settings/site-settings.store.ts'
import { todayOf } from '#/ledger/office-ledger.store.ts'
import type { Office } from '#/platform/office.store.ts'
import { findHead } from '#/platform/record-book.store.ts'
import type { AssetAddresses } from '#/portal/assets/asset-names.ts'
import { assetAddresses, readAssets } from '#/portal/assets/assets.file.ts'
import { hasDemonstration, newestTitles, yearsSearched } from '#/portal/search/documents.store.ts'
import { type Hints, hintsOf } from '#/portal/search/hints.ts'
import { openCut } from '#/portal/search/jieba.server.ts'
import type { SearchWords } from '#/portal/search/query.ts'
import { wordsOf } from '#/portal/search/query.ts'
import type { SearchView } from '#/portal/search/search-page.ts'
import { readSearchWords } from '#/portal/search/search-words.file.ts'
import { unitsOf } from '#/portal/site-view.store.ts'
import { isInForce } from '#/units/registry.ts'

/** All that answers of a search need beside the hits; good until somebody writes. */
export type SearchGround = {
  readonly view: SearchView
  readonly words: SearchWords
  readonly hints: Hints
  readonly years: readonly number[]
}

/** Hints come from so many of the newest titles. */
const titlesHeard = 2_000

const open = new WeakMap<Office, { readonly head: string; readonly ground: Promise<SearchGround> }>()
let assets: Promise<AssetAddresses> | undefined

/** The ground of searches, kept until the record book grows. */
export async function searchGroundOf(office: Office): Promise<SearchGround> {
  const { hash: head } = await findHead(office.db, office.siteId)
  const known = open.get(office)
  if (known?.head === head) return known.ground
  const ground = loadGround(office)
  open.set(office, { head, ground })
  ground.catch(() => open.delete(office))
  return ground
}

async function loadGround(office: Office): Promise<SearchGround> {
  const { db, siteId } = office
  const units = (await unitsOf(office)).filter((unit) => isInForce(unit, todayOf(office)))
  const columns = await listColumns(db, siteId)
  const words = await readSearchWords(office.settings.officeDir)
  const titles = await newestTitles(db, siteId, titlesHeard)
  const cut = await openCut()
  assets ??= readAssets().then(assetAddresses)
  return {
    view: {
      settings: (await siteSettingsOf(office)).settings,
      assets: await assets,
      columns: new Map(columns.map((column) => [column.id, column])),
      units: units.map(({ id, name }) => ({ id, name })),
      demo: await hasDemonstration(db, siteId),
    },
    words,
    hints: hintsOf([
      ...columns.map(({ title }) => title),
      ...units.map(({ name }) => name),
      ...words.groups.flat(),
      ...titles.flatMap((title) => wordsOf(cut(title, true))),
    ]),
    years: await yearsSearched(db, siteId),
  }
}
