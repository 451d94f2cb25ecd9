import { App, Button, Input, Tree } from 'antd'
import { useMemo, useState } from 'react'
import { ColumnForm } from '#/articles/columns/column-form.page.tsx'
import type { ColumnJson, MadeColumns } from '#/articles/columns/columns-wire.ts'
import { useAsk, useTell } from '#/desk/api.page.ts'
import { PageHead } from '#/desk/page-head.page.tsx'
import { Loaded, Nothing } from '#/desk/states.page.tsx'
import '#/articles/desk/articles.css'

/** 栏目设置: the tree at the left, what the office sets of the chosen one at the right. */
export function Columns() {
  const query = useAsk<readonly ColumnJson[]>('/api/columns')
  return (
    <>
      <PageHead
        title="栏目设置"
        note="栏目来自现行责任分解表，地址定下后不变；怎样展示、过几审由这里定。"
        actions={<MakeAgain />}
      />
      <Loaded query={query}>{(columns) => <ColumnDesk columns={columns} />}</Loaded>
    </>
  )
}

function ColumnDesk({ columns }: { readonly columns: readonly ColumnJson[] }) {
  const [chosen, choose] = useState<string | null>(null)
  const [said, search] = useState('')
  const column = columns.find(({ id }) => id === chosen)
  const nodes = useMemo(() => nodesOf(found(columns, said), null), [columns, said])
  if (columns.length === 0) return <Nothing words="还没有栏目。请先启用责任分解表，再点右上角“按责任分解表生成”。" />
  return (
    <div className="side-by-side">
      <section aria-label="栏目树">
        <Input.Search
          allowClear
          placeholder="查找栏目"
          aria-label="查找栏目"
          onChange={({ target }) => search(target.value)}
        />
        <div className="column-tree">
          <Tree
            key={said}
            blockNode
            defaultExpandAll={said !== ''}
            treeData={nodes}
            selectedKeys={chosen ? [chosen] : []}
            onSelect={([key]) => choose(key === undefined ? null : String(key))}
          />
        </div>
      </section>
      {column ? <ColumnForm key={column.id} column={column} /> : <Nothing words="请在左边选一个栏目。" />}
    </div>
  )
}

/** Columns whose title holds what was said, and those above them. */
function found(columns: readonly ColumnJson[], said: string): readonly ColumnJson[] {
  if (!said.trim()) return columns
  const hits = columns.filter(({ title }) => title.includes(said.trim()))
  return columns.filter(({ id }) => hits.some((hit) => hit.id === id || hit.id.startsWith(`${id}/`)))
}

type Node = { readonly key: string; readonly title: string; children: Node[] }

function nodesOf(columns: readonly ColumnJson[], parent: string | null): Node[] {
  return columns
    .filter((column) => column.parent === parent)
    .map(({ id, title, retiredFrom }) => ({
      key: id,
      title: retiredFrom ? `${title}（已停用）` : title,
      children: nodesOf(columns, id),
    }))
}

/** Makes the columns of the site from the table in force; what was set here stays. */
function MakeAgain() {
  const { modal } = App.useApp()
  const { mutate, isPending } = useTell<void, MadeColumns>('POST', '/api/columns/make')
  const tell = ({ made, renamed, changed, retired }: MadeColumns) =>
    void modal.info({
      title: '已按现行责任分解表生成',
      content: `新增 ${made.length} 个，更名 ${renamed.length} 个，更新 ${changed.length} 个，停用 ${retired.length} 个。`,
    })
  return (
    <Button loading={isPending} onClick={() => mutate(undefined, { onSuccess: tell })}>
      按责任分解表生成
    </Button>
  )
}
