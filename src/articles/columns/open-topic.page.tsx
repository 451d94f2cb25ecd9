import { Button, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { BannerField } from '#/articles/columns/banner-field.page.tsx'
import type { ColumnJson, OpenTopic } from '#/articles/columns/columns-wire.ts'
import { ChoiceField, TextField } from '#/articles/desk/text-fields.page.tsx'
import { DayField } from '#/calendar/day-field.page.tsx'
import { useTell } from '#/desk/api.page.ts'

type Row = OpenTopic['columns'][number] & { readonly key: number }

/** As the table calls them; it says how often each must be updated. */
const classes = ['动态信息类', '其他类'].map((value) => ({ value, label: value }))

/** 开设专题: its name, its picture, its columns with what the table asks of each, and when it ends. */
export function OpenTopicDialog(props: { readonly parents: readonly ColumnJson[]; readonly onClose: () => void }) {
  const { parents, onClose } = props
  const [parent, setParent] = useState(parents[0]!.id)
  const [title, setTitle] = useState('')
  const [description, setDescription] = useState('')
  const [banner, setBanner] = useState<string | null>(null)
  const [archivedFrom, archive] = useState('')
  const [rows, setRows] = useState<readonly Row[]>([{ key: 0, title: '工作动态', class: '动态信息类' }])
  const { mutate, isPending } = useTell<OpenTopic>('POST', '/api/columns/topics')
  const isReady = title.trim() !== '' && rows.length > 0 && rows.every((row) => row.title.trim() !== '')
  const columns = rows.map((row) => ({ title: row.title, class: row.class }))
  const topic = { parent, title, description, banner, archivedFrom: archivedFrom || null, columns }
  return (
    <Modal
      open
      title="开设专题"
      width={640}
      okText="开设"
      okButtonProps={{ disabled: !isReady, loading: isPending }}
      onOk={() => mutate(topic, { onSuccess: onClose })}
      onCancel={onClose}
    >
      <ChoiceField
        label="开在哪个栏目下"
        options={parents.map(({ id, path }) => ({ value: id, label: path.join(' › ') }))}
        value={parent}
        onChange={setParent}
      />
      <TextField label="专题名称" most={60} value={title} onChange={setTitle} />
      <TextField label="说明（可不填）" most={300} value={description} onChange={setDescription} />
      <Rows rows={rows} onChange={setRows} />
      <BannerField banner={banner} onChange={setBanner} />
      <DayField label="从哪天起归档（可不填，以后再定）" value={archivedFrom} onChange={archive} />
    </Modal>
  )
}

type RowsProps = { readonly rows: readonly Row[]; readonly onChange: (rows: readonly Row[]) => void }

function Rows({ rows, onChange }: RowsProps) {
  const put = (row: Row) => onChange(rows.map((each) => (each.key === row.key ? row : each)))
  const add = () =>
    onChange([...rows, { key: 1 + Math.max(0, ...rows.map(({ key }) => key)), title: '', class: '其他类' }])
  return (
    <section className="field" aria-label="小栏目">
      <strong>小栏目</strong>
      <span className="field-note">类别决定多久要更新一次，见责任分解表“各专题专栏”。</span>
      <ul className="attachment-list">
        {rows.map((row, at) => (
          <li key={row.key}>
            <RowFields row={row} name={`小栏目 ${at + 1}`} onChange={put} />
            <Button
              aria-label={`去掉小栏目 ${at + 1}`}
              disabled={rows.length === 1}
              onClick={() => onChange(rows.filter(({ key }) => key !== row.key))}
            >
              去掉
            </Button>
          </li>
        ))}
      </ul>
      <Button disabled={rows.length >= 12} onClick={add}>
        添加小栏目
      </Button>
    </section>
  )
}

function RowFields(props: { readonly row: Row; readonly name: string; readonly onChange: (row: Row) => void }) {
  const { row, name, onChange } = props
  return (
    <>
      <Input
        aria-label={`${name} 的名称`}
        maxLength={60}
        value={row.title}
        onChange={({ target }) => onChange({ ...row, title: target.value })}
      />
      <Select
        aria-label={`${name} 的类别`}
        className="choice"
        options={classes}
        value={row.class as string}
        onChange={(chosen) => onChange({ ...row, class: chosen as Row['class'] })}
      />
    </>
  )
}
