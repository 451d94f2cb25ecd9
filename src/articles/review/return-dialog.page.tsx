import { Modal, Radio } from 'antd'
import { useState } from 'react'
import { type Stage, stageWords } from '#/articles/article.ts'
import type { ArticleJson } from '#/articles/articles-wire.ts'
import { LongField } from '#/articles/desk/text-fields.page.tsx'
import { useTell } from '#/desk/api.page.ts'

type Returning = { readonly version: number; readonly to: Stage; readonly reason: string }

/** Returns an article to its editor or to a review before this one; the reason is what it is returned for. */
export function ReturnDialog(props: {
  readonly article: ArticleJson
  readonly onDone: () => void
  readonly onClose: () => void
}) {
  const { article, onDone, onClose } = props
  const [to, setTo] = useState<Stage>('draft')
  const [reason, setReason] = useState('')
  const { mutate, isPending } = useTell<Returning>('POST', `/api/articles/${article.number}/${article.stage}/return`)
  const before = article.chain.slice(0, Math.max(0, article.chain.indexOf(article.stage as never)))
  const options = [
    { value: 'draft' as Stage, label: '退回信息员修改' },
    ...before.map((stage) => ({ value: stage as Stage, label: `退回到${stageWords[stage].replace('待', '')}` })),
  ]
  return (
    <Modal
      open
      title="退回"
      okText="退回"
      okButtonProps={{ danger: true, disabled: reason.trim().length < 2, loading: isPending }}
      onOk={() => mutate({ version: article.version, to, reason }, { onSuccess: onDone })}
      onCancel={onClose}
    >
      <Radio.Group
        aria-label="退回到哪里"
        options={options}
        value={to}
        onChange={({ target }) => setTo(target.value)}
      />
      <LongField label="退回的理由（必填：哪里要改、怎么改）" rows={4} most={500} value={reason} onChange={setReason} />
    </Modal>
  )
}
