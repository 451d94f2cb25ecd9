import { findColumn } from '#/articles/columns/columns.store.ts'
import { takesArticles } from '#/articles/columns/set-column.ts'
import { moveWithin, unpublishWithin } from '#/articles/publication/publish.action.ts'
import { type Seen, takeStep } from '#/articles/take-step.action.ts'
import { todayOf } from '#/ledger/office-ledger.store.ts'
import type { Office } from '#/platform/office.store.ts'
import { Refused } from '#/platform/refused.ts'
import type { SignedIn } from '#/units/signed-in.ts'

const words = {
  'no-such-column': '没有这个栏目，请刷新页面',
  'no-articles-here': '这个栏目不能放稿件（频道、链接，或已停用、已归档），请换一个栏目',
  'same-column': '文章已经在这个栏目里',
  'record-stays': '信息公开类的文章只能移到信息公开类的栏目：索引号和题头要跟着走',
  'nothing-changed': '没有改动',
}

/** Withdraws a published article: its slots fall silent, its page says that it is gone; the article itself is kept. */
export function withdrawArticle(office: Office, person: SignedIn, seen: Seen, reason: string): Promise<number> {
  return takeStep(office, person, { seen, step: 'withdraw' }, async (tx, its) => {
    await unpublishWithin(tx, office, its)
    const { title, stage } = its.article
    return {
      changes: { standing: 'withdrawn', pinned: false, ...(stage === 'through' && { stage: 'draft' }) },
      happened: [{ name: 'article.withdrawn', data: { title, reason } }],
    }
  })
}

/** Closes a withdrawn article for good: it is kept and never published again. */
export function archiveArticle(office: Office, person: SignedIn, seen: Seen): Promise<number> {
  return takeStep(office, person, { seen, step: 'archive' }, async (_tx, { article }) => ({
    changes: { standing: 'archived' },
    happened: [{ name: 'article.archived', data: { title: article.title } }],
  }))
}

/** Moves a published article to another column; its address and its time stay. */
export function moveArticle(office: Office, person: SignedIn, seen: Seen, to: string): Promise<number> {
  return takeStep(office, person, { seen, step: 'move' }, async (tx, its) => {
    const column = await findColumn(tx, office.siteId, to)
    const reasons: (keyof typeof words)[] = []
    if (!column) reasons.push('no-such-column')
    else if (!takesArticles(column, todayOf(office))) reasons.push('no-articles-here')
    else if (its.article.indexNumber !== null && !/disclosure$/.test(column.kind)) reasons.push('record-stays')
    if (to === its.article.column) reasons.push('same-column')
    if (!column || reasons.length > 0) throw new Refused(reasons, words)
    await moveWithin(tx, office, its, column)
    const data = { title: its.article.title, from: its.column.id, to }
    return { changes: { column: to }, happened: [{ name: 'article.moved', data }] }
  })
}

/** 置顶: keeps a published article at the top of its column, or lets it go. */
export function pinArticle(office: Office, person: SignedIn, seen: Seen, pinned: boolean): Promise<number> {
  return takeStep(office, person, { seen, step: 'pin' }, async (_tx, { article }) => {
    if (article.pinned === pinned) throw new Refused(['nothing-changed'], words)
    return { changes: { pinned }, happened: [{ name: 'article.pinned', data: { title: article.title, pinned } }] }
  })
}
