import { Link } from 'wouter'
import type { ArticleLine } from '#/articles/articles-wire.ts'
import { stateWords } from '#/articles/desk/article-state.page.tsx'
import { when } from '#/articles/desk/when.page.ts'
import type { Column } from '#/desk/data-column.page.tsx'

/** What a list says of every article. */
export const articleColumns: readonly Column<ArticleLine>[] = [
  {
    ...{ key: 'title', title: '标题', width: 320 },
    value: ({ title }) => title,
    show: ({ number, title, isPinned, isDemo }) => (
      <>
        {isPinned ? '【置顶】' : null}
        <Link href={`/articles/${number}`}>{title || '（没有标题）'}</Link>
        {isDemo && !title.includes('示例') ? '（示例）' : null}
      </>
    ),
  },
  {
    ...{ key: 'state', title: '状态', width: 130, value: stateWords },
    show: (line) => <span className="standing">{stateWords(line)}</span>,
  },
  { key: 'column', title: '栏目', width: 140, value: ({ columnTitle }) => columnTitle },
  { key: 'unit', title: '单位', width: 120, value: ({ unitName }) => unitName },
  { key: 'by', title: '写稿', width: 90, value: ({ createdBy }) => createdBy },
  {
    ...{ key: 'touched', title: '最后处理', width: 150, value: ({ touchedAt }) => touchedAt },
    show: ({ touchedAt, touchedBy }) => `${when(touchedAt)} ${touchedBy}`,
  },
  {
    ...{ key: 'published', title: '发布时间', width: 120 },
    value: ({ publishedAt, publishAt }) => publishedAt ?? publishAt,
    show: ({ publishedAt, publishAt }) => (publishedAt ? when(publishedAt) : publishAt ? `定于${when(publishAt)}` : ''),
  },
]
