import { Input, Select } from 'antd'
import { type ReactNode, useId } from 'react'
import type { ChangeForm } from '#/ledger/organisation/change-asked.ts'
import type { UnitsAnswer } from '#/ledger/organisation/organisation-wire.ts'
import { unitKindWords } from '#/units/change-set.ts'

/** The form, how it is changed, and the organisation it is about. */
export type FormProps = {
  readonly form: ChangeForm
  readonly set: (form: ChangeForm) => void
  readonly answer: UnitsAnswer
}

/** One unit that lasts. */
export function UnitField({ form, set, answer, label }: FormProps & { readonly label: string }) {
  return (
    <Field label={label}>
      {(id) => (
        <Select
          id={id}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="请选择"
          value={form.unitId}
          options={unitOptions(answer)}
          onChange={(unitId) => set({ ...form, unitId })}
        />
      )}
    </Field>
  )
}

/** Several units that last. */
export function UnitsField({ form, set, answer, label }: FormProps & { readonly label: string }) {
  return (
    <Field label={label}>
      {(id) => (
        <Select
          id={id}
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="可以选多个"
          value={[...form.unitIds]}
          options={unitOptions(answer)}
          onChange={(unitIds) => set({ ...form, unitIds })}
        />
      )}
    </Field>
  )
}

/** A name to give. */
export function NameField({ form, set, label }: FormProps & { readonly label: string }) {
  return (
    <Field label={label}>
      {(id) => (
        <Input
          id={id}
          value={form.name}
          maxLength={40}
          onChange={({ target }) => set({ ...form, name: target.value })}
        />
      )}
    </Field>
  )
}

/** What kind of unit it shall be. */
export function KindField({ form, set }: FormProps) {
  const options = Object.entries(unitKindWords).map(([value, label]) => ({
    value: value as ChangeForm['unitKind'],
    label,
  }))
  return (
    <Field label="类别">
      {(id) => (
        <Select id={id} value={form.unitKind} options={options} onChange={(unitKind) => set({ ...form, unitKind })} />
      )}
    </Field>
  )
}

/** A field with its label. */
export function Field(props: { readonly label: string; readonly children: (id: string) => ReactNode }) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      {props.children(id)}
    </div>
  )
}

function unitOptions({ units }: UnitsAnswer) {
  return units.filter(({ state }) => state !== 'ended').map(({ id, name }) => ({ value: id, label: name }))
}
