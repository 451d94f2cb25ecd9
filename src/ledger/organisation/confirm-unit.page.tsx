import { App, Input, Modal } from 'antd'
import { useId, useState } from 'react'
import { useAsk, useTell } from '#/desk/api.page.ts'
import type { ChangesAnswer, RunBody } from '#/ledger/organisation/organisation-wire.ts'

/** A unit (by id) or group (by name) that is 待核. */
export type Unconfirmed = { readonly subject: string; readonly name: string }

/** 待核 → 已核: somebody compared it with a document, and signs. */
export function ConfirmUnit(props: Unconfirmed & { readonly today: string; readonly onClose: () => void }) {
  const { subject, name, today, onClose } = props
  const [source, say] = useState('')
  const history = useAsk<ChangesAnswer>('/api/units/changes')
  const { message } = App.useApp()
  const { mutate, isPending } = useTell<RunBody>('POST', '/api/units/changes')
  const id = useId()
  const seen = history.data?.sets.length
  const confirm = () => {
    if (seen === undefined) return
    const changes = [{ kind: 'confirm', subject, source: source.trim() } as const]
    const done = () => {
      void message.success(`${name}已核定`)
      onClose()
    }
    mutate({ from: today, reason: `核定：${source.trim()}`, changes, seen }, { onSuccess: done })
  }
  return (
    <Modal
      open
      title={`核定：${name}`}
      okText="签名核定"
      okButtonProps={{ disabled: source.trim() === '' || seen === undefined, loading: isPending }}
      onOk={confirm}
      onCancel={onClose}
    >
      <p>请先与机构设置文件核对名称和类别。核定后以您的名义登记，记入记录簿。</p>
      <label htmlFor={id}>依据的文件（名称、文号）</label>
      <Input id={id} value={source} maxLength={200} onChange={({ target }) => say(target.value)} />
    </Modal>
  )
}
