import { Alert, Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { todayInBeijing } from '#/calendar/today.page.ts'
import { useTell } from '#/desk/api.page.ts'
import { useMay, useMe } from '#/desk/me.page.tsx'
import { KindFields, kindHelp } from '#/ledger/facts/fact-fields.page.tsx'
import { factKindWords } from '#/ledger/facts/fact-words.ts'
import { type EnteredKind, enteredKinds, type FactEntry } from '#/ledger/facts/facts-wire.ts'
import { usePlaces } from '#/ledger/facts/places.page.ts'

type Filled = Omit<FactEntry, 'path' | 'changed'> & {
  readonly column: string
  readonly below?: string
  /** In hundredths, as people say it. */
  readonly changed?: number
}

const kindOptions = enteredKinds.map((value) => ({ value, label: factKindWords[value] }))

/** Enters one fact by hand, with what proves it. What the address says of it is filled in. */
export function EnterFact() {
  const [asked] = useSearchParams()
  const [form] = Form.useForm<Filled>()
  const { save, isDone, isPending } = useEntering(() => form.resetFields(ownFields))
  const kind: EnteredKind = Form.useWatch('kind', form) ?? 'published'
  const today = todayInBeijing()
  return (
    <Form<Filled>
      form={form}
      layout="vertical"
      className="narrow-form"
      initialValues={filledBy(asked, today)}
      onFinish={save}
    >
      <Form.Item name="kind" label="是什么事" extra={kindHelp[kind]}>
        <Select options={kindOptions} />
      </Form.Item>
      <PlaceFields />
      <Form.Item name="on" label="哪一天" rules={[{ required: true, message: '请填日期' }]}>
        <Input type="date" max={today} />
      </Form.Item>
      <KindFields kind={kind} />
      <ProofField />
      {isDone ? (
        <Alert type="success" showIcon role="status" title="已补录，台账已按它重算。可以接着补录下一条。" />
      ) : null}
      <Button type="primary" htmlType="submit" loading={isPending}>
        补录
      </Button>
    </Form>
  )
}

/** What the next fact will hardly have in common with the last. */
const ownFields: (keyof Filled)[] = ['title', 'url', 'changed', 'trigger', 'action', 'case', 'count', 'proof']

function useEntering(afterwards: () => void) {
  const [isDone, setDone] = useState(false)
  const { mutate, isPending } = useTell<FactEntry>('POST', '/api/facts')
  const onSuccess = () => {
    afterwards()
    setDone(true)
  }
  const save = (filled: Filled) => {
    setDone(false)
    mutate(entryOf(filled), { onSuccess })
  }
  return { save, isDone, isPending }
}

function filledBy(asked: URLSearchParams, today: string): Partial<Filled> {
  const [column, below] = [asked.get('column'), asked.get('below')]
  const kind = enteredKinds.find((each) => each === asked.get('enter')) ?? 'published'
  return { kind, on: today, year: Number(today.slice(0, 4)), ...(column && { column }), ...(below && { below }) }
}

function ProofField() {
  return (
    <Form.Item
      name="proof"
      label="佐证"
      extra="网址，或写明在哪里可以查到（文件名、办结单号）"
      rules={[{ required: true, whitespace: true, message: '请写明佐证' }]}
    >
      <Input.TextArea rows={3} maxLength={2000} />
    </Form.Item>
  )
}

function PlaceFields() {
  const places = usePlaces()
  const { me } = useMe()
  const isOffice = useMay('fact.import')
  const [asked] = useSearchParams()
  const own = me.held.flatMap(({ unitName }) => unitName ?? [])
  const column: string | undefined = Form.useWatch('column')
  const owing = column ? places.unitsAt(column) : places.units
  const units = isOffice ? owing : own
  return (
    <>
      <Form.Item name="column" label="哪个栏目" rules={[{ required: true, message: '请选栏目' }]}>
        <Select
          showSearch
          placeholder="选择栏目，可输入几个字查找"
          options={places.columns.map((value) => ({ value, label: value }))}
        />
      </Form.Item>
      <Form.Item
        name="below"
        label="子栏目（可不填）"
        extra="要求按子栏目分开的，写到子栏目，如“政策法规”；多级用“>”隔开"
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item
        name="unit"
        label="哪个单位"
        initialValue={isOffice ? (asked.get('unit') ?? undefined) : own.length === 1 ? own[0] : undefined}
        rules={isOffice ? [] : [{ required: true, message: '请选单位' }]}
      >
        <Select allowClear showSearch options={units.map((value) => ({ value, label: value }))} />
      </Form.Item>
    </>
  )
}

function entryOf({ column, below, changed, ...rest }: Filled): FactEntry {
  const deeper = (below ?? '').split(/[>＞›]/).map((level) => level.trim())
  const filled = Object.entries(rest).filter(([, value]) => value !== undefined && value !== null && value !== '')
  return {
    ...(Object.fromEntries(filled) as Omit<FactEntry, 'path'>),
    path: [...column.split(' › '), ...deeper.filter(Boolean)],
    ...(changed !== undefined && changed !== null && { changed: changed / 100 }),
  }
}
