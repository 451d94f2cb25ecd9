import { Alert, Button, Card } from 'antd'
import type { Me } from '#/desk/me.page.tsx'
import { OwnPassword } from '#/desk/own-password.page.tsx'
import { SecondFactor } from '#/desk/second-factor.page.tsx'
import { useSignOut } from '#/desk/who-am-i.page.tsx'

/** What must be done before anything else: a password of one's own; for an administrator a second factor too. */
export function MustFirst({ me }: { readonly me: Me }) {
  const leave = useSignOut()
  const words = me.mustChangePassword
    ? '口令是别人设的，或已用满期限，请先改成只有您自己知道的口令。'
    : '管理员登录要有动态口令，请先绑定手机。'
  return (
    <main className="sign-in">
      <Card
        title={<h1>{me.mustChangePassword ? '先修改口令' : '先绑定动态口令'}</h1>}
        extra={<Button onClick={leave}>退出</Button>}
      >
        <Alert type="info" showIcon title={`${me.name}，您好。${words}`} />
        {me.mustChangePassword ? <OwnPassword /> : <SecondFactor />}
      </Card>
    </main>
  )
}
