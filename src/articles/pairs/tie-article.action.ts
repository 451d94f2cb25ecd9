import type { PairKind } from '#/articles/article.ts'
import { mustSee } from '#/articles/article-case.store.ts'
import type { ArticleState } from '#/articles/article-state.ts'
import { lockArticle } from '#/articles/articles.store.ts'
import type { Tx } from '#/platform/database.store.ts'
import type { Office } from '#/platform/office.store.ts'
import { Refused } from '#/platform/refused.ts'
import { mayFor } from '#/units/rights.ts'
import type { SignedIn } from '#/units/signed-in.ts'

/** `is`: what the other article is to the one at hand: the older one (policy, call, replaced document) is the first. */
export type Tie = { readonly kind: PairKind; readonly other: number; readonly is: 'first' | 'second' }

const words = {
  'not-yours': '您的岗位不能关联这个单位的稿件',
  itself: '不能和自己关联',
  'no-other': '没有这篇已发布的文章，请重新选择',
  'tied-already': '这两篇文章已经关联；要换一种关系，请先取消关联',
  'not-tied': '这两篇文章没有关联',
}

/** 双向关联: ties two articles by one edge, which both show. The other is one that the person sees, or a published one of any unit. */
export function tieArticle(office: Office, person: SignedIn, number: number, { kind, other, is }: Tie): Promise<void> {
  const { siteId } = office
  return office.db.transaction().execute(async (tx) => {
    const { article, second } = await lockBoth(tx, office, person, { number, other })
    if (other === number) throw new Refused(['itself'], words)
    if (!second || !mayTie(second, person)) throw new Refused(['no-other'], words)
    if (await isTied(tx, siteId, number, other)) throw new Refused(['tied-already'], words)
    const [first, last] = is === 'first' ? [other, number] : [number, other]
    const ends = { kind, first_number: first, second_number: last }
    await tx
      .insertInto('article_pair')
      .values({ site_id: siteId, ...ends, tied_by_name: person.name, tied_at: office.now().toString() })
      .execute()
    const data = { kind, first, second: last, titles: [article.title, second.title], personId: person.personId }
    await office.record(tx, { name: 'pair.tied', subject: `${first}-${last}`, by: person.name, data })
  })
}

/** Takes the edge between two articles away. */
export function untieArticle(office: Office, person: SignedIn, number: number, other: number): Promise<void> {
  const { siteId } = office
  return office.db.transaction().execute(async (tx) => {
    await lockBoth(tx, office, person, { number, other })
    const pair = await isTied(tx, siteId, number, other)
    if (!pair) throw new Refused(['not-tied'], words)
    const { first_number: first, second_number: second } = pair
    await tx
      .deleteFrom('article_pair')
      .where('site_id', '=', siteId)
      .where('first_number', '=', first)
      .where('second_number', '=', second)
      .execute()
    const data = { kind: pair.kind, first, second, personId: person.personId }
    await office.record(tx, { name: 'pair.untied', subject: `${first}-${second}`, by: person.name, data })
  })
}

/** Both ends, locked in the order of their numbers: of two who tie them at once the second sees what the first did. */
async function lockBoth(
  tx: Tx,
  office: Office,
  person: SignedIn,
  { number, other }: { readonly number: number; readonly other: number },
): Promise<{ readonly article: ArticleState; readonly second: ArticleState | null }> {
  const locked = new Map<number, ArticleState | null>()
  for (const each of [number, other].toSorted((a, b) => a - b)) {
    locked.set(each, await lockArticle(tx, office.siteId, each))
  }
  const article = mustSee(locked.get(number) ?? null, person)
  if (!mayFor(person.held, 'article.write', article.unit)) throw new Refused(['not-yours'], words)
  return { article, second: locked.get(other) ?? null }
}

function mayTie(other: ArticleState, { held }: SignedIn): boolean {
  return !other.isTrashed && (other.standing === 'published' || mayFor(held, 'article.read', other.unit))
}

function isTied(tx: Tx, siteId: string, a: number, b: number) {
  return tx
    .selectFrom('article_pair')
    .select(['kind', 'first_number', 'second_number'])
    .where('site_id', '=', siteId)
    .where('first_number', 'in', [a, b])
    .where('second_number', 'in', [a, b])
    .executeTakeFirst()
}
