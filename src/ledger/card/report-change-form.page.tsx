import { App, Input, Modal } from 'antd'
import { useId, useState } from 'react'
import { DayField } from '#/calendar/day-field.page.tsx'
import { useTell } from '#/desk/api.page.ts'
import '#/ledger/card/card.css'
import type { DutyAtHand } from '#/ledger/card/card-wire.ts'

/** What a form about a duty is given, and that it has been closed. */
export type DutyFormProps = { readonly duty: DutyAtHand; readonly today: string; readonly onClose: () => void }

/** Asks what changed and when; the duty's clock runs from there. */
export function ReportChangeForm({ duty, today, onClose }: DutyFormProps) {
  const [what, setWhat] = useState('')
  const [on, setOn] = useState(today)
  const { message } = App.useApp()
  const { mutate, isPending } = useTell<{ readonly what: string; readonly on: string }>(
    'POST',
    `/api/duties/${encodeURIComponent(duty.id)}/changes`,
  )
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
        <p>{[...duty.path, ...duty.scope].join(' › ')}</p>
        <label htmlFor={id}>什么变动了（如：主要领导分工调整；至少两个字）</label>
        <Input id={id} value={what} maxLength={200} onChange={({ target }) => setWhat(target.value)} />
        <DayField label="哪一天变动的" value={on} min={duty.since} max={today} onChange={setOn} />
      </div>
    </Modal>
  )
}
