import { Input, InputNumber, Radio, Select } from 'antd'
import type { Choice, Share } from '#/charter/choice.ts'
import { classesIn, shareWords } from '#/charter/import/doubt-options.ts'
import type { DoubtView, TableView } from '#/charter/import/import-wire.ts'
import { UnitsField } from '#/charter/import/units-field.page.tsx'

type Kind<Of extends Choice['kind']> = Extract<Choice, { readonly kind: Of }>

type FieldsProps<Of extends Choice> = {
  readonly choice: Of
  readonly doubt: DoubtView
  readonly table: TableView
  readonly onChange: (choice: Choice) => void
}

/** What a choice still needs: units, columns, a number. */
export function ChoiceFields(props: FieldsProps<Choice>) {
  const fields = fieldsOf(props)
  return fields ? <div className="option-more">{fields}</div> : null
}

function fieldsOf({ choice, ...rest }: FieldsProps<Choice>) {
  switch (choice.kind) {
    case 'units':
      return choice.units.length === 0 && rest.doubt.code === 'unit-merged' ? null : (
        <UnitsField
          label="责任单位"
          units={choice.units}
          known={rest.table}
          onChange={(units) => rest.onChange({ ...choice, units })}
        />
      )
    case 'owners':
      return <OwnersFields choice={choice} {...rest} />
    case 'columns':
      return <ColumnsField choice={choice} {...rest} />
    case 'members':
      return <MembersFields choice={choice} {...rest} />
    case 'term':
      return <TermFields choice={choice} {...rest} />
    case 'scopes':
      return <ScopesFields choice={choice} {...rest} />
    default:
      return null
  }
}

function OwnersFields({ choice, table, onChange }: FieldsProps<Kind<'owners'>>) {
  return Object.entries(choice.owners).map(([column, units]) => (
    <UnitsField
      key={column}
      label={column}
      units={units}
      known={table}
      onChange={(next) => onChange({ ...choice, owners: { ...choice.owners, [column]: next } })}
    />
  ))
}

function ColumnsField({ choice, onChange }: FieldsProps<Kind<'columns'>>) {
  const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '')
  return (
    <>
      <span>栏目名称，一行一个；只写一行就是一个栏目</span>
      <Input.TextArea
        aria-label="栏目名称，一行一个"
        rows={3}
        defaultValue={choice.names.join('\n')}
        onChange={({ target }) => onChange({ ...choice, names: lines(target.value) })}
      />
    </>
  )
}

function MembersFields({ choice, table, onChange }: FieldsProps<Kind<'members'>>) {
  const shares = Object.entries(shareWords).map(([value, label]) => ({ value: value as Share, label }))
  return (
    <>
      <Select
        mode="tags"
        aria-label="包括哪些单位"
        placeholder="选择或输入单位名称，可以多个"
        value={[...choice.members]}
        options={table.unitNames.map((value) => ({ value, label: value }))}
        onChange={(members: string[]) => onChange({ ...choice, members })}
      />
      <Radio.Group
        aria-label="怎样算完成"
        value={choice.share ?? null}
        options={shares}
        onChange={({ target }) => onChange({ ...choice, share: target.value })}
      />
    </>
  )
}

const measures = [
  { value: 'workdays', label: '个工作日' },
  { value: 'D', label: '天' },
  { value: 'H', label: '小时' },
  { value: 'W', label: '周' },
  { value: 'M', label: '个月' },
] as const

type Measure = (typeof measures)[number]['value']

function TermFields({ choice, onChange }: FieldsProps<Kind<'term'>>) {
  const [, count = '', letter = 'D'] = /^PT?(\d*)([DHWM])$/.exec(choice.within) ?? []
  const measure: Measure = letter === 'D' && choice.workdays ? 'workdays' : (letter as Measure)
  const say = (number: number | null, next: Measure) => {
    const unit = next === 'workdays' ? 'D' : next
    const within = `P${unit === 'H' ? 'T' : ''}${number ?? ''}${unit}`
    onChange({ kind: 'term', within, ...(next === 'workdays' && { workdays: true }) })
  }
  return (
    <div>
      <InputNumber
        aria-label="数目"
        min={1}
        max={999}
        precision={0}
        value={count === '' ? null : Number(count)}
        onChange={(number) => say(number, measure)}
      />{' '}
      <Select
        aria-label="单位"
        style={{ width: 120 }}
        value={measure}
        options={[...measures]}
        onChange={(next) => say(count === '' ? null : Number(count), next)}
      />{' '}
      之内
    </div>
  )
}

function ScopesFields({ choice, doubt, table, onChange }: FieldsProps<Kind<'scopes'>>) {
  const options = classesIn(doubt, table.rows).map((value) => ({ value, label: value }))
  return Object.entries(choice.scopes).map(([column, scope]) => (
    <div key={column} className="pair">
      <span>{column}</span>
      <Select
        aria-label={`${column}属于哪一类`}
        placeholder="选一类"
        value={scope || null}
        options={options}
        onChange={(next: string) => onChange({ ...choice, scopes: { ...choice.scopes, [column]: next } })}
      />
    </div>
  ))
}
