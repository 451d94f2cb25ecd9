import { Alert, Button } from 'antd'
import { useEffect } from 'react'
import type { ArticleJson } from '#/articles/articles-wire.ts'
import type { ColumnJson } from '#/articles/columns/columns-wire.ts'
import type { ContentJson } from '#/articles/content-wire.ts'
import { ArticleState } from '#/articles/desk/article-state.page.tsx'
import { PublicPage } from '#/articles/desk/public-page.page.tsx'
import { ArticleRail } from '#/articles/rail/rail.page.tsx'
import { ArticleBar } from '#/articles/writing/article-bar.page.tsx'
import { ArticleForm } from '#/articles/writing/article-form.page.tsx'
import { type Draft, useDraft } from '#/articles/writing/draft.page.ts'
import { PageHead } from '#/desk/page-head.page.tsx'

/** The editor: the form at the left, what is known about the text at the right, what can be done with it below. */
export function ArticleEditor(props: {
  readonly article: ArticleJson
  readonly columns: readonly ColumnJson[]
  readonly first: ContentJson
  /** Hears whether anything on the screen is not saved. */
  readonly onUnsaved: (isUnsaved: boolean) => void
}) {
  const { article, columns, first, onUnsaved } = props
  const draft = useDraft(article, first)
  useEffect(() => onUnsaved(draft.isChanged), [draft.isChanged, onUnsaved])
  return (
    <>
      <PageHead
        title={draft.content.title || '（还没有标题）'}
        note={<ArticleState article={article} />}
        actions={<PublicPage article={article} />}
      />
      <Obstacles article={article} draft={draft} />
      <div className="article-desk">
        <ArticleForm article={article} columns={columns} draft={draft} />
        <ArticleRail article={article} findings={draft.findings ?? article.findings} />
      </div>
      <ArticleBar article={article} draft={draft} />
    </>
  )
}

/** What stands in the way of saving: somebody was first, or took the article another step. */
function Obstacles({ article, draft }: { readonly article: ArticleJson; readonly draft: Draft }) {
  const kept = '您写的内容还在这里，没有丢。'
  const barred = article.whyNot.save.join('；')
  const overwrite = (
    <Button danger onClick={() => void draft.save(true)}>
      仍用我的内容保存为新版本
    </Button>
  )
  if (barred)
    return (
      <Alert
        type="warning"
        showIcon
        role="alert"
        title={`现在不能保存：${barred}`}
        description={`${kept}请先复制留存。`}
      />
    )
  if (draft.conflict.length === 0) return null
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={draft.conflict.join('；')}
      description={`${kept}请先在右边“版本”里看看对方改了什么，再决定。`}
      action={overwrite}
    />
  )
}
