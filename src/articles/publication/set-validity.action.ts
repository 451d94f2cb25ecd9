import type { Validity } from '#/articles/article.ts'
import { listValidities } from '#/articles/published.store.ts'
import { type Seen, takeStep } from '#/articles/take-step.action.ts'
import type { Office } from '#/platform/office.store.ts'
import { Refused } from '#/platform/refused.ts'
import type { SignedIn } from '#/units/signed-in.ts'

/** 标注有效性: a void document keeps its page and is marked; what was marked before stays on record. */
export function setValidity(
  office: Office,
  person: SignedIn,
  seen: Seen,
  { state, from, why }: Validity,
): Promise<number> {
  return takeStep(office, person, { seen, step: 'set-validity' }, async (tx, { article }) => {
    const { siteId } = office
    const { number, title } = article
    const before = (await listValidities(tx, { siteId, numbers: [number] })).get(number) ?? []
    if ((before.at(-1)?.state ?? 'valid') === state)
      throw new Refused(['nothing-changed'], { 'nothing-changed': '没有改动' })
    await tx
      .insertInto('article_validity')
      .values({
        ...{ site_id: siteId, number, seq: before.length + 1, state, from_day: from.toString(), why },
        ...{ set_by_name: person.name, set_at: office.now().toString() },
      })
      .execute()
    const data = { title, state, from: from.toString(), why }
    return { changes: {}, happened: [{ name: 'article.validity-set', data }] }
  })
}
