import { stageWords, standingWords } from '#/articles/article.ts'
import type { ArticleLine } from '#/articles/articles-wire.ts'
import { when } from '#/articles/desk/when.page.ts'

/** 待二审, 已发布（修改稿待一审）, 回收站: where an article is, in words. */
export function stateWords({
  stage,
  standing,
  isTrashed,
}: Pick<ArticleLine, 'stage' | 'standing' | 'isTrashed'>): string {
  if (isTrashed) return '在回收站'
  if (standing === 'unpublished') return stageWords[stage]
  return stage === 'through' ? standingWords[standing] : `${standingWords[standing]}（修改稿：${stageWords[stage]}）`
}

/** One line about an article: column, unit, where it is, who touched it last. */
export function ArticleState({ article }: { readonly article: ArticleLine }) {
  const { columnTitle, unitName, touchedBy, touchedAt, publishAt, standing, indexNumber, isDemo } = article
  return (
    <>
      <span className="standing">{stateWords(article)}</span> {columnTitle} · {unitName} · {touchedBy} 于
      {when(touchedAt)}
      最后处理
      {standing === 'scheduled' && publishAt ? ` · 定于${when(publishAt)}发布` : null}
      {indexNumber ? ` · 索引号 ${indexNumber}` : null}
      {isDemo ? ' · 示例' : null}
    </>
  )
}
