import { App, Button, Form, Input, Select } from 'antd'
import { useTell } from '#/desk/api.page.ts'
import type { PeopleAnswer, PersonAnswer } from '#/units/people-wire.ts'
import { isAdmin, type Role, roleWords } from '#/units/rights.ts'

type Given = {
  readonly role: Role
  readonly unitId?: string
  readonly from?: string
  readonly until?: string
  readonly deputyFor?: string
}
type Grant = Omit<Given, 'unitId'> & { readonly personId: string; readonly unitId: string | null }

type Named = { readonly id: string; readonly name: string }

const roles = (Object.keys(roleWords) as Role[]).map((role) => ({ value: role, label: roleWords[role] }))

/** Giving somebody a role in a unit, or an administrator's, which has none. */
export function GrantSeat({ person, answer }: { readonly person: PersonAnswer; readonly answer: PeopleAnswer }) {
  const [form] = Form.useForm<Given>()
  const role = Form.useWatch('role', form)
  const { message } = App.useApp()
  const { mutate, isPending } = useTell<Grant>('POST', '/api/seats')
  const grant = (given: Given) => {
    const dated = Object.fromEntries(Object.entries(given).filter(([, value]) => value)) as Given
    const done = () => {
      void message.success('已任命')
      form.resetFields()
    }
    mutate({ ...dated, unitId: given.unitId ?? null, personId: person.id }, { onSuccess: done })
  }
  const others = answer.people.filter(({ id, active }) => active && id !== person.id)
  return (
    <section>
      <h2>任命岗位</h2>
      <Form<Given> form={form} layout="vertical" onFinish={grant} requiredMark={false}>
        <Form.Item name="role" label="岗位" rules={[{ required: true, message: '请选择岗位' }]}>
          <Select options={roles} />
        </Form.Item>
        {role && !isAdmin(role) ? <UnitFields units={answer.units} others={others} /> : null}
        <Form.Item name="from" label="从哪天起（不填：今天）">
          <Input type="date" />
        </Form.Item>
        <Form.Item name="until" label="到哪天为止（不含，不填：长期）">
          <Input type="date" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={isPending}>
          任命
        </Button>
      </Form>
    </section>
  )
}

function UnitFields(props: { readonly units: readonly Named[]; readonly others: readonly Named[] }) {
  return (
    <>
      <Form.Item name="unitId" label="单位" rules={[{ required: true, message: '请选择单位' }]}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={optionsOf(props.units)} />
      </Form.Item>
      <Form.Item name="deputyFor" label="代理谁（AB 角，可不填）">
        <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={optionsOf(props.others)} />
      </Form.Item>
    </>
  )
}

function optionsOf(named: readonly Named[]) {
  return named.map(({ id, name }) => ({ value: id, label: name }))
}
