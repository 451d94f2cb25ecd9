import { App, Button, Dropdown } from 'antd'
import { useState } from 'react'
import { notSteppingWords } from '#/articles/article-rules.ts'
import { type Step, stepWords } from '#/articles/article-step.ts'
import type { ArticleJson } from '#/articles/articles-wire.ts'
import { MoveDialog } from '#/articles/desk/move-dialog.page.tsx'
import { ReasonDialog } from '#/articles/desk/reason-dialog.page.tsx'
import { ValidityDialog } from '#/articles/desk/validity-dialog.page.tsx'
import { useTell } from '#/desk/api.page.ts'

type Seen = { readonly version: number }

/** What can be done besides writing, of which everybody sees what his seat may do; what is not possible now says why not. */
const offered: readonly Step[] = ['pin', 'move', 'set-validity', 'withdraw', 'archive', 'trash', 'restore']

/** 更多: what is done to an article as a whole. */
export function MoreActions({ article }: { readonly article: ArticleJson }) {
  const [dialog, open] = useState<Step | null>(null)
  const close = () => open(null)
  const atOnce = useAtOnce(article)
  const steps = offered.filter(
    (step) =>
      step !== (article.isTrashed ? 'trash' : 'restore') &&
      !article.whyNot[step].includes(notSteppingWords['not-yours']),
  )
  const items = steps.map((step) => ({
    key: step,
    label: labelOf(step, article),
    disabled: article.whyNot[step].length > 0,
    danger: step === 'withdraw' || step === 'trash',
  }))
  if (items.length === 0) return null
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{ items, onClick: ({ key }) => (atOnce[key] ? atOnce[key]() : open(key as Step)) }}
      >
        <Button>更多 ▾</Button>
      </Dropdown>
      {dialog === 'withdraw' ? (
        <ReasonDialog
          title="撤回"
          ask="撤回的理由（记入记录簿；撤回后公众看到“内容已撤回”）"
          address={`/api/articles/${article.number}/withdraw`}
          body={{ version: article.version }}
          onClose={close}
        />
      ) : null}
      {dialog === 'move' ? <MoveDialog article={article} onClose={close} /> : null}
      {dialog === 'set-validity' ? <ValidityDialog article={article} onClose={close} /> : null}
    </>
  )
}

/** A step that is not possible carries the first reason with it. */
function labelOf(step: Step, { whyNot, isPinned }: ArticleJson): string {
  const words = step === 'pin' && isPinned ? '取消置顶' : stepWords[step]
  return whyNot[step].length > 0 ? `${words}（${whyNot[step][0]}）` : words
}

/** Steps that need no more than to be sure of them. */
function useAtOnce(article: ArticleJson): Readonly<Record<string, () => void>> {
  const { modal, message } = App.useApp()
  const { number, version, isPinned } = article
  const address = `/api/articles/${number}`
  const ways = {
    pin: useTell<Seen & { readonly pinned: boolean }>('POST', `${address}/pin`),
    archive: useTell<Seen>('POST', `${address}/archive`),
    trash: useTell<Seen>('POST', `${address}/trash`),
    restore: useTell<Seen>('POST', `${address}/restore`),
  }
  const said = (words: string) => ({ onSuccess: () => void message.success(words) })
  const sure = (title: string, go: () => void) => void modal.confirm({ title, okText: '确定', onOk: go })
  return {
    pin: () => ways.pin.mutate({ version, pinned: !isPinned }, said(isPinned ? '已取消置顶' : '已置顶')),
    archive: () =>
      sure('归档后不能再改，也不能再发布，确定归档吗？', () => ways.archive.mutate({ version }, said('已归档'))),
    trash: () => sure('移到回收站？可以再恢复。', () => ways.trash.mutate({ version }, said('已移到回收站'))),
    restore: () => ways.restore.mutate({ version }, said('已恢复')),
  }
}
