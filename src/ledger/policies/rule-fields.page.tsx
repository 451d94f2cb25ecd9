import { Form, InputNumber, Select } from 'antd'
import type { Action, Trigger } from '#/charter/obligation.ts'
import { actionWords, triggerWords } from '#/charter/obligation-words.ts'
import type { PolicyList, RuleBody } from '#/ledger/policies/policies-wire.ts'

const units = {
  workdays: { label: '个工作日', of: (count: number) => `P${count}D` },
  days: { label: '天', of: (count: number) => `P${count}D` },
  weeks: { label: '周', of: (count: number) => `P${count}W` },
  months: { label: '个月', of: (count: number) => `P${count}M` },
  hours: { label: '小时', of: (count: number) => `PT${count}H` },
} as const
type Unit = keyof typeof units

const matters = { prompt: '“及时”是多久', statutory: '“法定时限”是多久', warning: '预警从哪天起' } as const
const cadences = {
  P1W: '每周',
  P1M: '每月',
  P50D: '每50天',
  P3M: '每季度',
  P5M: '每5个月',
  P6M: '每半年',
  P1Y: '每年',
} as const
const sides = { before: '到期前', after: '起算后' } as const

/** A number as it is filled in. */
export type Filled = {
  readonly matter: keyof typeof matters
  readonly action?: Action
  readonly trigger?: Trigger
  readonly every?: string
  readonly columnClass?: string
  readonly side: keyof typeof sides
  readonly count: number
  readonly unit: Unit
}

/** What was filled in as the rule it says. Warning points are in whole natural days. */
export function ruleOf({ matter, action, trigger, every, columnClass, side, count, unit }: Filled): RuleBody {
  if (matter === 'warning') {
    const at = `${side === 'before' ? '-' : ''}P${count}D`
    return { kind: 'warning', every: every!, at, ...(columnClass && { columnClass }) }
  }
  return {
    ...{ kind: 'term', says: matter, within: units[unit].of(count) },
    ...(action && { action }),
    ...(trigger && { trigger }),
    ...(unit === 'workdays' && { workdays: true }),
  }
}

/** The fields of a number. */
export function RuleFields({ classes }: { readonly classes: PolicyList['classes'] }) {
  const matter: Filled['matter'] = Form.useWatch('matter') ?? 'prompt'
  return (
    <>
      <Form.Item name="matter" label="给什么定数">
        <Select options={optionsOf(matters)} />
      </Form.Item>
      {matter === 'warning' ? <WarningFields classes={classes} /> : <TermFields />}
    </>
  )
}

function TermFields() {
  return (
    <>
      <Form.Item name="trigger" label="什么之后（不选就是全部）">
        <Select allowClear options={optionsOf(triggerWords)} />
      </Form.Item>
      <Form.Item name="action" label="办什么（不选就是全部）">
        <Select allowClear options={optionsOf(actionWords)} />
      </Form.Item>
      <CountField label="多少" />
      <Form.Item name="unit" label="单位">
        <Select options={Object.entries(units).map(([value, { label }]) => ({ value, label }))} />
      </Form.Item>
    </>
  )
}

function WarningFields({ classes }: { readonly classes: PolicyList['classes'] }) {
  return (
    <>
      <Form.Item name="every" label="哪种周期" rules={[{ required: true, message: '请选周期' }]}>
        <Select options={optionsOf(cadences)} />
      </Form.Item>
      <Form.Item name="columnClass" label="国家指标类别（不选就是全部）">
        <Select allowClear options={classes.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <Form.Item name="side" label="从哪里数">
        <Select options={optionsOf(sides)} />
      </Form.Item>
      <CountField label="多少天" />
    </>
  )
}

function CountField({ label }: { readonly label: string }) {
  return (
    <Form.Item name="count" label={label} rules={[{ required: true, message: '请填数字' }]}>
      <InputNumber min={1} max={1000} precision={0} />
    </Form.Item>
  )
}

function optionsOf(words: Readonly<Record<string, string>>) {
  return Object.entries(words).map(([value, label]) => ({ value, label }))
}
