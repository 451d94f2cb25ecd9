import { Select } from 'antd'
import type { PeopleAnswer } from '#/units/people-wire.ts'
import { isAdmin } from '#/units/rights.ts'

/** Who takes over: anybody active who is no administrator. */
export function SuccessorChoice(props: {
  readonly answer: PeopleAnswer
  readonly but: string
  readonly value: string | null
  readonly onChange: (personId: string | null) => void
}) {
  const able = props.answer.people.filter(
    ({ id, active, seats }) => active && id !== props.but && !seats.some(({ role, isHeld }) => isHeld && isAdmin(role)),
  )
  return (
    <Select
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      aria-label="接任的人"
      placeholder="接任的人（可不选）"
      className="choice"
      value={props.value}
      onChange={(chosen: string | undefined) => props.onChange(chosen ?? null)}
      options={able.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}
