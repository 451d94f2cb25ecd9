import { Alert, Button } from 'antd'
import type { ArticleJson } from '#/articles/articles-wire.ts'
import type { ColumnJson } from '#/articles/columns/columns-wire.ts'
import type { ContentJson } from '#/articles/content-wire.ts'
import { ArticleState } from '#/articles/desk/article-state.page.tsx'
import { PublicPage } from '#/articles/desk/public-page.page.tsx'
import { ArticleRail } from '#/articles/rail/rail.page.tsx'
import { ArticleBar } from '#/articles/writing/article-bar.page.tsx'
import { ArticleForm } from '#/articles/writing/article-form.page.tsx'
import { useDraft } from '#/articles/writing/draft.page.ts'
import { PageHead } from '#/desk/page-head.page.tsx'

/** The editor: the form at the left, what is known about the text at the right, what can be done with it below. */
export function ArticleEditor(props: {
  readonly article: ArticleJson
  readonly columns: readonly ColumnJson[]
  readonly first: ContentJson
}) {
  const { article, columns, first } = props
  const draft = useDraft(article, first)
  return (
    <>
      <PageHead
        title={draft.content.title || '（还没有标题）'}
        note={<ArticleState article={article} />}
        actions={<PublicPage article={article} />}
      />
      {draft.conflict.length > 0 ? (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={draft.conflict.join('；')}
          description="您写的内容还在这里，没有丢。请先在右边“版本”里看看对方改了什么，再决定。"
          action={
            <Button danger onClick={() => void draft.save(true)}>
              仍用我的内容保存为新版本
            </Button>
          }
        />
      ) : null}
      <div className="article-desk">
        <ArticleForm article={article} columns={columns} draft={draft} />
        <ArticleRail article={article} findings={draft.findings ?? article.findings} />
      </div>
      <ArticleBar article={article} draft={draft} />
    </>
  )
}
