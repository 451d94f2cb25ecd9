import { Alert, Button } from 'antd'
import { useLocation } from 'wouter'
import type { ArticleJson } from '#/articles/articles-wire.ts'
import { ArticleState } from '#/articles/desk/article-state.page.tsx'
import { ArticleText } from '#/articles/desk/article-text.page.tsx'
import { MoreActions } from '#/articles/desk/more-actions.page.tsx'
import { PublicPage } from '#/articles/desk/public-page.page.tsx'
import { ArticleRail } from '#/articles/rail/rail.page.tsx'
import { PageHead } from '#/desk/page-head.page.tsx'

/** An article for who may not change it now, and why not. */
export function ArticleReader({ article }: { readonly article: ArticleJson }) {
  const [, go] = useLocation()
  const actions = (
    <>
      {article.whyNot.pass.length === 0 ? (
        <Button type="primary" onClick={() => go(`/reviews/${article.number}`)}>
          去审核
        </Button>
      ) : null}
      <PublicPage article={article} />
      <MoreActions article={article} />
    </>
  )
  return (
    <>
      <PageHead title={article.title || '（还没有标题）'} note={<ArticleState article={article} />} actions={actions} />
      <Alert type="info" showIcon title={`现在不能修改：${article.whyNot.save.join('；')}`} />
      <div className="article-desk">
        <ArticleText content={article.content} />
        <ArticleRail article={article} findings={article.findings} />
      </div>
    </>
  )
}
