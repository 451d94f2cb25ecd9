import { Input } from 'antd'
import { useId } from 'react'
import '#/calendar/day-field.css'

/** A day to fill in, with its label: the browser's own field, which is written by keyboard and picked on a phone. */
export function DayField(props: {
  readonly label: string
  readonly value: string
  readonly min?: string
  readonly max?: string
  readonly onChange: (day: string) => void
}) {
  const { label, value, min, max, onChange } = props
  const id = useId()
  return (
    <div className="day-field">
      <label htmlFor={id}>{label}</label>
      <Input id={id} type="date" value={value} min={min} max={max} onChange={({ target }) => onChange(target.value)} />
    </div>
  )
}
