import { stageWords } from '#/articles/article.ts'
import type { ArticleJson, ReviewJson } from '#/articles/articles-wire.ts'
import { when } from '#/articles/desk/when.page.ts'

/** 审核记录: who passed or returned it, when and why. */
export function ReviewTrail({ article }: { readonly article: ArticleJson }) {
  const { reviews, chain } = article
  return (
    <section aria-label="审核记录">
      <h2>审核记录</h2>
      <p>本栏目要过：{chain.map((stage) => stageWords[stage].replace('待', '')).join(' → ')}</p>
      {reviews.length === 0 ? <p>还没有送审。</p> : null}
      <ol>
        {reviews.map((review) => (
          <li key={`${review.at} ${review.stage}`}>
            {when(review.at)} {review.by} {whatWords(review)}
            {review.reason ? <>：{review.reason}</> : null}
          </li>
        ))}
      </ol>
    </section>
  )
}

function whatWords({ what, stage, to }: ReviewJson): string {
  const name = stageWords[stage].replace('待', '')
  if (what === 'submitted') return '送审'
  return what === 'passed'
    ? `${name}通过`
    : `${name}退回到${to === 'draft' ? '草稿' : stageWords[to].replace('待', '')}`
}
