import { Modal } from 'antd'
import { useState } from 'react'
import type { ArticleJson } from '#/articles/articles-wire.ts'
import { ColumnSelect } from '#/articles/columns/column-select.page.tsx'
import type { ColumnJson } from '#/articles/columns/columns-wire.ts'
import { Field } from '#/articles/desk/field.page.tsx'
import { useAsk, useTell } from '#/desk/api.page.ts'

/** Moves an article to another column; its address stays. */
export function MoveDialog({ article, onClose }: { readonly article: ArticleJson; readonly onClose: () => void }) {
  const [column, setColumn] = useState(article.column)
  const columns = useAsk<readonly ColumnJson[]>('/api/columns').data ?? []
  const { mutate, isPending } = useTell<{ readonly version: number; readonly column: string }>(
    'POST',
    `/api/articles/${article.number}/move`,
  )
  return (
    <Modal
      open
      title="移动到别的栏目"
      okText="移动"
      okButtonProps={{ disabled: column === article.column || column === '', loading: isPending }}
      onOk={() => mutate({ version: article.version, column }, { onSuccess: onClose })}
      onCancel={onClose}
    >
      <Field label="移到哪个栏目" note="文章的网址和发布时间不变。">
        {(id) => <ColumnSelect id={id} columns={columns} value={column} onChange={setColumn} />}
      </Field>
    </Modal>
  )
}
