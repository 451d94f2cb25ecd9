import { App, Button, Form, Input } from 'antd'
import { useTell } from '#/desk/api.page.ts'

type Given = { readonly current: string; readonly next: string; readonly again: string }

/** Changing one's own password. The rules are the server's to say; only the typing twice is looked at here. */
export function OwnPassword(props: { readonly onDone?: () => void }) {
  const [form] = Form.useForm<Given>()
  const { message } = App.useApp()
  const { mutate, isPending } = useTell<{ current: string; next: string }>('POST', '/api/me/password')
  const change = ({ current, next }: Given) =>
    mutate(
      { current, next },
      {
        onSuccess: () => {
          void message.success('口令已修改')
          form.resetFields()
          props.onDone?.()
        },
      },
    )
  return (
    <Form<Given> form={form} layout="vertical" onFinish={change} requiredMark={false} className="narrow-form">
      <Form.Item name="current" label="现在的口令" rules={[{ required: true, message: '请填写现在的口令' }]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <NewPassword />
      <Button type="primary" htmlType="submit" loading={isPending}>
        修改口令
      </Button>
    </Form>
  )
}

function NewPassword() {
  return (
    <>
      <Form.Item name="next" label="新口令" extra={ruleWords} rules={[{ required: true, message: '请填写新口令' }]}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label="再输一遍新口令"
        dependencies={['next']}
        rules={[{ required: true, message: '请再输一遍' }, sameAsNext]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </>
  )
}

const ruleWords = '至少 8 个字符，含大写字母、小写字母、数字、符号中的三类，不含用户名和姓名，不与最近五次相同'

const sameAsNext = ({ getFieldValue }: { readonly getFieldValue: (name: string) => unknown }) => ({
  validator: async (_: unknown, again: string) => {
    if (again && again !== getFieldValue('next')) throw new Error('两次输入的不一样')
  },
})
