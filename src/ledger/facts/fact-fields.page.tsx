import { Form, Input, InputNumber, Select } from 'antd'
import type { ReactNode } from 'react'
import { actionWords, triggerWords } from '#/charter/obligation-words.ts'
import type { EnteredKind } from '#/ledger/facts/facts-wire.ts'

/** What each kind is for, in plain words. */
export const kindHelp: Readonly<Record<EnteredKind, string>> = {
  published: '在栏目里新发了一条信息。同一网址、同一标题再发不算。',
  edited: '改了以前发布的信息。改动很小的不算更新。',
  withdrawn: '把发布过的信息撤下了，从这天起不再算数。',
  notice: '发布了“X月X日—X月X日无信件、留言信息”一类的说明。',
  happened: '发生了一件事，从这天起计时：收到来信、有了变动、征集结束……',
  done: '办了一件事：答复、报送、检查、整改……',
  planned: '报了今年打算办几次。以后报的为准。',
}

const doneWords = { ...actionWords, adopted: '被上级采用', extend: '延期' }

const fields: Readonly<Record<EnteredKind, ReactNode>> = {
  published: (
    <>
      <TextField name="title" label="标题" />
      <TextField name="url" label="网址（可不填）" isOptional />
    </>
  ),
  edited: (
    <>
      <TextField name="url" label="被改信息的网址" />
      <NumberField name="changed" label="正文改动了百分之几" min={0} max={100} />
    </>
  ),
  withdrawn: <TextField name="url" label="撤下信息的网址" />,
  notice: null,
  happened: (
    <>
      <ChoiceField name="trigger" label="发生了什么" words={triggerWords} />
      <TextField name="case" label="事项编号或名称" />
    </>
  ),
  done: (
    <>
      <ChoiceField name="action" label="办了什么" words={doneWords} />
      <TextField name="case" label="事项编号或名称（办结某一件的要填）" isOptional />
    </>
  ),
  planned: (
    <>
      <NumberField name="year" label="年度" min={1990} max={2200} />
      <NumberField name="count" label="计划数" min={0} max={100_000} />
    </>
  ),
}

/** The fields of one kind of fact. */
export function KindFields({ kind }: { readonly kind: EnteredKind }) {
  return fields[kind]
}

function TextField(props: { readonly name: string; readonly label: string; readonly isOptional?: true }) {
  const { name, label, isOptional } = props
  return (
    <Form.Item
      name={name}
      label={label}
      rules={isOptional ? [] : [{ required: true, whitespace: true, message: `请填${label}` }]}
    >
      <Input maxLength={2000} />
    </Form.Item>
  )
}

function NumberField(props: {
  readonly name: string
  readonly label: string
  readonly min: number
  readonly max: number
}) {
  const { name, label, min, max } = props
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: `请填${label}` }]}>
      <InputNumber min={min} max={max} precision={0} />
    </Form.Item>
  )
}

function ChoiceField(props: {
  readonly name: string
  readonly label: string
  readonly words: Readonly<Record<string, string>>
}) {
  const { name, label, words } = props
  const options = Object.entries(words).map(([value, word]) => ({ value, label: word }))
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: `请选${label}` }]}>
      <Select options={options} />
    </Form.Item>
  )
}
