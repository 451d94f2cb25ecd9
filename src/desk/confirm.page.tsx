import { Alert, Form, Input, Modal } from 'antd'
import { useEffect, useState } from 'react'
import { AskFailed, ask, confirmBy } from '#/desk/api.page.ts'

type Asking = { readonly answer: (isConfirmed: boolean) => void }

/** Asks for the password again when the server wants it for a key action, and lets that go on. Mounted once, in the frame. */
export function ConfirmPassword() {
  const [asking, setAsking] = useState<Asking | null>(null)
  useEffect(() => confirmBy(() => new Promise((resolve) => setAsking({ answer: resolve }))), [])
  if (!asking) return null
  const end = (isConfirmed: boolean) => {
    setAsking(null)
    asking.answer(isConfirmed)
  }
  return <PasswordDialog onEnd={end} />
}

function PasswordDialog({ onEnd }: { readonly onEnd: (isConfirmed: boolean) => void }) {
  const [words, setWords] = useState('')
  const [form] = Form.useForm<{ password: string }>()
  const confirm = async ({ password }: { readonly password: string }) => {
    try {
      await ask('/api/me/confirm', 'POST', { password })
      onEnd(true)
    } catch (fault) {
      setWords(fault instanceof AskFailed ? fault.message : '没有成功，请再试一次')
    }
  }
  return (
    <Modal
      open
      title="这是关键操作，请再输入一次口令"
      okText="确认"
      onOk={() => form.submit()}
      onCancel={() => onEnd(false)}
    >
      {words ? <Alert type="error" showIcon role="alert" title={words} /> : null}
      <Form form={form} layout="vertical" onFinish={confirm} requiredMark={false}>
        <Form.Item name="password" label="口令" rules={[{ required: true, message: '请输入口令' }]}>
          <Input.Password autoComplete="current-password" autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  )
}
