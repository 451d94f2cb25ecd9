import { sql } from 'kysely'
import { listColumns } from '#/articles/columns/columns.store.ts'
import { listPublished } from '#/articles/published.store.ts'
import type { Tx } from '#/platform/database.store.ts'
import type { Office } from '#/platform/office.store.ts'
import {
  keepOnlyPublished,
  publishedNumbers,
  removeDocuments,
  renameInDocuments,
  saveDocuments,
} from '#/portal/search/documents.store.ts'
import { openCut } from '#/portal/search/jieba.server.ts'
import { kindOf, searchDocumentOf } from '#/portal/search/search-document.ts'
import { nameIn, unitsOf } from '#/portal/site-view.store.ts'

/** So many articles are cut and saved at a time. */
const batch = 200

/** Makes articles found as they are now: those that are not published any more are not found. */
export async function indexArticles(office: Office, numbers: readonly number[]): Promise<void> {
  if (numbers.length === 0) return
  const [cut, nameOf] = [await openCut(), nameIn(await unitsOf(office))]
  const { siteId } = office
  await alone(office, async (tx) => {
    const columns = new Map((await listColumns(tx, siteId)).map((column) => [column.id, column]))
    const articles = await listPublished(tx, { siteId, numbers }, nameOf)
    const documents = [...articles.values()].flatMap((article) => {
      const column = columns.get(article.column)
      return column ? [searchDocumentOf(article, column, cut)] : []
    })
    await removeDocuments(tx, siteId, numbers)
    await saveDocuments(tx, siteId, documents)
  })
}

/** Makes everything found anew, and says how many articles that were; `tell` hears how far it is. */
export async function indexSite(office: Office, tell: (done: number, of: number) => void = () => {}): Promise<number> {
  const { db, siteId } = office
  const numbers = await publishedNumbers(db, siteId)
  for (let from = 0; from < numbers.length; from += batch) {
    await indexArticles(office, numbers.slice(from, from + batch))
    tell(Math.min(from + batch, numbers.length), numbers.length)
  }
  await alone(office, (tx) => keepOnlyPublished(tx, siteId))
  return numbers.length
}

/** Columns or units have changed: what hits say of them does too. The texts are left alone. */
export async function indexNames(office: Office): Promise<void> {
  const units = await unitsOf(office)
  await alone(office, async (tx) => {
    const kinds = (await listColumns(tx, office.siteId)).map((column) => ({ id: column.id, kind: kindOf(column) }))
    await renameInDocuments(tx, office.siteId, kinds, units)
  })
}

/** One at a time: whoever comes later reads later, so that what is older never lies over what is newer. */
function alone(office: Office, work: (tx: Tx) => Promise<void>): Promise<void> {
  return office.db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`search ${office.siteId}`}, 0))`.execute(tx)
    await work(tx)
  })
}
