import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useParams } from 'wouter'
import type { ArticleJson } from '#/articles/articles-wire.ts'
import type { ColumnJson } from '#/articles/columns/columns-wire.ts'
import type { ContentJson } from '#/articles/content-wire.ts'
import { when } from '#/articles/desk/when.page.ts'
import { ArticleEditor } from '#/articles/writing/article-editor.page.tsx'
import { ArticleReader } from '#/articles/writing/article-reader.page.tsx'
import { isDisclosure, recordFor } from '#/articles/writing/record-for.ts'
import { useAsk, useTell } from '#/desk/api.page.ts'
import { Loaded } from '#/desk/states.page.tsx'
import '#/articles/desk/articles.css'

/** 稿件: written by who may, read by the others. */
export function Article() {
  const { number } = useParams<{ number: string }>()
  const article = useAsk<ArticleJson>(`/api/articles/${number}`)
  const columns = useAsk<readonly ColumnJson[]>('/api/columns')
  return (
    <div className="article-page">
      <Loaded query={columns}>
        {(tree) => (
          <Loaded query={article}>{(found) => <Opened key={found.number} article={found} columns={tree} />}</Loaded>
        )}
      </Loaded>
    </div>
  )
}

type Props = { readonly article: ArticleJson; readonly columns: readonly ColumnJson[] }

/** Whoever is writing goes on writing, whatever others do to the article meanwhile: what is on the screen is never taken away. */
function Opened({ article, columns }: Props) {
  const [isUnsaved, hold] = useState(false)
  const mayWrite = article.whyNot.save.length === 0
  if (mayWrite || isUnsaved) return <Writing article={article} columns={columns} onUnsaved={hold} />
  return <ArticleReader article={article} />
}

/** Before anything is typed: what was kept by itself and never saved is offered first. */
function Writing({ article, columns, onUnsaved }: Props & { readonly onUnsaved: (isUnsaved: boolean) => void }) {
  const [offered] = useState(article.autosave)
  const [begun, take] = useState<ContentJson | null>(offered ? null : ready(article.content, article, columns))
  const begin = (content: ContentJson) => take(ready(content, article, columns))
  const drop = useTell('POST', `/api/articles/${article.number}/drop-autosave`)
  if (begun) return <ArticleEditor article={article} columns={columns} first={begun} onUnsaved={onUnsaved} />
  const isOlder = offered!.baseVersion < article.version
  const discard = () => drop.mutate(undefined, { onSettled: () => begin(article.content) })
  return (
    <Alert
      type="warning"
      showIcon
      title={`${when(offered!.savedAt)}自动保存过一份内容，没有正式保存。`}
      description={
        <>
          <p>
            标题：{offered!.content.title || '（空）'}
            {isOlder
              ? `。此后 ${article.touchedBy} 于${when(article.touchedAt)}保存过新的内容，恢复后请先核对再保存。`
              : '。'}
          </p>
          <Button type="primary" onClick={() => begin(offered!.content)}>
            恢复这份内容
          </Button>{' '}
          <Button loading={drop.isPending} onClick={discard}>
            不要了，用已保存的
          </Button>
        </>
      }
    />
  )
}

/** A text of a disclosure column begins with a header to fill in; an untouched text stays the same one. */
function ready(content: ContentJson, { column, unitName }: ArticleJson, columns: readonly ColumnJson[]): ContentJson {
  const needs = isDisclosure(columns, column)
  return needs === (content.record !== null) ? content : { ...content, ...recordFor(content, needs, unitName) }
}
