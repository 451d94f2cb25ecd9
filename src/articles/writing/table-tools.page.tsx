import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { Button, Dropdown } from 'antd'

type Chain = ReturnType<Editor['chain']>

const inTable: Readonly<Record<string, { readonly words: string; readonly use: (chain: Chain) => Chain }>> = {
  merge: { words: '合并单元格', use: (chain) => chain.mergeCells() },
  split: { words: '拆分单元格', use: (chain) => chain.splitCell() },
  rowBefore: { words: '上面插入行', use: (chain) => chain.addRowBefore() },
  rowAfter: { words: '下面插入行', use: (chain) => chain.addRowAfter() },
  columnBefore: { words: '左边插入列', use: (chain) => chain.addColumnBefore() },
  columnAfter: { words: '右边插入列', use: (chain) => chain.addColumnAfter() },
  head: { words: '首行作表头／不作表头', use: (chain) => chain.toggleHeaderRow() },
  deleteRow: { words: '删除行', use: (chain) => chain.deleteRow() },
  deleteColumn: { words: '删除列', use: (chain) => chain.deleteColumn() },
  deleteTable: { words: '删除表格', use: (chain) => chain.deleteTable() },
}

/** Tables: put in, rows and columns, merged and split cells. */
export function TableTools({ editor }: { readonly editor: Editor }) {
  const isInside = useEditorState({ editor, selector: () => editor.isActive('table') })
  const insert = () => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()
  const items = isInside
    ? Object.entries(inTable).map(([key, { words }]) => ({ key, label: words }))
    : [{ key: 'insert', label: '插入表格（3 行 3 列）' }]
  const use = (key: string) => (key === 'insert' ? insert() : inTable[key]!.use(editor.chain().focus()).run())
  return (
    <Dropdown menu={{ items, onClick: ({ key }) => use(key) }} trigger={['click']}>
      <Button size="small" type={isInside ? 'primary' : 'text'}>
        表格 ▾
      </Button>
    </Dropdown>
  )
}
