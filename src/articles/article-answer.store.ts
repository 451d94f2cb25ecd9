import { caseOf, mustSee, type WholeCase } from '#/articles/article-case.store.ts'
import { notSteppingWords, whyNotStep } from '#/articles/article-rules.ts'
import { type ArticleState, chainOf } from '#/articles/article-state.ts'
import { type Step, stepWords } from '#/articles/article-step.ts'
import { findArticle } from '#/articles/articles.store.ts'
import type { ArticleJson, ArticleLine, FindingJson, PairJson, ValidityJson } from '#/articles/articles-wire.ts'
import { contentJson } from '#/articles/content-wire.ts'
import { type Finding, findingSays } from '#/articles/publication/publication-checks.ts'
import { listPaired } from '#/articles/published.store.ts'
import { articleAddress } from '#/articles/published.ts'
import { findAutosave } from '#/articles/writing/autosaves.store.ts'
import type { Db } from '#/platform/database.store.ts'
import type { Office } from '#/platform/office.store.ts'
import { mayFor } from '#/units/rights.ts'
import type { SignedIn } from '#/units/signed-in.ts'
import { unitNames } from '#/units/unit-names.store.ts'

/** How the site calls its columns and units. */
export type Names = { readonly column: (id: string) => string; readonly unit: (id: string) => string }

/** An article whole, for a caller who may know of it, with what he may do with it. */
export async function articleAnswer(office: Office, number: number, caller: SignedIn): Promise<ArticleJson> {
  const { db, siteId } = office
  const article = mustSee(await findArticle(db, siteId, number), caller)
  const [its, units] = await Promise.all([caseOf(db, office, article), unitNames(office)])
  const names: Names = { column: () => its.column.title, unit: (id) => units.get(id) ?? id }
  return {
    ...articleLine(article, names),
    ...{ textVersion: article.textVersion, publishedVersion: article.publishedVersion },
    address: article.standing === 'published' ? addressOf(article) : null,
    chain: chainOf(its.column.reviews),
    content: contentJson(its.content),
    reviews: its.reviews.map(({ personId: _, at, ...review }) => ({ ...review, at: at.toString() })),
    versions: versionsOf(its),
    validities: await validitiesOf(db, siteId, number),
    pairs: await pairsOf(db, siteId, number, caller),
    autosave: await findAutosave(db, siteId, number, caller.personId),
    findings: its.findings.map(findingJson),
    whyNot: whyNotsOf(its, caller),
  }
}

/** An article as lists show it. */
export function articleLine(article: ArticleState, names: Names): ArticleLine {
  const { number, column, unit, title, stage, standing, version, publishedAt, publishAt, indexNumber } = article
  return {
    ...{ number, column, columnTitle: names.column(column), unit, unitName: names.unit(unit), title },
    ...{ stage, standing, version, indexNumber, isPinned: article.pinned, isDemo: article.demo },
    ...{ isTrashed: article.isTrashed, createdBy: article.createdBy.name, touchedBy: article.touchedBy },
    ...{ publishedAt: publishedAt?.toString() ?? null, publishAt: publishAt?.toString() ?? null },
    touchedAt: article.touchedAt.toString(),
  }
}

/** A finding with its words. */
export function findingJson(finding: Finding): FindingJson {
  const { severity, words } = findingSays[finding.code]
  return { ...finding, severity, words: words(finding.said) }
}

function addressOf({ number, publishedAt }: ArticleState): string | null {
  return publishedAt && articleAddress({ number, publishedAt })
}

function versionsOf({ texts, article }: WholeCase): ArticleJson['versions'] {
  return texts.map(({ version, title, written_by_name: by, written_at }) => ({
    ...{ version, title, by, at: Temporal.Instant.from(written_at).toString() },
    isPublished: version === article.publishedVersion && article.standing === 'published',
  }))
}

function whyNotsOf(its: WholeCase, caller: SignedIn): ArticleJson['whyNot'] {
  const steps = Object.keys(stepWords) as readonly Step[]
  const words = steps.map((step) => [step, whyNotStep(step, its, caller).map((code) => notSteppingWords[code])])
  return Object.fromEntries(words)
}

async function validitiesOf(db: Db, siteId: string, number: number): Promise<readonly ValidityJson[]> {
  const rows = await db
    .selectFrom('article_validity')
    .select(['state', 'from_day', 'why', 'set_by_name', 'set_at'])
    .where('site_id', '=', siteId)
    .where('number', '=', number)
    .orderBy('seq')
    .execute()
  return rows.map((row) => ({
    ...{ state: row.state as ValidityJson['state'], from: row.from_day, why: row.why, by: row.set_by_name },
    at: Temporal.Instant.from(row.set_at).toString(),
  }))
}

/** The title of another unit's text that is not published is not told. */
async function pairsOf(db: Db, siteId: string, number: number, { held }: SignedIn): Promise<readonly PairJson[]> {
  const ends = (await listPaired(db, { siteId, numbers: [number] })).get(number) ?? []
  const others = await Promise.all(ends.map((end) => findArticle(db, siteId, end.number)))
  return ends.map((end, index) => {
    const { title, standing, unit } = others[index]!
    const isPublished = standing === 'published'
    return {
      ...end,
      isPublished,
      title: isPublished || mayFor(held, 'article.read', unit) ? title : '（未发布的稿件）',
    }
  })
}
