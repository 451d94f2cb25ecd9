import { lockArticle } from '#/articles/articles.store.ts'
import { findColumn } from '#/articles/columns/columns.store.ts'
import { publishWithin } from '#/articles/publication/publish.action.ts'
import { finish, type Seen, takeStep } from '#/articles/take-step.action.ts'
import type { Office } from '#/platform/office.store.ts'
import { Refused } from '#/platform/refused.ts'
import type { SignedIn } from '#/units/signed-in.ts'
import { unitNames } from '#/units/unit-names.store.ts'

/** 定时发布: when an article shall be published once it is through; null: as soon as it is. One that waits for its time keeps one. */
export function scheduleArticle(
  office: Office,
  person: SignedIn,
  seen: Seen,
  at: Temporal.Instant | null,
): Promise<number> {
  return takeStep(office, person, { seen, step: 'schedule' }, async (_tx, { article }) => {
    const isPast = at !== null && Temporal.Instant.compare(at, office.now()) <= 0
    if (isPast) throw new Refused(['past'], { past: '定时发布的时间要在现在之后' })
    if (at === null && article.standing === 'scheduled') throw new Refused(['waits'], waits)
    const data = { title: article.title, at: at?.toString() ?? null }
    return { changes: { publishAt: at }, happened: [{ name: 'article.scheduled', data }] }
  })
}

const waits = { waits: '稿件已审核通过，正等待发布；要提前就改一个更早的时间' }

/** Publishes what has waited until its time, each in a transaction of its own. Gives the numbers. */
export async function publishDue(office: Office): Promise<readonly number[]> {
  const { siteId, db } = office
  const due = await db
    .selectFrom('article')
    .select('number')
    .where('site_id', '=', siteId)
    .where('standing', '=', 'scheduled')
    .where('publish_at', '<=', office.now().toString())
    .orderBy('publish_at')
    .execute()
  const published: number[] = []
  for (const { number } of due) if (await publishOne(office, number)) published.push(number)
  return published
}

/** Somebody may have changed it in the meantime: then it is not due any more. */
async function publishOne(office: Office, number: number): Promise<boolean> {
  const names = await unitNames(office)
  return office.db.transaction().execute(async (tx) => {
    const article = await lockArticle(tx, office.siteId, number)
    const isDue = article?.publishAt && Temporal.Instant.compare(article.publishAt, office.now()) <= 0
    if (article?.standing !== 'scheduled' || !isDue) return false
    const column = (await findColumn(tx, office.siteId, article.column))!
    const unitName = names.get(article.unit) ?? article.unit
    const { changes, name, data } = await publishWithin(tx, office, { article, column, unitName })
    await finish(tx, office, {
      article,
      by: { name: '系统', personId: 'system' },
      taken: { changes, happened: [{ name, data }] },
    })
    return true
  })
}
