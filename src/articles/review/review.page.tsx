import { Segmented } from 'antd'
import { useState } from 'react'
import { useLocation, useParams } from 'wouter'
import type { ArticleJson, DiffJson } from '#/articles/articles-wire.ts'
import { ArticleState } from '#/articles/desk/article-state.page.tsx'
import { ArticleText } from '#/articles/desk/article-text.page.tsx'
import { StepButton } from '#/articles/desk/step-button.page.tsx'
import { TextField } from '#/articles/desk/text-fields.page.tsx'
import { ArticleRail } from '#/articles/rail/rail.page.tsx'
import { DiffView } from '#/articles/review/diff-view.page.tsx'
import { ReturnDialog } from '#/articles/review/return-dialog.page.tsx'
import { useAsk, useTell } from '#/desk/api.page.ts'
import { PageHead } from '#/desk/page-head.page.tsx'
import { Loaded } from '#/desk/states.page.tsx'
import '#/articles/desk/articles.css'

/** 审核: the whole text, what changed in it, and the word of the reviewer. */
export function Review() {
  const { number } = useParams<{ number: string }>()
  const query = useAsk<ArticleJson>(`/api/articles/${number}`)
  return (
    <div className="article-page">
      <Loaded query={query}>{(article) => <Reviewing key={article.number} article={article} />}</Loaded>
    </div>
  )
}

type Shown = 'text' | 'diff'

function Reviewing({ article }: { readonly article: ArticleJson }) {
  const isChange = article.publishedVersion !== null
  const [shown, show] = useState<Shown>(isChange ? 'diff' : 'text')
  const options = [
    { value: 'text' as const, label: '全文' },
    { value: 'diff' as const, label: isChange ? '与已发布的相比' : '与上一版相比' },
  ]
  return (
    <>
      <PageHead title={`审核：${article.title}`} note={<ArticleState article={article} />} />
      <Segmented<Shown> options={options} value={shown} onChange={show} />
      <div className="article-desk">
        {shown === 'text' ? <ArticleText content={article.content} /> : <Changes article={article} />}
        <ArticleRail article={article} findings={article.findings} />
      </div>
      <Verdict article={article} />
    </>
  )
}

function Changes({ article }: { readonly article: ArticleJson }) {
  const isOnly = article.versions.length < 2
  const diff = useAsk<DiffJson>(isOnly ? null : `/api/articles/${article.number}/diff`)
  if (isOnly) return <p>这是第一版，没有可比的。请看全文。</p>
  return <Loaded query={diff}>{(found) => <DiffView diff={found} />}</Loaded>
}

/** Pass with or without a word; return only with a reason. */
function Verdict({ article }: { readonly article: ArticleJson }) {
  const { number, version, stage, whyNot } = article
  const [opinion, setOpinion] = useState('')
  const [isReturning, giveBack] = useState(false)
  const [, go] = useLocation()
  const { mutate, isPending } = useTell<{ readonly version: number; readonly opinion: string }>(
    'POST',
    `/api/articles/${number}/${stage}/pass`,
  )
  return (
    <section className="article-bar" aria-label="审核意见">
      <TextField label="审核意见（通过时可不写）" most={500} value={opinion} onChange={setOpinion} />
      <StepButton
        primary
        words="通过"
        whyNot={whyNot.pass}
        loading={isPending}
        onUse={() => mutate({ version, opinion }, { onSuccess: () => go('/reviews') })}
      />
      <StepButton danger words="退回" whyNot={whyNot.return} onUse={() => giveBack(true)} />
      {whyNot.pass.length > 0 ? <p className="field-note">不能通过：{whyNot.pass.join('；')}</p> : null}
      {isReturning ? (
        <ReturnDialog article={article} onDone={() => go('/reviews')} onClose={() => giveBack(false)} />
      ) : null}
    </section>
  )
}
