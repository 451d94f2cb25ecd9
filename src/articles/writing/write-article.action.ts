import type { ArticleContent } from '#/articles/article.ts'
import { mustSee } from '#/articles/article-case.store.ts'
import { notSteppingWords } from '#/articles/article-rules.ts'
import { findArticle, insertArticle, insertText } from '#/articles/articles.store.ts'
import { findColumn } from '#/articles/columns/columns.store.ts'
import { takesArticles } from '#/articles/columns/set-column.ts'
import { type Seen, takeStep } from '#/articles/take-step.action.ts'
import { dropAutosave, saveAutosave } from '#/articles/writing/autosaves.store.ts'
import { filesBeside, tidyContent } from '#/articles/writing/tidy-content.ts'
import { todayOf } from '#/ledger/office-ledger.store.ts'
import type { Tx } from '#/platform/database.store.ts'
import type { Office } from '#/platform/office.store.ts'
import { Refused } from '#/platform/refused.ts'
import { mayFor } from '#/units/rights.ts'
import type { SignedIn } from '#/units/signed-in.ts'
import { unitNames } from '#/units/unit-names.store.ts'

const words = {
  ...notSteppingWords,
  'no-such-column': '没有这个栏目，请刷新页面',
  'no-such-unit': '没有这个单位，请刷新页面',
  'strange-file': '题图和附件只能用上传到本站的文件，请重新上传',
}

type Writing = { readonly column: string; readonly unit: string; readonly content: ArticleContent }

/** Writes a new article for a column: a draft. Gives its number and version. Refused with every reason. */
export async function writeArticle(office: Office, person: SignedIn, { column: id, unit, content }: Writing) {
  const names = await unitNames(office)
  return office.db.transaction().execute(async (tx) => {
    const column = await findColumn(tx, office.siteId, id)
    const reasons: (keyof typeof words)[] = []
    if (!mayFor(person.held, 'article.write', unit)) reasons.push('not-yours')
    if (!names.has(unit)) reasons.push('no-such-unit')
    if (!column) reasons.push('no-such-column')
    else if (!takesArticles(column, todayOf(office))) reasons.push('no-articles-here')
    if (reasons.length > 0) throw new Refused(reasons, words)

    const tidy = await keptContent(tx, office.siteId, content)
    const { personId, name } = person
    const by = { by: { personId, name }, at: office.now() }
    const number = await insertArticle(tx, office.siteId, { column: id, unit, content: tidy }, by)
    const data = { title: tidy.title, column: id, unit, version: 1, personId }
    await office.record(tx, { name: 'article.saved', subject: `${number}`, by: name, data })
    return { number, version: 1 }
  })
}

/**
 * Saves the text as a new version; what is published stays until the new one has been reviewed. A draft may go to another column.
 * A scheduled article that is changed is a draft again.
 */
export function saveArticle(
  office: Office,
  person: SignedIn,
  seen: Seen,
  { content, column: to }: { readonly content: ArticleContent; readonly column?: string },
): Promise<number> {
  return takeStep(office, person, { seen, step: 'save' }, async (tx, { article }) => {
    const { personId, name } = person
    const isMoved = to !== undefined && to !== article.column
    if (isMoved && article.publishedAt !== null) throw new Refused(['published-before'], wordsOfMove)
    if (isMoved) await mustTake(tx, office, to)
    const tidy = await keptContent(tx, office.siteId, content)
    const textVersion = article.textVersion + 1
    const text = { number: article.number, version: textVersion, content: tidy }
    await insertText(tx, office.siteId, text, { by: { personId, name }, at: office.now() })
    await dropAutosave(tx, office.siteId, article.number, personId)
    const standing = article.standing === 'scheduled' ? 'unpublished' : article.standing
    const data = { title: tidy.title, column: to ?? article.column, unit: article.unit, textVersion }
    return {
      changes: { stage: 'draft', standing, textVersion, title: tidy.title, ...(isMoved && { column: to }) },
      happened: [{ name: 'article.saved', data }],
    }
  })
}

/** Keeps what somebody is typing, beside the article: nobody else sees it, and it changes nothing. Gone once he saves. */
export async function autosaveArticle(
  office: Office,
  person: SignedIn,
  { number, version }: Seen,
  content: ArticleContent,
): Promise<void> {
  await office.db.transaction().execute(async (tx) => {
    const article = mustSee(await findArticle(tx, office.siteId, number), person)
    if (!mayFor(person.held, 'article.write', article.unit)) throw new Refused(['not-yours'], words)
    const kept = { baseVersion: version, content: tidyContent(content), at: office.now() }
    await saveAutosave(tx, office.siteId, number, person.personId, kept)
  })
}

/** Throws away what somebody typed and did not save. */
export async function dropOwnAutosave(office: Office, { personId }: SignedIn, number: number): Promise<void> {
  await office.db.transaction().execute((tx) => dropAutosave(tx, office.siteId, number, personId))
}

const wordsOfMove = { 'published-before': '发布过的文章不能在修改时换栏目，请用“移动”' }

async function mustTake(tx: Tx, office: Office, id: string): Promise<void> {
  const column = await findColumn(tx, office.siteId, id)
  if (!column) throw new Refused(['no-such-column'], words)
  if (!takesArticles(column, todayOf(office))) throw new Refused(['no-articles-here'], words)
}

/** The text as it is kept. Refused when it shows or offers a file that was not uploaded here: what is in it was not looked at. */
async function keptContent(tx: Tx, siteId: string, content: ArticleContent): Promise<ArticleContent> {
  const hashes = filesBeside(content)
  const known = hashes.filter((hash) => hash !== null)
  const rows = known.length === 0 ? [] : await knownFiles(tx, siteId, known)
  if (new Set(rows).size < new Set(hashes).size) throw new Refused(['strange-file'], words)
  return tidyContent(content)
}

async function knownFiles(tx: Tx, siteId: string, hashes: readonly string[]): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('stored_file')
    .select('sha256')
    .where('site_id', '=', siteId)
    .where('sha256', 'in', [...hashes])
    .execute()
  return rows.map(({ sha256 }) => sha256)
}
