import { Button, Input, Select } from 'antd'
import { useId, useState } from 'react'
import { DayField } from '#/calendar/day-field.page.tsx'
import { type NoticeForm, noticeCsv } from '#/calendar/notice-csv.ts'
import type { NoticeFile } from '#/ledger/dues/notice-wire.ts'

type Line = NoticeForm['lines'][number]

const empty: Line = { from: '', to: '', type: 'off' }
const types = [
  { value: 'off' as const, label: '放假' },
  { value: 'work' as const, label: '调休上班' },
]

/** A year's notice, filled in line by line. */
export function NoticeFields(props: {
  readonly year: number
  readonly isBusy: boolean
  readonly onDone: (file: NoticeFile) => void
}) {
  const [year, setYear] = useState(String(props.year))
  const [notice, setNotice] = useState('')
  const [lines, setLines] = useState<readonly Line[]>([empty])
  const change = (index: number, part: Partial<Line>) =>
    setLines(lines.map((line, at) => (at === index ? { ...line, ...part } : line)))
  const done = () => props.onDone({ fileName: `${year}-逐条填写.csv`, text: noticeCsv({ year, notice, lines }) })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        done()
      }}
    >
      <div className="day-picker">
        <TextField label="哪一年" value={year} onChange={setYear} />
        <TextField label="通知文号" value={notice} onChange={setNotice} />
      </div>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have nothing but their place
        <OneLine key={index} place={index + 1} line={line} onChange={(part) => change(index, part)} />
      ))}
      <div className="table-tools">
        <Button onClick={() => setLines([...lines, empty])}>再加一条</Button>
        <Button type="primary" htmlType="submit" loading={props.isBusy}>
          试看哪些到期日会变
        </Button>
      </div>
    </form>
  )
}

function OneLine(props: {
  readonly place: number
  readonly line: Line
  readonly onChange: (part: Partial<Line>) => void
}) {
  const { place, line, onChange } = props
  return (
    <div className="day-picker">
      <DayField label="从" value={line.from} onChange={(from) => onChange({ from })} />
      <DayField label="到（只有一天可不填）" value={line.to} onChange={(to) => onChange({ to })} />
      <Select
        aria-label={`第 ${place} 条是`}
        value={line.type}
        options={types}
        onChange={(type) => onChange({ type })}
      />
    </div>
  )
}

function TextField(props: {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
}) {
  const id = useId()
  return (
    <div className="day-field">
      <label htmlFor={id}>{props.label}</label>
      <Input id={id} value={props.value} onChange={({ target }) => props.onChange(target.value)} />
    </div>
  )
}
