import { Alert, Button, Drawer } from 'antd'
import { useState } from 'react'
import { useAsk } from '#/desk/api.page.ts'
import type { Column } from '#/desk/data-column.page.tsx'
import { DataTable } from '#/desk/data-table.page.tsx'
import { useMay } from '#/desk/me.page.tsx'
import { PageHead } from '#/desk/page-head.page.tsx'
import { OpenAccount } from '#/desk/people/open-account.page.tsx'
import { PersonCard } from '#/desk/people/person-card.page.tsx'
import { seatWords } from '#/desk/people/seat-words.ts'
import { Loaded } from '#/desk/states.page.tsx'
import type { PeopleAnswer, PersonAnswer, SeatAnswer } from '#/units/people-wire.ts'

/** Units without an editor that are named; the screen of units lists all of them. */
const mostNamed = 8

/** 人员: who keeps which seat; accounts for the system administrator, seats for the security administrator. */
export function People() {
  const query = useAsk<PeopleAnswer>('/api/people')
  const mayOpen = useMay('person.manage')
  const [openId, setOpenId] = useState<string | null>(null)
  const [isNew, setNew] = useState(false)
  const note = '账号由系统管理员建立、停用；岗位由安全管理员任免。'
  const action = mayOpen ? (
    <Button type="primary" onClick={() => setNew(true)}>
      建立账号
    </Button>
  ) : null
  return (
    <>
      <PageHead title="人员" note={note} actions={action} />
      <Loaded query={query}>
        {(answer) => (
          <>
            <WithoutEditor units={answer.withoutEditor} />
            <DataTable
              name="人员"
              rows={answer.people}
              columns={columnsFor(answer, setOpenId)}
              rowKey={({ id }) => id}
              empty="还没有人员。请系统管理员点“建立账号”。"
            />
            <PersonDrawer answer={answer} personId={openId} onClose={() => setOpenId(null)} />
          </>
        )}
      </Loaded>
      <Drawer title="建立账号" open={isNew} onClose={() => setNew(false)} size={420} destroyOnHidden>
        <OpenAccount />
      </Drawer>
    </>
  )
}

function PersonDrawer(props: {
  readonly answer: PeopleAnswer
  readonly personId: string | null
  readonly onClose: () => void
}) {
  const person = props.answer.people.find(({ id }) => id === props.personId)
  return (
    <Drawer title={person?.name ?? ''} open={person !== undefined} onClose={props.onClose} size={560} destroyOnHidden>
      {person ? <PersonCard key={person.id} person={person} answer={props.answer} /> : null}
    </Drawer>
  )
}

function WithoutEditor({ units }: Pick<PeopleAnswer, 'units'>) {
  if (units.length === 0) return null
  const names = units.slice(0, mostNamed).map(({ name }) => name)
  return (
    <Alert
      type="warning"
      showIcon
      className="no-print page-notice"
      title={`${units.length} 个单位没有信息员，任务没有人接`}
      description={`请安全管理员任命：${names.join('、')}${units.length > mostNamed ? '等' : ''}`}
    />
  )
}

function columnsFor(answer: PeopleAnswer, open: (id: string) => void): readonly Column<PersonAnswer>[] {
  const showsNames = answer.people.some(({ username }) => username !== null)
  const username: Column<PersonAnswer> = { key: 'username', title: '用户名', value: (person) => person.username }
  return [
    {
      key: 'name',
      title: '姓名',
      value: ({ name }) => name,
      show: ({ id, name }) => (
        <Button type="link" size="small" onClick={() => open(id)}>
          {name}
        </Button>
      ),
    },
    ...(showsNames ? [username] : []),
    { key: 'state', title: '账号', width: 90, filter: true, value: ({ active }) => (active ? '在用' : '已停用') },
    { key: 'seats', title: '岗位', width: 320, value: ({ seats }) => heldWords(seats) },
    { key: 'unit', title: '单位', filter: true, value: ({ seats }) => held(seats)[0]?.unitName ?? '' },
    { key: 'demo', title: '备注', width: 90, filter: true, value: ({ demo }) => (demo ? '示例' : '') },
  ]
}

function held(seats: readonly SeatAnswer[]): readonly SeatAnswer[] {
  return seats.filter(({ isHeld }) => isHeld)
}

function heldWords(seats: readonly SeatAnswer[]): string {
  return held(seats)
    .map(({ role, unitName }) => seatWords(role, unitName))
    .join('、')
}
