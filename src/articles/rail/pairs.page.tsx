import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { pairWords } from '#/articles/article.ts'
import type { ArticleJson, PairJson } from '#/articles/articles-wire.ts'
import { TieDialog } from '#/articles/rail/tie-dialog.page.tsx'
import { useTell } from '#/desk/api.page.ts'

/** 关联: policy and its interpretation, call and result, old and new document; each shows the other. */
export function Pairs({ article }: { readonly article: ArticleJson }) {
  const [isTying, tie] = useState(false)
  const untie = useTell<{ readonly other: number }>('POST', `/api/articles/${article.number}/pairs/untie`)
  const isOpen = article.whyNot.tie.length === 0
  return (
    <section aria-label="关联">
      <h2>关联</h2>
      {article.pairs.length === 0 ? <p>没有关联的文章。政策请关联解读，征集请关联结果反馈。</p> : null}
      <ul>
        {article.pairs.map((pair) => (
          <li key={pair.number}>
            {pairWords[pair.kind][pair.is]}：<Link href={`/articles/${pair.number}`}>{pair.title}</Link>
            {pair.isPublished ? '' : '（未发布）'}{' '}
            {isOpen ? <Untie pair={pair} onUntie={() => untie.mutate({ other: pair.number })} /> : null}
          </li>
        ))}
      </ul>
      {isOpen ? <Button onClick={() => tie(true)}>添加关联</Button> : null}
      {isTying ? <TieDialog article={article} onClose={() => tie(false)} /> : null}
    </section>
  )
}

function Untie({ pair, onUntie }: { readonly pair: PairJson; readonly onUntie: () => void }) {
  return (
    <Button size="small" aria-label={`取消关联：${pair.title}`} onClick={onUntie}>
      取消
    </Button>
  )
}
