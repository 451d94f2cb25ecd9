import { Button, Checkbox, Flex, Popconfirm } from 'antd'
import { useState } from 'react'
import { useTell } from '#/desk/api.page.ts'
import { useMay, useMe } from '#/desk/me.page.tsx'
import { GrantSeat } from '#/desk/people/grant-seat.page.tsx'
import { OneTimePassword } from '#/desk/people/one-time-password.page.tsx'
import { SeatList } from '#/desk/people/seat-list.page.tsx'
import { SuccessorChoice } from '#/desk/people/successor.page.tsx'
import type { PeopleAnswer, PersonAnswer } from '#/units/people-wire.ts'

type Props = { readonly person: PersonAnswer; readonly answer: PeopleAnswer }

/** Somebody with all seats, past ones too, and what an administrator may do about it. Nobody does it to himself. */
export function PersonCard({ person, answer }: Props) {
  const isOther = useMe().me.personId !== person.id
  const mayManage = useMay('person.manage') && isOther && person.active
  const mayGrant = useMay('seat.grant') && isOther && person.active
  return (
    <>
      {person.active ? null : <p>账号已停用。</p>}
      <SeatList person={person} answer={answer} mayRevoke={mayGrant} />
      {mayGrant ? <GrantSeat person={person} answer={answer} /> : null}
      {mayManage ? <ResetPassword person={person} /> : null}
      {mayManage ? <Deactivate person={person} answer={answer} /> : null}
    </>
  )
}

function ResetPassword({ person }: Pick<Props, 'person'>) {
  const [secondFactor, setSecondFactor] = useState(false)
  const path = `/api/people/${person.id}/reset-password`
  const { mutate, isPending, data } = useTell<{ secondFactor: boolean }, { password: string }>('POST', path)
  return (
    <section>
      <h2>重置口令</h2>
      {data ? <OneTimePassword who={person.name} password={data.password} /> : null}
      <Flex gap="middle" align="center" wrap>
        <Checkbox checked={secondFactor} onChange={({ target }) => setSecondFactor(target.checked)}>
          同时解除动态口令（手机丢失时）
        </Checkbox>
        <Button onClick={() => mutate({ secondFactor })} loading={isPending}>
          重置并解锁
        </Button>
      </Flex>
    </section>
  )
}

function Deactivate({ person, answer }: Props) {
  const [successorId, setSuccessorId] = useState<string | null>(null)
  const path = `/api/people/${person.id}/deactivate`
  const { mutate, isPending } = useTell<{ successorId: string | null }>('POST', path)
  return (
    <section>
      <h2>停用账号</h2>
      <p>停用后不能登录，岗位今天结束，由接任的人接着办。</p>
      <Flex gap="middle" wrap>
        <SuccessorChoice answer={answer} but={person.id} value={successorId} onChange={setSuccessorId} />
        <Popconfirm title={`停用${person.name}的账号？`} okText="停用" onConfirm={() => mutate({ successorId })}>
          <Button danger loading={isPending}>
            停用
          </Button>
        </Popconfirm>
      </Flex>
    </section>
  )
}
