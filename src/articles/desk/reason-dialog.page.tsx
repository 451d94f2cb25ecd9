import { Modal } from 'antd'
import { useState } from 'react'
import { LongField } from '#/articles/desk/text-fields.page.tsx'
import { useTell } from '#/desk/api.page.ts'

/** Asks for the reason of a step, without which it is not taken. */
export function ReasonDialog(props: {
  readonly title: string
  readonly ask: string
  readonly address: string
  /** What is sent beside the reason. */
  readonly body: Readonly<Record<string, unknown>>
  readonly onClose: () => void
}) {
  const { title, ask, address, body, onClose } = props
  const [reason, setReason] = useState('')
  const { mutate, isPending } = useTell<Readonly<Record<string, unknown>>>('POST', address)
  return (
    <Modal
      open
      title={title}
      okText={title}
      okButtonProps={{ danger: true, disabled: reason.trim().length < 2, loading: isPending }}
      onOk={() => mutate({ ...body, reason }, { onSuccess: onClose })}
      onCancel={onClose}
    >
      <LongField label={ask} note="至少两个字。" rows={3} most={500} value={reason} onChange={setReason} />
    </Modal>
  )
}
