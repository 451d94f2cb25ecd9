import { App, Input, Modal } from 'antd'
import { useId, useState } from 'react'
import { DayField } from '#/calendar/day-field.page.tsx'
import { useTell } from '#/desk/api.page.ts'
import type { DutyCardAnswer } from '#/ledger/card/card-wire.ts'

/** Asks what changed and when; the duty's clock runs from there. */
export function ReportChangeForm(props: {
  readonly card: DutyCardAnswer
  readonly address: string
  readonly onClose: () => void
}) {
  const { card, address, onClose } = props
  const [what, setWhat] = useState('')
  const [on, setOn] = useState(card.today)
  const { message } = App.useApp()
  const { mutate, isPending } = useTell<{ readonly what: string; readonly on: string }>('POST', address)
  const id = useId()
  const onSuccess = () => {
    void message.success('已报告，期限从变动之日起算')
    onClose()
  }
  return (
    <Modal
      open
      title="报告变动"
      okText="报告"
      okButtonProps={{ disabled: what.trim().length < 2 || on === '', loading: isPending }}
      onOk={() => mutate({ what, on }, { onSuccess })}
      onCancel={onClose}
    >
      <div className="card-form">
        <label htmlFor={id}>什么变动了（如：主要领导分工调整；至少两个字）</label>
        <Input id={id} value={what} maxLength={200} onChange={({ target }) => setWhat(target.value)} />
        <DayField label="哪一天变动的" value={on} min={card.duty.since} max={card.today} onChange={setOn} />
      </div>
    </Modal>
  )
}
