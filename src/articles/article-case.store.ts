import type { ArticleContent } from '#/articles/article.ts'
import type { ArticleCase } from '#/articles/article-rules.ts'
import type { ArticleState } from '#/articles/article-state.ts'
import { findText, listTexts } from '#/articles/articles.store.ts'
import type { KeptColumn } from '#/articles/columns/column-tree.ts'
import { findColumn } from '#/articles/columns/columns.store.ts'
import { findingsOn } from '#/articles/publication/article-checks.store.ts'
import { type Finding, stopsIn } from '#/articles/publication/publication-checks.ts'
import { listReviews } from '#/articles/review/reviews.store.ts'
import { todayOf } from '#/ledger/office-ledger.store.ts'
import type { Db, Tx } from '#/platform/database.store.ts'
import { Denied } from '#/platform/http/denied.ts'
import type { Office } from '#/platform/office.store.ts'
import { mayFor } from '#/units/rights.ts'
import type { SignedIn } from '#/units/signed-in.ts'

/** An article with everything its rules and its page look at. */
export type WholeCase = ArticleCase & {
  readonly column: KeptColumn
  readonly content: ArticleContent
  readonly findings: readonly Finding[]
  readonly texts: Awaited<ReturnType<typeof listTexts>>
}

/** Everything that is known of an article at the desk. */
export async function caseOf(db: Db | Tx, office: Office, article: ArticleState): Promise<WholeCase> {
  const { siteId } = office
  const { number } = article
  const column = (await findColumn(db, siteId, article.column))!
  const content = (await findText(db, siteId, number, article.textVersion))!
  const texts = await listTexts(db, siteId, number)
  const findings = await findingsOn(db, office, content, { column, unit: article.unit })
  const unseen = texts.filter(({ version }) => version > (article.publishedVersion ?? 0))
  const writers = article.publishedVersion === null ? [article.createdBy.personId] : []
  return {
    ...{ article, column, content, findings, texts, stops: stopsIn(findings), today: todayOf(office) },
    reviews: await listReviews(db, siteId, number),
    writers: [...new Set([...writers, ...unseen.map(({ written_by }) => written_by)])],
  }
}

/** The article, when the caller may know of it: to everybody else it is not there, so guessing numbers tells nothing. */
export function mustSee(article: ArticleState | null, { held }: Pick<SignedIn, 'held'>): ArticleState {
  if (!article || !mayFor(held, 'article.read', article.unit))
    throw new Denied(404, 'no-such-article', '没有这篇稿件，或者不归您管')
  return article
}
