import { Alert, Button, Card, Form, Input } from 'antd'
import { useState } from 'react'
import { AskFailed, ask } from '#/desk/api.page.ts'

type Given = { readonly username: string; readonly password: string }

/** Asks for name and password; what is wrong is said in the server's words. */
export function SignIn(props: { readonly onDone: () => void }) {
  const [words, setWords] = useState<readonly string[]>([])
  const [isAsking, setAsking] = useState(false)
  const signIn = async (given: Given) => {
    setAsking(true)
    try {
      await ask('/api/auth/sign-in', 'POST', given)
      props.onDone()
    } catch (fault) {
      setWords(fault instanceof AskFailed ? fault.words : ['登录没有成功，请再试一次'])
    } finally {
      setAsking(false)
    }
  }
  return (
    <main className="sign-in">
      <Card title={<h1>钟楼 · 登录</h1>}>
        {words.length > 0 ? <Alert type="error" showIcon role="alert" title={words.join('；')} /> : null}
        <Form<Given> layout="vertical" onFinish={signIn} requiredMark={false}>
          <Form.Item name="username" label="用户名" rules={[{ required: true, message: '请填写用户名' }]}>
            <Input autoComplete="username" autoFocus />
          </Form.Item>
          <Form.Item name="password" label="密码" rules={[{ required: true, message: '请填写密码' }]}>
            <Input.Password autoComplete="current-password" />
          </Form.Item>
          <Button type="primary" htmlType="submit" block loading={isAsking}>
            登录
          </Button>
        </Form>
      </Card>
    </main>
  )
}
