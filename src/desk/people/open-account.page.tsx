import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTell } from '#/desk/api.page.ts'
import { OneTimePassword } from '#/desk/people/one-time-password.page.tsx'

type Given = { readonly username: string; readonly name: string }
type Opened = { readonly personId: string; readonly password: string }

/** A new account; its password is shown once. Seats are given afterwards, by the security administrator. */
export function OpenAccount() {
  const { mutate, isPending } = useTell<Given, Opened>('POST', '/api/people')
  const [opened, setOpened] = useState<(Opened & Given) | null>(null)
  const open = (given: Given) => mutate(given, { onSuccess: (answer) => setOpened({ ...given, ...answer }) })
  if (opened) {
    return (
      <OneTimePassword who={`${opened.name}（${opened.username}）`} password={opened.password}>
        账号已建立。请安全管理员任命岗位，没有岗位什么也做不了。
      </OneTimePassword>
    )
  }
  return (
    <Form<Given> layout="vertical" onFinish={open} requiredMark={false}>
      <Form.Item name="name" label="姓名" rules={[{ required: true, message: '请填写姓名' }]}>
        <Input maxLength={40} autoFocus />
      </Form.Item>
      <Form.Item
        name="username"
        label="用户名"
        extra="2–30 个小写字母、数字、点、横线，以字母开头，例如 wang.min"
        rules={[{ required: true, pattern: /^[a-z][a-z0-9._-]{1,29}$/, message: '请按下面的要求填写' }]}
      >
        <Input maxLength={30} autoComplete="off" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={isPending}>
        建立
      </Button>
    </Form>
  )
}
