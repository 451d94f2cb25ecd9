import type { ArticleContent } from '#/articles/article.ts'
import { isDisclosed } from '#/articles/article-rules.ts'
import type { ArticleState } from '#/articles/article-state.ts'
import { type ArticleChanges, findText } from '#/articles/articles.store.ts'
import { bodyText, changedShare, fileHash, filesOfBody } from '#/articles/body/body-text.ts'
import type { Column } from '#/articles/column.ts'
import { placeArticle, takeNumber } from '#/articles/publication/slots.store.ts'
import { articleAddress, listingsOf } from '#/articles/published.ts'
import { siteSettingsOf } from '#/articles/settings/site-settings.store.ts'
import type { Fact } from '#/ledger/fact.ts'
import { saveFacts } from '#/ledger/facts.store.ts'
import { todayOf } from '#/ledger/office-ledger.store.ts'
import type { Tx } from '#/platform/database.store.ts'
import type { Office } from '#/platform/office.store.ts'

/** Where facts about our own articles come from. */
export const articleSource = '本站文章'

/** An article that is locked, the column it is in, and the name that its unit has now. */
export type Placed = {
  readonly article: ArticleState
  readonly column: Pick<Column, 'id' | 'kind' | 'path'>
  readonly unitName: string
}

/** What publication makes of an article, and under which name it is to be recorded. */
export type Publication = {
  readonly changes: ArticleChanges
  readonly name: 'article.published' | 'article.changed'
  readonly data: Readonly<Record<string, string | number | null>>
}

/**
 * Makes the working copy what the public has, within the transaction that approved it: its slots, its 索引号, its files, and the fact.
 * The moment of first publication is now, to the second, and stays for ever; an article that was published before keeps it.
 */
export async function publishWithin(tx: Tx, office: Office, placed: Placed): Promise<Publication> {
  const { article, column } = placed
  const content = (await findText(tx, office.siteId, article.number, article.textVersion))!
  const now = office.now().round({ smallestUnit: 'second', roundingMode: 'floor' })
  const publishedAt = article.publishedAt ?? now
  await placeArticle(tx, office.siteId, article.number, listingsOf(column.id, article.unit))
  await showFiles(tx, office.siteId, article.number, content)
  const indexNumber = article.indexNumber ?? (await newIndexNumber(tx, office, placed, publishedAt))
  const share = await sayFact(tx, office, placed, { content, publishedAt })
  return {
    changes: {
      ...{ stage: 'through', standing: 'published', publishedVersion: article.textVersion, publishAt: null },
      ...{ publishedAt, approvedAt: now, indexNumber },
    },
    name: article.publishedAt === null ? 'article.published' : 'article.changed',
    data: {
      ...{ title: content.title, column: column.id, unit: article.unit, publishedAt: publishedAt.toString() },
      ...{ indexNumber, textVersion: article.textVersion, changed: share },
      documentDate: content.documentDate?.toString() ?? null,
    },
  }
}

/** Takes an article out of every list and out of the files that are shown, and says so as a fact. */
export async function unpublishWithin(tx: Tx, office: Office, placed: Placed): Promise<void> {
  const { article, column } = placed
  await placeArticle(tx, office.siteId, article.number, [])
  await hideFiles(tx, office.siteId, article.number)
  await saveFact(tx, office, placed, { kind: 'withdrawn', on: todayOf(office), url: urlOf(article) }, column.path)
}

/** Moves a published article: it falls silent here, gets its slot there, and the ledger is told of both. */
export async function moveWithin(tx: Tx, office: Office, placed: Placed, to: Placed['column']): Promise<void> {
  const { article, column } = placed
  const url = urlOf(article)
  const on = article.publishedAt!.toZonedDateTimeISO(office.settings.timeZone).toPlainDate()
  await placeArticle(tx, office.siteId, article.number, listingsOf(to.id, article.unit))
  await saveFact(tx, office, placed, { kind: 'withdrawn', on: todayOf(office), url }, column.path)
  await saveFact(tx, office, placed, { kind: 'published', on, title: article.title, url }, to.path)
}

/** `{九位机构代码}/{年}-{五位流水号}`, as on zhonglou.gov.cn: 014119467/2025-00372. Null where no record is kept. */
async function newIndexNumber(tx: Tx, office: Office, { article, column }: Placed, at: Temporal.Instant) {
  if (!isDisclosed(column)) return null
  const { settings } = await siteSettingsOf(office, tx)
  const code = settings.unitCodes[article.unit]
  if (!code) return null
  const { year } = at.toZonedDateTimeISO(office.settings.timeZone)
  const serial = await takeNumber(tx, office.siteId, `index:${code}/${year}`)
  return `${code}/${year}-${String(serial).padStart(5, '0')}`
}

/** A first publication is a publication; any later one a change, by the share of its text: it resets no clock by itself. */
async function sayFact(
  tx: Tx,
  office: Office,
  placed: Placed,
  { content, publishedAt }: { readonly content: ArticleContent; readonly publishedAt: Temporal.Instant },
): Promise<number | null> {
  const { article, column } = placed
  const url = articleAddress({ ...article, publishedAt })
  if (article.publishedVersion === null) {
    const fact = { kind: 'published', on: todayOf(office), title: content.title, url } as const
    await saveFact(tx, office, placed, fact, column.path)
    return null
  }
  const before = (await findText(tx, office.siteId, article.number, article.publishedVersion))!
  const text = ({ title, body }: ArticleContent) => `${title}\n${bodyText(body)}`
  const changed = Math.round(changedShare(text(before), text(content)) * 1000) / 1000
  await saveFact(tx, office, placed, { kind: 'edited', on: todayOf(office), url, changed }, column.path)
  return changed
}

type Said<Kind extends Fact['kind']> = Omit<Extract<Fact, { readonly kind: Kind }>, 'path' | 'unit' | 'known'>

async function saveFact(
  tx: Tx,
  office: Office,
  { article: { demo }, unitName }: Placed,
  said: Said<'published'> | Said<'edited'> | Said<'withdrawn'>,
  path: readonly string[],
): Promise<void> {
  const fact = { ...said, path, unit: unitName, known: todayOf(office) } as Fact
  await saveFacts(tx, [fact], { siteId: office.siteId, source: articleSource, at: office.now(), demo })
}

function urlOf({ number, publishedAt }: ArticleState): string {
  return articleAddress({ number, publishedAt: publishedAt! })
}

async function showFiles(tx: Tx, siteId: string, number: number, content: ArticleContent): Promise<void> {
  await hideFiles(tx, siteId, number)
  const { body, picture, attachments } = content
  const beside = [...(picture ? [picture.url] : []), ...attachments.map(({ url }) => url)]
  const hashes = new Set([...filesOfBody(body), ...beside.flatMap((address) => fileHash(address) ?? [])])
  const rows = [...hashes].map((sha256) => ({ site_id: siteId, sha256, number }))
  if (rows.length > 0) await tx.insertInto('published_file').values(rows).execute()
}

async function hideFiles(tx: Tx, siteId: string, number: number): Promise<void> {
  await tx.deleteFrom('published_file').where('site_id', '=', siteId).where('number', '=', number).execute()
}
