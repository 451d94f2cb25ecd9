import { Card, Descriptions } from 'antd'
import { type Me, useMe } from '#/desk/me.page.tsx'
import { OwnPassword } from '#/desk/own-password.page.tsx'
import { PageHead } from '#/desk/page-head.page.tsx'
import { seatWords } from '#/desk/people/seat-words.ts'
import { SecondFactor } from '#/desk/second-factor.page.tsx'

/** 我的账号: who I am here, my password, my second factor. */
export function Account() {
  const { me } = useMe()
  return (
    <>
      <PageHead title="我的账号" note="岗位由安全管理员任免，账号由系统管理员管理。" />
      <div className="card-stack">
        <Descriptions bordered size="small" column={1} items={itemsOf(me)} />
        <Card title={<h2>修改口令</h2>}>
          <OwnPassword />
        </Card>
        <Card title={<h2>动态口令</h2>}>
          {me.hasSecondFactor ? <p>已绑定。要换手机，请找系统管理员重置，然后重新绑定。</p> : <SecondFactor />}
        </Card>
      </div>
    </>
  )
}

function itemsOf({ name, username, held }: Me) {
  const roles = held.map(({ role, unitName }) => seatWords(role, unitName))
  return [
    { key: 'name', label: '姓名', children: name },
    { key: 'username', label: '用户名', children: username },
    { key: 'roles', label: '岗位', children: roles.join('、') || '还没有岗位，请找安全管理员任命' },
  ]
}
