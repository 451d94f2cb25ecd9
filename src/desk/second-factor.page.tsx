import { App, Button, Form, Input, QRCode, Typography } from 'antd'
import { useState } from 'react'
import { useTell } from '#/desk/api.page.ts'

type Enrolment = { readonly uri: string; readonly recoveryCodes: readonly string[] }

/** Binding a phone: the password, then the picture to scan, then the digits that prove it worked. */
export function SecondFactor() {
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null)
  const { mutate, isPending } = useTell<{ password: string }, Enrolment>('POST', '/api/me/second-factor')
  if (enrolment) return <Scan enrolment={enrolment} />
  return (
    <Form<{ password: string }>
      layout="vertical"
      className="narrow-form"
      requiredMark={false}
      onFinish={(given) => mutate(given, { onSuccess: setEnrolment })}
    >
      <Form.Item name="password" label="口令" rules={[{ required: true, message: '请填写口令' }]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={isPending}>
        开始绑定手机
      </Button>
    </Form>
  )
}

function Scan({ enrolment }: { readonly enrolment: Enrolment }) {
  const { uri, recoveryCodes } = enrolment
  const { message } = App.useApp()
  const { mutate, isPending } = useTell<{ code: string }>('POST', '/api/me/second-factor/confirm')
  const secret = new URL(uri).searchParams.get('secret') ?? ''
  return (
    <>
      <h2>一、用手机上的验证器（支持 TOTP）扫这个二维码</h2>
      <QRCode value={uri} type="svg" size={200} aria-label="绑定动态口令的二维码" />
      <p>
        扫不了就手工输入密钥：
        <Typography.Text code copyable>
          {secret}
        </Typography.Text>
      </p>
      <h2>二、抄下恢复码，另外保管</h2>
      <p>手机不在身边时用它登录，每个只能用一次，以后不再显示。</p>
      <Typography.Paragraph copyable={{ text: recoveryCodes.join('\n') }}>
        <code className="recovery-codes">{recoveryCodes.join('　')}</code>
      </Typography.Paragraph>
      <h2>三、输入手机上现在的六位数字</h2>
      <Form<{ code: string }>
        layout="inline"
        onFinish={(given) => mutate(given, { onSuccess: () => void message.success('已绑定，以后登录要输动态口令') })}
      >
        <Form.Item name="code" label="动态口令" rules={[{ required: true, message: '请填写六位数字' }]}>
          <Input inputMode="numeric" autoComplete="one-time-code" maxLength={6} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={isPending}>
          完成绑定
        </Button>
      </Form>
    </>
  )
}
