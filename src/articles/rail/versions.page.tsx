import { Button, Modal } from 'antd'
import { useState } from 'react'
import type { ArticleJson, DiffJson } from '#/articles/articles-wire.ts'
import { when } from '#/articles/desk/when.page.ts'
import { DiffView } from '#/articles/review/diff-view.page.tsx'
import { addressOf, useAsk } from '#/desk/api.page.ts'
import { Loaded } from '#/desk/states.page.tsx'

/** 版本: every text that was saved, each compared with the one before it. */
export function Versions({ article }: { readonly article: ArticleJson }) {
  const [shown, show] = useState<number | null>(null)
  const first = article.versions.at(-1)?.version
  return (
    <section aria-label="版本">
      <h2>版本</h2>
      <ol reversed>
        {article.versions.map(({ version, by, at, isPublished }) => (
          <li key={version}>
            {when(at)} {by}
            {isPublished ? '（发布的就是这版）' : null}{' '}
            {version === first ? null : (
              <Button size="small" aria-label={`看第 ${version} 版改了什么`} onClick={() => show(version)}>
                改了什么
              </Button>
            )}
          </li>
        ))}
      </ol>
      {shown === null ? null : <Comparison article={article} version={shown} onClose={() => show(null)} />}
    </section>
  )
}

function Comparison(props: { readonly article: ArticleJson; readonly version: number; readonly onClose: () => void }) {
  const { article, version, onClose } = props
  const at = article.versions.findIndex((each) => each.version === version)
  const from = article.versions[at + 1]?.version
  const diff = useAsk<DiffJson>(addressOf(`/api/articles/${article.number}/diff`, { from, to: version }))
  return (
    <Modal open title="与上一版相比" width={860} footer={null} onCancel={onClose}>
      <Loaded query={diff}>{(found) => <DiffView diff={found} />}</Loaded>
    </Modal>
  )
}
