import { Button, Input, Radio, Select } from 'antd'
import { DayField } from '#/calendar/day-field.page.tsx'
import { type AskedKind, missingIn, partsOf } from '#/ledger/organisation/change-asked.ts'
import {
  Field,
  type FormProps,
  KindField,
  NameField,
  UnitField,
  UnitsField,
} from '#/ledger/organisation/change-fields.page.tsx'
import { changeWords } from '#/units/change-set.ts'
import '#/ledger/organisation/organisation.css'

const kinds: readonly AskedKind[] = ['rename', 'merge', 'split', 'add', 'abolish', 'members']

/** What shall change, from when, and why. */
export function ChangeFields(props: FormProps & { readonly onPreview: () => void; readonly isPending: boolean }) {
  const { form, set, onPreview, isPending } = props
  const missing = missingIn(form)
  return (
    <form
      className="change-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (!missing) onPreview()
      }}
    >
      <Radio.Group
        aria-label="变更种类"
        value={form.kind}
        options={kinds.map((kind) => ({ value: kind, label: changeWords[kind] }))}
        onChange={({ target }) => set({ ...form, kind: target.value as AskedKind, unitId: null, unitIds: [] })}
      />
      <KindFields {...props} />
      <DayField label="从哪天起" value={form.from} onChange={(from) => set({ ...form, from })} />
      <Field label="依据或理由（如批文文号）">
        {(id) => (
          <Input
            id={id}
            value={form.reason}
            maxLength={500}
            onChange={({ target }) => set({ ...form, reason: target.value })}
          />
        )}
      </Field>
      <div className="change-run">
        <Button type="primary" htmlType="submit" disabled={missing !== null} loading={isPending}>
          预演
        </Button>
        <span role="status">{missing ?? '预演只列出影响，不作改动'}</span>
      </div>
    </form>
  )
}

function KindFields(props: FormProps) {
  switch (props.form.kind) {
    case 'add':
      return (
        <>
          <NameField {...props} label="新单位的名称" />
          <KindField {...props} />
        </>
      )
    case 'rename':
      return (
        <>
          <UnitField {...props} label="哪个单位" />
          <NameField {...props} label="新的名称" />
        </>
      )
    case 'merge':
      return (
        <>
          <UnitsField {...props} label="哪些单位并入（合并后不再存在）" />
          <UnitField {...props} label="并入哪个单位（承接任务、岗位和分组）" />
          <NameField {...props} label="合并后的新名称（不改名就留空）" />
        </>
      )
    case 'split':
      return <SplitFields {...props} />
    case 'abolish':
      return <UnitField {...props} label="哪个单位（没有承接单位；有承接的请用“合并”）" />
    case 'members':
      return <MemberFields {...props} />
    default:
      return props.form.kind satisfies never
  }
}

function SplitFields(props: FormProps) {
  const { form, set } = props
  const parts = partsOf(form)
  const options = [
    { value: -1, label: '原单位保留' },
    ...parts.map((name, value) => ({ value, label: `原单位撤销，由${name}承接` })),
  ]
  return (
    <>
      <UnitField {...props} label="拆分哪个单位" />
      <Field label="分出的单位（一行一个）">
        {(id) => (
          <Input.TextArea
            id={id}
            rows={3}
            value={form.names}
            onChange={({ target }) => set({ ...form, names: target.value, heir: null })}
          />
        )}
      </Field>
      <Field label="原单位">
        {(id) => (
          <Select
            id={id}
            value={form.heir ?? -1}
            options={options}
            onChange={(heir) => set({ ...form, heir: heir === -1 ? null : heir })}
          />
        )}
      </Field>
      <p>分出的单位另外承担哪些栏目，由下一版责任分解表写明。</p>
    </>
  )
}

function MemberFields(props: FormProps) {
  const { form, set, answer } = props
  const choose = (group: string) => {
    const members = answer.groups.find(({ name }) => name === group)?.members ?? []
    const now = members.filter(({ from, until }) => (!from || from <= form.from) && (!until || form.from < until))
    set({ ...form, group, unitIds: now.map(({ id }) => id) })
  }
  const options = answer.groups.map(({ name }) => ({ value: name, label: name }))
  return (
    <>
      <Field label="哪个分组">
        {(id) => <Select id={id} value={form.group} options={options} onChange={choose} placeholder="请选择" />}
      </Field>
      <UnitsField {...props} label="变更后由这些单位组成" />
    </>
  )
}
