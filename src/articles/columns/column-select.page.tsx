import { TreeSelect } from 'antd'
import { useMemo } from 'react'
import type { ColumnJson } from '#/articles/columns/columns-wire.ts'

type Node = {
  readonly value: string
  readonly title: string
  readonly disabled: boolean
  readonly children: readonly Node[]
}

/** Chooses a column in the tree; those that take no articles are shown and cannot be chosen, unless `any`. */
export function ColumnSelect(props: {
  readonly id?: string
  readonly label?: string
  readonly columns: readonly ColumnJson[]
  readonly value: string | null
  readonly any?: boolean
  readonly disabled?: boolean
  readonly clearable?: boolean
  readonly placeholder?: string
  readonly onChange: (column: string) => void
}) {
  const { id, label, columns, value, any = false, disabled = false, clearable = false, onChange } = props
  const tree = useMemo(() => nodesOf(columns, null, any), [columns, any])
  return (
    <TreeSelect
      {...(id && { id })}
      {...(label && { 'aria-label': label })}
      className="wide-field"
      showSearch={{ treeNodeFilterProp: 'title' }}
      treeLine
      treeDefaultExpandAll={columns.length < 40}
      allowClear={clearable}
      disabled={disabled}
      placeholder={props.placeholder ?? '选择栏目（可输入名称查找）'}
      treeData={tree as never}
      value={value || undefined}
      onChange={(column: string | undefined) => onChange(column ?? '')}
    />
  )
}

function nodesOf(columns: readonly ColumnJson[], parent: string | null, any: boolean): readonly Node[] {
  return columns
    .filter((column) => column.parent === parent)
    .map(({ id, title, takesArticles, retiredFrom }) => ({
      value: id,
      title: retiredFrom ? `${title}（已停用）` : title,
      disabled: !any && !takesArticles,
      children: nodesOf(columns, id, any),
    }))
}
