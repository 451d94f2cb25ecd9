import { Alert, Button, Checkbox, Input, Radio, Tag } from 'antd'
import { type KeyboardEvent, type RefObject, useMemo, useState } from 'react'
import { momentWords } from '#/calendar/words.ts'
import type { Choice } from '#/charter/choice.ts'
import { ChoiceFields } from '#/charter/import/choice-fields.page.tsx'
import type { Settle } from '#/charter/import/doubt-desk.page.tsx'
import { choiceWords, type DoubtOption, isForMany, optionsFor, whatIsMissing } from '#/charter/import/doubt-options.ts'
import { DoubtSource } from '#/charter/import/doubt-source.page.tsx'
import type { DoubtView, TableView } from '#/charter/import/import-wire.ts'

type FormProps = {
  readonly doubt: DoubtView
  readonly table: TableView
  readonly heading: RefObject<HTMLHeadingElement | null>
  readonly onSettle: Settle
  readonly onSkip: () => void
}

/** One doubt: what is unclear, where it stands, the ways to settle it, and why it is settled so. */
export function DoubtForm({ doubt, table, heading, onSettle, onSkip }: FormProps) {
  const options = useMemo(() => optionsFor(doubt, table.rows), [doubt, table.rows])
  const form = useForm(doubt, options)
  const peers = table.doubts.filter((each) => each.code === doubt.code && each !== doubt && !each.settled)
  const submit = async () => {
    const missing = form.missing()
    form.tell(missing)
    if (missing !== null || form.choice === null) return
    const those = form.isForAll && isForMany(form.choice) ? [form.opened, ...peers] : [form.opened]
    form.wait(true)
    await onSettle(those, form.choice, form.why.trim()).finally(() => form.wait(false))
  }
  const onKeyDown = ({ key, ctrlKey }: KeyboardEvent) => void (key === 'Enter' && ctrlKey && submit())
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Ctrl+Enter anywhere in the form is the button below
    <div className="doubt-form" onKeyDown={onKeyDown}>
      <h3 ref={heading} tabIndex={-1}>
        {doubt.name} {doubt.isBlocking ? <Tag color="red">！必须先定</Tag> : null}
      </h3>
      <SettledBefore doubt={doubt} opened={form.opened} onSeen={form.reopen} />
      <p>
        {doubt.unclear}。{doubt.todo}。
      </p>
      <DoubtSource doubt={doubt} rows={table.rows} />
      <Options form={form} doubt={doubt} table={table} options={options} />
      <Reason form={form} />
      <AlsoPeers form={form} count={peers.length} />
      {form.told ? <Alert type="error" showIcon role="alert" title={form.told} /> : null}
      <div className="buttons">
        <Button type="primary" loading={form.isWaiting} onClick={() => void submit()}>
          确定，到下一处（Ctrl+Enter）
        </Button>
        <Button onClick={onSkip}>先跳过</Button>
      </div>
    </div>
  )
}

type Form = ReturnType<typeof useForm>

/** What is filled in. `opened`: the doubt as it was when the form was opened, against which it is settled. */
function useForm(doubt: DoubtView, options: readonly DoubtOption[]) {
  const [opened, reopen] = useState(doubt)
  const [optionId, setOption] = useState<string | null>(null)
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({})
  const [why, setWhy] = useState('')
  const [isForAll, setForAll] = useState(false)
  const [told, tell] = useState<string | null>(null)
  const [isWaiting, wait] = useState(false)
  const option = options.find(({ id }) => id === optionId)
  const choice = option ? (choices[option.id] ?? option.choice) : null
  const missing = () => {
    if (choice === null) return '请选一种定法'
    return whatIsMissing(choice, doubt.code) ?? (why.trim() === '' ? '请写明理由' : null)
  }
  const fill = (filled: Choice) => optionId !== null && setChoices({ ...choices, [optionId]: filled })
  return {
    ...{ opened, reopen: () => reopen(doubt), optionId, setOption, choice, fill, why, setWhy },
    ...{ isForAll, setForAll, told, tell, isWaiting, wait, missing },
  }
}

function Options(props: {
  readonly form: Form
  readonly doubt: DoubtView
  readonly table: TableView
  readonly options: readonly DoubtOption[]
}) {
  const { form, doubt, table, options } = props
  return (
    <fieldset>
      <legend>怎么定？</legend>
      {options.map(({ id, label }) => (
        <div key={id} className="option">
          <Radio name={doubt.key} checked={form.optionId === id} onChange={() => form.setOption(id)}>
            {label}
          </Radio>
          {form.optionId === id && form.choice ? (
            <ChoiceFields choice={form.choice} doubt={doubt} table={table} onChange={form.fill} />
          ) : null}
        </div>
      ))}
    </fieldset>
  )
}

/** A choice that names nothing of this row can be made for the others of the kind at once. */
function AlsoPeers({ form, count }: { readonly form: Form; readonly count: number }) {
  if (form.choice === null || !isForMany(form.choice) || count === 0) return null
  return (
    <Checkbox checked={form.isForAll} onChange={({ target }) => form.setForAll(target.checked)}>
      同类的其余 {count} 处也这样定
    </Checkbox>
  )
}

const usualReasons = ['与原表一致', '办公会议定', '已与责任单位确认']

function Reason({ form }: { readonly form: Form }) {
  return (
    <fieldset>
      <legend>理由</legend>
      <Input.TextArea
        aria-label="理由"
        value={form.why}
        maxLength={500}
        rows={2}
        placeholder="会和您的姓名、时间一起记入记录簿"
        onChange={({ target }) => form.setWhy(target.value)}
      />
      <div className="buttons" style={{ marginTop: 6 }}>
        {usualReasons.map((reason) => (
          <Button key={reason} size="small" onClick={() => form.setWhy(reason)}>
            {reason}
          </Button>
        ))}
      </div>
    </fieldset>
  )
}

/** How it was settled; and, when that happened after the form was opened, that somebody else has just done it. */
function SettledBefore(props: { readonly doubt: DoubtView; readonly opened: DoubtView; readonly onSeen: () => void }) {
  const { doubt, opened, onSeen } = props
  if (!doubt.settled) return null
  const { by, at, why, choice, isCarried } = doubt.settled
  const isNew = at !== opened.settled?.at
  return (
    <Alert
      type={isNew ? 'warning' : 'success'}
      showIcon
      role={isNew ? 'alert' : 'note'}
      title={`${isNew ? '刚刚已由' : isCarried ? '沿用：' : ''}${by} ${momentWords(at)} 定为：${choiceWords(choice)}`}
      description={`理由：${why}${isNew ? '。要改，请先确认已看到' : '。要改，请在下面重新定'}`}
      action={isNew ? <Button onClick={onSeen}>已看到</Button> : null}
    />
  )
}
