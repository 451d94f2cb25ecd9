import { UserOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Dropdown, Select } from 'antd'
import { useLocation } from 'wouter'
import { useTell } from '#/desk/api.page.ts'
import { type Me, useMe } from '#/desk/me.page.tsx'
import { seatWords } from '#/desk/people/seat-words.ts'

/** Who is signed in, for which unit (to be chosen when there are several), and the way out. */
export function WhoAmI() {
  const { me } = useMe()
  const [, go] = useLocation()
  const leave = useSignOut()
  const items = [
    { key: 'roles', label: rolesOf(me), disabled: true },
    { key: 'account', label: '我的账号', onClick: () => go('/account') },
    { key: 'help', label: '帮助', onClick: () => go('/help') },
    { key: 'leave', label: '退出', onClick: leave },
  ]
  return (
    <div className="desk-who">
      <UnitChoice />
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button type="text" icon={<UserOutlined />}>
          {me.name}
        </Button>
      </Dropdown>
    </div>
  )
}

function UnitChoice() {
  const { me, unitId, workFor } = useMe()
  const units = new Map(me.held.flatMap((held) => (held.unitId === null ? [] : [[held.unitId, nameOf(held)]])))
  if (units.size === 0 || unitId === null) return null
  if (units.size === 1) return <span className="desk-unit">{units.get(unitId)}</span>
  const options = [...units].map(([value, label]) => ({ value, label }))
  return <Select aria-label="以哪个单位工作" value={unitId} options={options} onChange={workFor} />
}

/** Signs out and shows the sign-in page. */
export function useSignOut(): () => void {
  const queries = useQueryClient()
  const { mutate } = useTell('POST', '/api/auth/sign-out')
  return () => mutate(undefined, { onSuccess: () => queries.resetQueries() })
}

function rolesOf({ held }: Me): string {
  return held.map((each) => seatWords(each.role, each.unitId && nameOf(each))).join('，')
}

function nameOf({ unitName, unitId }: Me['held'][number]): string {
  return unitName ?? unitId ?? ''
}
