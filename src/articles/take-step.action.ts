import { caseOf, mustSee, type WholeCase } from '#/articles/article-case.store.ts'
import { notSteppingWords, whyNotStep } from '#/articles/article-rules.ts'
import type { ArticleState } from '#/articles/article-state.ts'
import type { Step } from '#/articles/article-step.ts'
import { type ArticleChanges, lockArticle, updateArticle } from '#/articles/articles.store.ts'
import type { JsonValue } from '#/platform/canonical-json.ts'
import type { Tx } from '#/platform/database.store.ts'
import type { Office } from '#/platform/office.store.ts'
import { Refused } from '#/platform/refused.ts'
import type { SignedIn } from '#/units/signed-in.ts'
import { unitNames } from '#/units/unit-names.store.ts'

/** The article somebody means, and the version of it that he has seen. */
export type Seen = { readonly number: number; readonly version: number }

/** What a step makes of an article, and what enters the record book, in order. */
export type Taken = {
  readonly changes: ArticleChanges
  readonly happened: readonly { readonly name: string; readonly data: Readonly<Record<string, JsonValue>> }[]
}

/** The locked article, and the name its unit has now. */
export type SteppedCase = WholeCase & { readonly unitName: string }

/**
 * Takes one step with one article in one transaction: lock, see whether it is still as the person saw it, ask the rule, do the work,
 * record. Gives the version from now on. Refused with every reason; who was not first is told who was, and when.
 */
export async function takeStep(
  office: Office,
  person: SignedIn,
  { seen, step }: { readonly seen: Seen; readonly step: Step },
  work: (tx: Tx, its: SteppedCase) => Promise<Taken>,
): Promise<number> {
  const names = await unitNames(office)
  return office.db.transaction().execute(async (tx) => {
    const article = mustSee(await lockArticle(tx, office.siteId, seen.number), person)
    if (article.version !== seen.version) throw staleRefusal(article)
    const its = await caseOf(tx, office, article)
    const reasons = whyNotStep(step, its, person)
    if (reasons.length > 0) throw new Refused(reasons, notSteppingWords)
    const taken = await work(tx, { ...its, unitName: names.get(article.unit) ?? article.unit })
    return finish(tx, office, { article, by: person, taken })
  })
}

type Finishing = {
  readonly article: ArticleState
  readonly by: Pick<SignedIn, 'name' | 'personId'>
  readonly taken: Taken
}

/** Writes what a step made of a locked article, and records it: the last that a transaction does. */
export async function finish(tx: Tx, office: Office, { article, by, taken }: Finishing): Promise<number> {
  const version = await updateArticle(tx, office.siteId, article, taken.changes, { by: by.name, at: office.now() })
  for (const { name, data } of taken.happened) {
    const subject = `${article.number}`
    await office.record(tx, { name, subject, by: by.name, data: { ...data, version, personId: by.personId } })
  }
  return version
}

function staleRefusal({ touchedBy, touchedAt }: ArticleState): Refused {
  const time = touchedAt.toZonedDateTimeISO('Asia/Shanghai').toPlainTime().toString({ smallestUnit: 'minute' })
  return new Refused(['stale'], { stale: `${touchedBy} ${time} 改过这篇稿件，您看到的已经不是最新的；请刷新后再操作` })
}
