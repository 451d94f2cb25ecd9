import { Button, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { BannerField } from '#/articles/columns/banner-field.page.tsx'
import type { ColumnJson, OpenTopic } from '#/articles/columns/columns-wire.ts'
import { Field } from '#/articles/desk/field.page.tsx'
import { DayField } from '#/calendar/day-field.page.tsx'
import { useTell } from '#/desk/api.page.ts'

type Row = OpenTopic['columns'][number] & { readonly key: number }

/** As the table calls them; it says how often each must be updated. */
const classes = ['动态信息类', '其他类'].map((value) => ({ value, label: value }))

/** 开设专题: its name, its picture, its columns with what the table asks of each, and when it ends. */
export function OpenTopicDialog({
  parents,
  onClose,
}: {
  readonly parents: readonly ColumnJson[]
  readonly onClose: () => void
}) {
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
      <Field label="开在哪个栏目下">
        {(id) => (
          <Select
            id={id}
            className="wide-field"
            options={parents.map((each) => ({ value: each.id, label: each.path.join(' › ') }))}
            value={parent}
            onChange={setParent}
          />
        )}
      </Field>
      <Field label="专题名称">
        {(id) => <Input id={id} maxLength={60} value={title} onChange={({ target }) => setTitle(target.value)} />}
      </Field>
      <Field label="说明（可不填）">
        {(id) => (
          <Input id={id} maxLength={300} value={description} onChange={({ target }) => setDescription(target.value)} />
        )}
      </Field>
      <Rows rows={rows} onChange={setRows} />
      <BannerField banner={banner} onChange={setBanner} />
      <DayField label="从哪天起归档（可不填，以后再定）" value={archivedFrom} onChange={archive} />
    </Modal>
  )
}

function Rows({
  rows,
  onChange,
}: {
  readonly rows: readonly Row[]
  readonly onChange: (rows: readonly Row[]) => void
}) {
  const put = (key: number, part: Partial<Row>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...part } : row)))
  const add = () =>
    onChange([...rows, { key: 1 + Math.max(0, ...rows.map(({ key }) => key)), title: '', class: '其他类' }])
  return (
    <section className="field" aria-label="小栏目">
      <strong>小栏目</strong>
      <span className="field-note">类别决定多久要更新一次，见责任分解表“各专题专栏”。</span>
      <ul className="attachment-list">
        {rows.map(({ key, title, class: kind }, at) => (
          <li key={key}>
            <Input
              aria-label={`小栏目 ${at + 1} 的名称`}
              maxLength={60}
              value={title}
              onChange={({ target }) => put(key, { title: target.value })}
            />
            <Select
              aria-label={`小栏目 ${at + 1} 的类别`}
              className="choice"
              options={classes}
              value={kind as string}
              onChange={(chosen) => put(key, { class: chosen as Row['class'] })}
            />
            <Button
              aria-label={`去掉小栏目 ${at + 1}`}
              disabled={rows.length === 1}
              onClick={() => onChange(rows.filter((row) => row.key !== key))}
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
