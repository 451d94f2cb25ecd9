import { LoadingOutlined } from '@ant-design/icons'
import { Alert, Button, Card, Form, Input, Typography } from 'antd'
import { useState } from 'react'
import { ask } from '#/desk/api.page.ts'
import { ByProvider, useBack } from '#/desk/by-provider.page.tsx'
import { type Given, type SignedIn, signInSolving, useFirst, useSend } from '#/desk/send-sign-in.page.ts'

type Step = 'password' | 'second-factor' | 'recovery'

/** Asks for name and password, then for the second factor where there is one; what is wrong is said in the server's words. */
export function SignIn(props: { readonly onDone: () => void; readonly words?: string }) {
  const back = useBack()
  const [step, setStep] = useState<Step>(back.isSecondFactor ? 'second-factor' : 'password')
  const { words, note, isAsking, send } = useSend()
  const signIn = (given: Given) =>
    send(
      (tell) => signInSolving(given, tell),
      (is) => (is === 'second-factor' ? setStep('second-factor') : props.onDone()),
    )
  const giveCode = ({ code }: { readonly code: string }) =>
    send(
      () => ask<SignedIn>('/api/auth/second-factor', 'POST', { is: step === 'recovery' ? 'recovery' : 'totp', code }),
      props.onDone,
    )
  const wrong = words || (step === 'password' && !isAsking ? back.words : '')
  const said = wrong || (step === 'password' ? props.words : undefined)
  return (
    <main className="sign-in">
      <Card title={<h1>钟楼 · 登录</h1>}>
        <FirstAccounts />
        {said && !note ? <Alert type={wrong ? 'error' : 'info'} showIcon role="alert" title={said} /> : null}
        <div role="status">{note ? <Alert type="info" showIcon icon={<LoadingOutlined />} title={note} /> : null}</div>
        {step === 'password' ? (
          <>
            <PasswordForm onGiven={signIn} isAsking={isAsking} />
            <ByProvider />
          </>
        ) : (
          <CodeForm
            key={step}
            isRecovery={step === 'recovery'}
            onGiven={giveCode}
            isAsking={isAsking}
            onStep={setStep}
          />
        )}
      </Card>
    </main>
  )
}

type FormProps<Asked> = { readonly onGiven: (given: Asked) => Promise<void>; readonly isAsking: boolean }

function PasswordForm({ onGiven, isAsking }: FormProps<Given>) {
  return (
    <Form<Given> layout="vertical" onFinish={onGiven} requiredMark={false}>
      <Form.Item name="username" label="用户名" rules={[{ required: true, message: '请填写用户名' }]}>
        <Input autoComplete="username" autoFocus />
      </Form.Item>
      <Form.Item name="password" label="口令" rules={[{ required: true, message: '请填写口令' }]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={isAsking}>
        登录
      </Button>
    </Form>
  )
}

function CodeForm(
  props: FormProps<{ code: string }> & { readonly isRecovery: boolean; readonly onStep: (step: Step) => void },
) {
  const { isRecovery, onStep } = props
  const label = isRecovery ? '恢复码（绑定时给您的，每个只能用一次）' : '动态口令（手机验证器上的六位数字）'
  return (
    <Form<{ code: string }> layout="vertical" onFinish={props.onGiven} requiredMark={false}>
      <Form.Item name="code" label={label} rules={[{ required: true, message: '请填写' }]}>
        <Input autoFocus autoComplete="one-time-code" inputMode={isRecovery ? 'text' : 'numeric'} maxLength={40} />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={props.isAsking}>
        登录
      </Button>
      <Button type="link" onClick={() => onStep(isRecovery ? 'second-factor' : 'recovery')}>
        {isRecovery ? '用手机上的动态口令' : '手机不在身边，用恢复码'}
      </Button>
      <Button type="link" onClick={() => onStep('password')}>
        换一个账号
      </Button>
    </Form>
  )
}

/** Before the first account there is nobody to sign in: how to make the first three. */
function FirstAccounts() {
  const { data } = useFirst()
  if (!data || data.commands.length === 0) return null
  const steps = (
    <>
      <p>请在装有本系统的机器上打开终端，为三位管理员各建一个账号（须是三个人）：</p>
      {data.commands.map((command) => (
        <p key={command}>
          <Typography.Text code copyable>
            {command}
          </Typography.Text>
        </p>
      ))}
    </>
  )
  return <Alert type="info" showIcon title="还没有任何账号" description={steps} />
}
