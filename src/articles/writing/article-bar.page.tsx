import { App, Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { notSteppingWords } from '#/articles/article-rules.ts'
import type { ArticleJson } from '#/articles/articles-wire.ts'
import { Field } from '#/articles/desk/field.page.tsx'
import { MoreActions } from '#/articles/desk/more-actions.page.tsx'
import { StepButton } from '#/articles/desk/step-button.page.tsx'
import type { Draft } from '#/articles/writing/draft.page.ts'
import { useTell } from '#/desk/api.page.ts'

/** What can be done with the text: kept, sent for review, looked at, given a time. */
export function ArticleBar({ article, draft }: { readonly article: ArticleJson; readonly draft: Draft }) {
  const [isScheduling, schedule] = useState(false)
  const submit = useSubmit(article, draft)
  const preview = async () => {
    if (!draft.isChanged || (await draft.save()) !== null)
      open(`/api/portal/preview/${article.number}`, '_blank', 'noopener')
  }
  return (
    <div className="article-bar" role="toolbar" aria-label="稿件操作">
      <StepButton words="存草稿" whyNot={article.whyNot.save} loading={draft.isSaving} onUse={() => draft.save()} />
      <StepButton primary words="送审" whyNot={whyNotSubmit(article, draft)} onUse={submit} />
      <Button onClick={() => void preview()}>预览</Button>
      <StepButton words="定时" whyNot={article.whyNot.schedule} onUse={() => schedule(true)} />
      <MoreActions article={article} />
      <span className="saved" role="status">
        {savedWords(draft, article.whyNot.save)}
      </span>
      {isScheduling ? <ScheduleDialog article={article} onClose={() => schedule(false)} /> : null}
    </div>
  )
}

/** The server judges what was saved; what is on the screen is saved first, so what has been mended meanwhile is no reason any more. */
function whyNotSubmit({ whyNot, findings }: ArticleJson, draft: Draft): readonly string[] {
  const stops = (draft.findings ?? findings).some(({ severity }) => severity === 'stop')
  const mended = [
    ...(stops ? [] : [notSteppingWords.stops]),
    ...(draft.isChanged ? [notSteppingWords['not-draft']] : []),
  ]
  return whyNot.submit.filter((words) => !mended.includes(words))
}

function savedWords({ isChanged, keptAt, conflict }: Draft, barred: readonly string[]): string {
  if (isChanged && barred.length > 0) return `不能保存：${barred.join('；')}`
  if (conflict.length > 0) return '没有保存：有人先改过，请看页首的说明'
  if (!isChanged) return '内容已保存'
  return keptAt ? `已自动保存 ${keptAt}（还没有存成草稿）` : '有未保存的修改'
}

/** Saves first, so that what is reviewed is what is on the screen. */
function useSubmit(article: ArticleJson, draft: Draft): () => Promise<void> {
  const { modal, message } = App.useApp()
  const { mutateAsync } = useTell<{ readonly version: number }>('POST', `/api/articles/${article.number}/submit`)
  return async () => {
    const version = draft.isChanged ? await draft.save() : article.version
    if (version === null) return
    const isSure = await modal.confirm({
      title: '送审后在审核期间不能再改，确定送审吗？',
      content: `将依次经过 ${article.chain.length} 次审核。退回后可以继续修改。`,
      okText: '送审',
    })
    if (!isSure) return
    await mutateAsync({ version }).then(
      () => void message.success('已送审'),
      () => {}, // said by the notification
    )
  }
}

/** 定时: when it shall be published once it is through. */
function ScheduleDialog({ article, onClose }: { readonly article: ArticleJson; readonly onClose: () => void }) {
  const [at, setAt] = useState(article.publishAt ? local(article.publishAt) : '')
  const { mutate, isPending } = useTell<{ readonly version: number; readonly at: string | null }>(
    'POST',
    `/api/articles/${article.number}/schedule`,
  )
  const set = (moment: string | null) => mutate({ version: article.version, at: moment }, { onSuccess: onClose })
  return (
    <Modal
      open
      title="定时发布"
      okText="定时"
      okButtonProps={{ disabled: at === '', loading: isPending }}
      onOk={() => set(Temporal.PlainDateTime.from(at).toZonedDateTime('Asia/Shanghai').toInstant().toString())}
      cancelText={article.publishAt ? '取消定时，审核通过即发布' : '取消'}
      cancelButtonProps={article.publishAt ? { onClick: () => set(null) } : {}}
      onCancel={onClose}
    >
      <Field label="什么时候发布（北京时间；要先审核通过，到时自动发布）">
        {(id) => <Input id={id} type="datetime-local" value={at} onChange={({ target }) => setAt(target.value)} />}
      </Field>
    </Modal>
  )
}

function local(moment: string): string {
  return Temporal.Instant.from(moment)
    .toZonedDateTimeISO('Asia/Shanghai')
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
}
