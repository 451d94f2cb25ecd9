import { App, Button, Input, Radio, Select } from 'antd'
import { useState } from 'react'
import { columnKindWords, columnTypes } from '#/articles/column.ts'
import { BannerField } from '#/articles/columns/banner-field.page.tsx'
import type { ChangeColumn, ColumnJson } from '#/articles/columns/columns-wire.ts'
import { TargetFields } from '#/articles/columns/target-fields.page.tsx'
import { Field } from '#/articles/desk/field.page.tsx'
import { ChoiceField, LongField, TextField, WordsField } from '#/articles/desk/text-fields.page.tsx'
import { DayField } from '#/calendar/day-field.page.tsx'
import { useTell } from '#/desk/api.page.ts'

type Settings = Omit<ChangeColumn, 'column'>

const kinds = Object.entries(columnKindWords).map(([value, label]) => ({ value, label }))
const reviews = [
  { value: 3, label: '三审（单位审核人、单位负责人、区政府办）' },
  { value: 2, label: '两审（单位审核人、区政府办）' },
  { value: 1, label: '一审（区政府办）' },
]
const types = columnTypes.map((value) => ({ value }))

/** What the office sets of one column. */
export function ColumnForm({ column }: { readonly column: ColumnJson }) {
  const [changed, setChanged] = useState<Settings>({})
  const { message } = App.useApp()
  const { mutate, isPending } = useTell<ChangeColumn>('POST', '/api/columns/settings')
  const now = { ...column, ...changed } as ColumnJson
  const change = (part: Settings) => setChanged({ ...changed, ...part })
  const onSuccess = () => {
    setChanged({})
    void message.success('已保存，网站随即更新')
  }
  return (
    <form aria-label={`栏目：${column.title}`} onSubmit={(event) => event.preventDefault()}>
      <h2>{column.title}</h2>
      <p className="field-note">
        责任分解表里的位置：{column.path.join(' › ')}　网址：<a href={`/${column.id}/`}>/{column.id}/</a>
      </p>
      {column.isByOffice ? (
        <TextField label="名称" most={60} value={now.title} onChange={(said) => change({ title: said })} />
      ) : null}
      <ShownFields now={now} change={change} />
      {now.kind === 'link' ? <TargetFields target={now.target} onChange={(target) => change({ target })} /> : null}
      {now.kind === 'topic' ? <TopicFields now={now} change={change} /> : null}
      <AboutFields now={now} change={change} />
      <Button
        type="primary"
        disabled={Object.keys(changed).length === 0}
        loading={isPending}
        onClick={() => mutate({ column: column.id, ...changed }, { onSuccess })}
      >
        保存
      </Button>
    </form>
  )
}

type Part = { readonly now: ColumnJson; readonly change: (part: Settings) => void }

function ShownFields({ now, change }: Part) {
  return (
    <>
      <ChoiceField
        label="怎样展示"
        options={kinds}
        value={now.kind}
        onChange={(kind) => change({ kind: kind as ColumnJson['kind'] })}
      />
      <div className="field">
        <strong id="reviews-label">发布前要过几审</strong>
        <Radio.Group
          aria-labelledby="reviews-label"
          options={reviews}
          value={now.reviews}
          onChange={({ target }) => change({ reviews: target.value })}
        />
      </div>
    </>
  )
}

function TopicFields({ now, change }: Part) {
  return (
    <>
      <BannerField banner={now.banner} onChange={(banner) => change({ banner })} />
      <div className="field">
        <DayField
          label="从哪天起归档（归档后不再要求更新，仍可查看；可不填）"
          value={now.archivedFrom ?? ''}
          onChange={(day) => change({ archivedFrom: day || null })}
        />
      </div>
    </>
  )
}

function AboutFields({ now, change }: Part) {
  return (
    <>
      <Field label="栏目类型（国家规范的标签 ColumnType，可多选）" note="国办发〔2017〕47号附件">
        {(id) => (
          <Select
            id={id}
            mode="multiple"
            className="wide-field"
            options={types}
            value={[...now.types]}
            onChange={(chosen) => change({ types: chosen })}
          />
        )}
      </Field>
      <LongField
        label="栏目说明（标签 ColumnDescription）"
        rows={2}
        most={300}
        value={now.description}
        onChange={(said) => change({ description: said })}
      />
      <WordsField
        label="栏目关键词（标签 ColumnKeywords）"
        words={now.keywords}
        onChange={(keywords) => change({ keywords })}
      />
      <OrderField now={now} change={change} />
    </>
  )
}

function OrderField({ now, change }: Part) {
  return (
    <Field label="在同级栏目里的次序（小的在前）">
      {(id) => (
        <Input
          id={id}
          type="number"
          min={0}
          value={now.order}
          onChange={({ target }) => change({ order: Math.max(0, Math.trunc(Number(target.value))) })}
        />
      )}
    </Field>
  )
}
