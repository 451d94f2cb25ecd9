import { Button, Select } from 'antd'
import { useState } from 'react'
import { type Shelf, shelfWords } from '#/articles/article-step.ts'
import type { ArticleCounts, ArticleList } from '#/articles/articles-wire.ts'
import { ColumnSelect } from '#/articles/columns/column-select.page.tsx'
import type { ColumnJson } from '#/articles/columns/columns-wire.ts'
import { articleColumns } from '#/articles/desk/article-columns.page.tsx'
import { NewArticle } from '#/articles/desk/new-article.page.tsx'
import { Warnings } from '#/articles/desk/warnings.page.tsx'
import { addressOf, useAsk } from '#/desk/api.page.ts'
import { DataTable } from '#/desk/data-table.page.tsx'
import { useMay } from '#/desk/me.page.tsx'
import { PageHead } from '#/desk/page-head.page.tsx'
import { Loaded } from '#/desk/states.page.tsx'
import '#/articles/desk/articles.css'

type Which = { readonly shelf: Shelf | null; readonly column: string; readonly unit: string; readonly text: string }

const all: Which = { shelf: null, column: '', unit: '', text: '' }

/** 稿件: everything written for the columns, by where it is. */
export function Articles() {
  const [which, setWhich] = useState(all)
  const [turned, turn] = useState<readonly string[]>([])
  const mayWrite = useMay('article.write')
  const columns = useAsk<readonly ColumnJson[]>('/api/columns')
  const list = useAsk<ArticleList>(addressOf('/api/articles', { ...which, limit: 100, after: turned.at(-1) }))
  const choose = (part: Partial<Which>) => {
    setWhich({ ...which, ...part })
    turn([])
  }
  return (
    <>
      <PageHead
        title="稿件"
        note="点标题打开。写好后送审，三审通过自动发布。"
        actions={mayWrite ? <NewArticle columns={columns.data ?? []} /> : null}
      />
      <Warnings />
      <Shelves chosen={which.shelf} onChoose={(shelf) => choose({ shelf })} />
      <Loaded query={list}>
        {({ articles, next }) => (
          <>
            <DataTable
              name="稿件"
              rows={articles}
              columns={articleColumns}
              rowKey={({ number }) => String(number)}
              onSearch={(text) => choose({ text })}
              tools={<Filters which={which} columns={columns.data ?? []} onChoose={choose} />}
              empty={emptyWords(which, mayWrite)}
            />
            <Pager turned={turned} next={next} onTurn={turn} />
          </>
        )}
      </Loaded>
    </>
  )
}

function emptyWords(which: Which, mayWrite: boolean): string {
  if (which !== all) return '没有符合条件的稿件。请换一个状态、栏目或关键字。'
  return mayWrite ? '还没有稿件。点右上角“新增”写第一篇，或“导入 Word”。' : '还没有稿件。信息员写好送审后会出现在这里。'
}

const shown: readonly Shelf[] = ['draft', 'in-review', 'scheduled', 'published', 'withdrawn', 'archived', 'trashed']

/** Where articles are, each with how many wait there. */
function Shelves({
  chosen,
  onChoose,
}: {
  readonly chosen: Shelf | null
  readonly onChoose: (shelf: Shelf | null) => void
}) {
  const { data: counts } = useAsk<ArticleCounts>('/api/articles/counts')
  const known: Readonly<Partial<Record<Shelf, number | undefined>>> = {
    ...{ draft: counts?.drafts, 'in-review': counts?.inReview, scheduled: counts?.scheduled },
  }
  const chip = (shelf: Shelf | null, words: string) => (
    <Button
      key={words}
      size="small"
      type={chosen === shelf ? 'primary' : 'default'}
      aria-pressed={chosen === shelf}
      onClick={() => onChoose(shelf)}
    >
      {words}
      {shelf && known[shelf] ? ` ${known[shelf]}` : ''}
    </Button>
  )
  return (
    <nav className="chips" aria-label="按状态看">
      {chip(null, '全部')}
      {shown.map((shelf) => chip(shelf, shelfWords[shelf]))}
    </nav>
  )
}

function Filters(props: {
  readonly which: Which
  readonly columns: readonly ColumnJson[]
  readonly onChoose: (part: Partial<Which>) => void
}) {
  const { which, columns, onChoose } = props
  const { data } = useAsk<{ readonly units: readonly { readonly id: string; readonly name: string }[] }>('/api/units')
  const units = (data?.units ?? []).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      <span className="column-filter">
        <ColumnSelect
          any
          clearable
          label="按栏目看"
          placeholder="全部栏目"
          columns={columns}
          value={which.column}
          onChange={(column) => onChoose({ column })}
        />
      </span>
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        className="filter"
        aria-label="按单位看"
        placeholder="全部单位"
        options={units}
        value={which.unit || null}
        onChange={(unit: string | null | undefined) => onChoose({ unit: unit ?? '' })}
      />
    </>
  )
}

function Pager(props: {
  readonly turned: readonly string[]
  readonly next: string | null
  readonly onTurn: (turned: readonly string[]) => void
}) {
  const { turned, next, onTurn } = props
  if (turned.length === 0 && next === null) return null
  return (
    <nav className="pager" aria-label="翻页">
      <Button disabled={turned.length === 0} onClick={() => onTurn(turned.slice(0, -1))}>
        上一页
      </Button>
      <span>第 {turned.length + 1} 页</span>
      <Button disabled={next === null} onClick={() => next !== null && onTurn([...turned, next])}>
        下一页
      </Button>
    </nav>
  )
}
