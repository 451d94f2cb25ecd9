import { Alert, Button, Modal } from 'antd'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { WriteArticle } from '#/articles/articles-wire.ts'
import { ColumnSelect } from '#/articles/columns/column-select.page.tsx'
import type { ColumnJson } from '#/articles/columns/columns-wire.ts'
import { emptyContent } from '#/articles/content-wire.ts'
import { Field } from '#/articles/desk/field.page.tsx'
import { ChoiceField, TextField } from '#/articles/desk/text-fields.page.tsx'
import type { ImportedArticle } from '#/articles/files/file-wire.ts'
import { SendButton } from '#/articles/files/upload-button.page.tsx'
import { importWord } from '#/articles/files/upload-file.page.ts'
import { isDisclosure, recordFor } from '#/articles/writing/record-for.ts'
import { useAsk, useTell } from '#/desk/api.page.ts'
import { useMe } from '#/desk/me.page.tsx'
import { unitsFor } from '#/units/rights.ts'

type Way = 'blank' | 'word'

/** 新增, 导入 Word: where it shall stand, then the editor. */
export function NewArticle({ columns }: { readonly columns: readonly ColumnJson[] }) {
  const [way, begin] = useState<Way | null>(null)
  return (
    <>
      <Button type="primary" onClick={() => begin('blank')}>
        新增
      </Button>
      <Button onClick={() => begin('word')}>导入 Word</Button>
      {way ? <NewDialog columns={columns} way={way} onClose={() => begin(null)} /> : null}
    </>
  )
}

type NewProps = { readonly columns: readonly ColumnJson[]; readonly way: Way; readonly onClose: () => void }

function NewDialog({ columns, way, onClose }: NewProps) {
  const [column, setColumn] = useState('')
  const [title, setTitle] = useState('')
  const [read, setRead] = useState<ImportedArticle | null>(null)
  const units = useOwnUnits()
  const [unit, setUnit] = useState(units[0]?.value ?? '')
  const [, go] = useLocation()
  const { mutate, isPending } = useTell<WriteArticle, { readonly number: number }>('POST', '/api/articles')
  const takeWord = (article: ImportedArticle) => {
    setRead(article)
    setTitle(article.content.title)
  }
  const unitName = units.find(({ value }) => value === unit)?.label ?? ''
  const content = { ...(read?.content ?? emptyContent), title, source: unitName }
  const create = () =>
    mutate(
      { column, unit, content: { ...content, ...recordFor(content, isDisclosure(columns, column), unitName) } },
      { onSuccess: ({ number }) => go(`/articles/${number}`) },
    )
  const isReady = column !== '' && unit !== '' && title.trim() !== '' && (way === 'blank' || read !== null)
  return (
    <Modal
      open
      title={way === 'word' ? '导入 Word 成稿件' : '新增稿件'}
      okText="开始编辑"
      okButtonProps={{ disabled: !isReady, loading: isPending }}
      onOk={create}
      onCancel={onClose}
    >
      {way === 'word' ? <WordFile read={read} onRead={takeWord} /> : null}
      <Field label="栏目">
        {(id) => <ColumnSelect id={id} columns={columns} value={column} onChange={setColumn} />}
      </Field>
      <ChoiceField label="发布单位" options={units} value={unit} onChange={setUnit} />
      <TextField label="标题" most={400} value={title} onChange={setTitle} />
    </Modal>
  )
}

function WordFile({
  read,
  onRead,
}: {
  readonly read: ImportedArticle | null
  readonly onRead: (read: ImportedArticle) => void
}) {
  return (
    <>
      <p>选择 .docx 文件：标题、正文、表格、图片和脚注会带进来，多余的格式去掉。</p>
      <SendButton words={read ? '换一个文件' : '选择 Word 文件'} accept=".docx" send={importWord} onDone={onRead} />
      {read ? (
        <Alert
          type={read.doubts.length > 0 ? 'warning' : 'success'}
          showIcon
          role="status"
          title={read.doubts.length > 0 ? `已读入，请核对：${read.doubts.join('')}` : '已读入，下一步可以修改。'}
        />
      ) : null}
    </>
  )
}

/** The units one may write for, the one at work first; the office may for every unit. */
function useOwnUnits(): readonly { readonly value: string; readonly label: string }[] {
  const { me, unitId } = useMe()
  const { data } = useAsk<{ readonly units: readonly { readonly id: string; readonly name: string }[] }>('/api/units')
  const reach = unitsFor(me.held, 'article.write')
  const names = new Map(me.held.flatMap((held) => (held.unitId ? [[held.unitId, held.unitName ?? held.unitId]] : [])))
  const every = reach === 'all' ? (data?.units ?? []).map(({ id, name }) => [id, name] as const) : []
  const own = [...names].filter(([id]) => reach === 'all' || reach.includes(id))
  const units = [...new Map([...own, ...every])].map(([value, label]) => ({ value, label }))
  return units.toSorted((a, b) => Number(b.value === unitId) - Number(a.value === unitId))
}
