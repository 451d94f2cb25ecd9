import { Button } from 'antd'
import { useState } from 'react'
import type { ChangeColumn, ColumnJson } from '#/articles/columns/columns-wire.ts'
import { OpenTopicDialog } from '#/articles/columns/open-topic.page.tsx'
import { useAsk, useTell } from '#/desk/api.page.ts'
import type { Column } from '#/desk/data-column.page.tsx'
import { DataTable } from '#/desk/data-table.page.tsx'
import { useMay } from '#/desk/me.page.tsx'
import { PageHead } from '#/desk/page-head.page.tsx'
import { Loaded } from '#/desk/states.page.tsx'
import '#/articles/desk/articles.css'

/** 专题: what is open, what is archived; opened with columns of its own. */
export function Topics() {
  const query = useAsk<readonly ColumnJson[]>('/api/columns')
  const mayManage = useMay('column.manage')
  const [isOpening, open] = useState(false)
  const parents = (query.data ?? []).filter(({ kind, isByOffice }) => kind === 'topic' && !isByOffice)
  const actions =
    mayManage && parents.length > 0 ? (
      <Button type="primary" onClick={() => open(true)}>
        开设专题
      </Button>
    ) : null
  return (
    <>
      <PageHead
        title="专题"
        note="围绕一项工作开设，有自己的小栏目；归档后不再要求更新，公众仍可查看。"
        actions={actions}
      />
      <Loaded query={query}>
        {(columns) => (
          <DataTable
            name="专题"
            rows={columns.filter(({ kind, isByOffice }) => kind === 'topic' && isByOffice)}
            columns={mayManage ? [...lines(columns), archiveColumn] : lines(columns)}
            rowKey={({ id }) => id}
            empty={
              parents.length > 0
                ? '还没有专题。点右上角“开设专题”。'
                : '网站里没有“专题专栏”类的栏目。请在“栏目设置”里把放专题的栏目设为“专题专栏”。'
            }
          />
        )}
      </Loaded>
      {isOpening ? <OpenTopicDialog parents={parents} onClose={() => open(false)} /> : null}
    </>
  )
}

function lines(all: readonly ColumnJson[]): readonly Column<ColumnJson>[] {
  const below = (id: string) => all.filter(({ parent }) => parent === id).map(({ title }) => title)
  return [
    {
      ...{ key: 'title', title: '专题', width: 220, value: ({ title }) => title },
      show: ({ id, title }) => <a href={`/${id}/`}>{title}</a>,
    },
    { key: 'parent', title: '开在', width: 140, value: ({ path }) => path.at(-2) ?? '' },
    { key: 'columns', title: '小栏目', width: 240, value: ({ id }) => below(id).join('、') },
    { key: 'state', title: '状态', width: 150, value: stateOf },
  ]
}

function stateOf({ archivedFrom, retiredFrom }: ColumnJson): string {
  if (retiredFrom) return `${retiredFrom} 起停用`
  const today = Temporal.Now.plainDateISO('Asia/Shanghai').toString()
  if (archivedFrom === null) return '开放'
  return archivedFrom <= today ? `已归档（${archivedFrom}）` : `开放，${archivedFrom} 归档`
}

const archiveColumn: Column<ColumnJson> = {
  ...{ key: 'archive', title: '办理', width: 110, value: () => '' },
  show: (topic) => <ArchiveButton topic={topic} />,
}

function ArchiveButton({ topic }: { readonly topic: ColumnJson }) {
  const { mutate, isPending } = useTell<ChangeColumn>('POST', '/api/columns/settings')
  const today = Temporal.Now.plainDateISO('Asia/Shanghai').toString()
  const isArchived = topic.archivedFrom !== null && topic.archivedFrom <= today
  return (
    <Button
      size="small"
      loading={isPending}
      aria-label={`${isArchived ? '重新开放' : '今天归档'}：${topic.title}`}
      onClick={() => mutate({ column: topic.id, archivedFrom: isArchived ? null : today })}
    >
      {isArchived ? '重新开放' : '今天归档'}
    </Button>
  )
}
