import { type Seen, takeStep } from '#/articles/take-step.action.ts'
import type { Office } from '#/platform/office.store.ts'
import type { SignedIn } from '#/units/signed-in.ts'

/** Puts an article that was never published into the trash; it can be taken out again and is never lost. */
export function trashArticle(office: Office, person: SignedIn, seen: Seen): Promise<number> {
  return takeStep(office, person, { seen, step: 'trash' }, async (_tx, { article }) => ({
    changes: { trashedAt: office.now(), standing: 'unpublished', stage: 'draft' },
    happened: [{ name: 'article.trashed', data: { title: article.title } }],
  }))
}

/** Takes an article out of the trash: a draft again. */
export function restoreArticle(office: Office, person: SignedIn, seen: Seen): Promise<number> {
  return takeStep(office, person, { seen, step: 'restore' }, async (_tx, { article }) => ({
    changes: { trashedAt: null },
    happened: [{ name: 'article.restored', data: { title: article.title } }],
  }))
}
