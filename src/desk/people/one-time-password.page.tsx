import { Alert, Typography } from 'antd'
import type { ReactNode } from 'react'

/** A password that is shown once, to be handed to its owner. */
export function OneTimePassword(props: {
  readonly who: string
  readonly password: string
  readonly children?: ReactNode
}) {
  const words = (
    <>
      <p>
        <Typography.Text strong code copyable className="one-time-password">
          {props.password}
        </Typography.Text>
      </p>
      <p>只显示这一次，请当面交给本人，首次登录时须修改。</p>
      {props.children ? <p>{props.children}</p> : null}
    </>
  )
  return <Alert type="success" showIcon role="status" title={`${props.who}的一次性口令`} description={words} />
}
