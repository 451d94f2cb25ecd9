import { Alert, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { AskFailed, ask } from '#/desk/api.page.ts'

/** Asks for the password until it is right, or whoever sits here thinks better of it. */
export function PasswordDialog({ onEnd }: { readonly onEnd: (isConfirmed: boolean) => void }) {
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
