import { Link } from 'wouter'
import { stageWords } from '#/articles/article.ts'
import type { ArticleLine, ArticleList } from '#/articles/articles-wire.ts'
import { when } from '#/articles/desk/when.page.ts'
import { useAsk } from '#/desk/api.page.ts'
import type { Column } from '#/desk/data-column.page.tsx'
import { DataTable } from '#/desk/data-table.page.tsx'
import { PageHead } from '#/desk/page-head.page.tsx'
import { Loaded } from '#/desk/states.page.tsx'

/** 审核: what waits for whoever sits here. */
export function Reviews() {
  const query = useAsk<ArticleList>('/api/articles?mine=to-review&limit=100')
  return (
    <>
      <PageHead title="审核" note="等您审核的稿件，先送的在前。自己写的、自己已经审过的稿件由别的同事审。" />
      <Loaded query={query}>
        {({ articles }) => (
          <DataTable
            name="待审稿件"
            rows={articles.toReversed()}
            columns={columns}
            rowKey={({ number }) => String(number)}
            empty="没有等您审核的稿件。有稿件送来会自动出现在这里。"
          />
        )}
      </Loaded>
    </>
  )
}

const columns: readonly Column<ArticleLine>[] = [
  {
    ...{ key: 'title', title: '标题', width: 320 },
    value: ({ title }) => title,
    show: ({ number, title }) => <Link href={`/reviews/${number}`}>{title || '（没有标题）'}</Link>,
  },
  { key: 'stage', title: '审核', width: 90, value: ({ stage }) => stageWords[stage], filter: true },
  { key: 'column', title: '栏目', width: 140, value: ({ columnTitle }) => columnTitle, filter: true },
  { key: 'unit', title: '单位', width: 120, value: ({ unitName }) => unitName, filter: true },
  { key: 'by', title: '写稿', width: 90, value: ({ createdBy }) => createdBy },
  {
    ...{ key: 'at', title: '送来', width: 120 },
    value: ({ touchedAt }) => touchedAt,
    show: ({ touchedAt }) => when(touchedAt),
  },
]
