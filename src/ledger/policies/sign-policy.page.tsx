import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTell } from '#/desk/api.page.ts'
import type { Column } from '#/desk/data-column.page.tsx'
import { DataTable } from '#/desk/data-table.page.tsx'
import type { AffectedRow, PolicyEffect, PolicyList, RuleBody, SignBody } from '#/ledger/policies/policies-wire.ts'
import { type Filled, RuleFields, ruleOf } from '#/ledger/policies/rule-fields.page.tsx'
import { StandingTag } from '#/ledger/standing-tag.page.tsx'

/** Signs another number: filled in, looked at, then signed with a reason. What is changed after looking is looked at again. */
export function SignPolicy({ classes }: { readonly classes: PolicyList['classes'] }) {
  const [form] = Form.useForm<Filled>()
  const { effect, isBusy, isDone, foresee, forget, sign } = useSigning(() => form.resetFields())
  return (
    <section className="section" aria-labelledby="sign-policy">
      <h2 id="sign-policy">定一个数</h2>
      {isDone ? <Alert type="success" showIcon role="status" title="已签定，即日起按它计算。" /> : null}
      <Form<Filled>
        form={form}
        layout="vertical"
        className="narrow-form"
        initialValues={{ matter: 'prompt', unit: 'workdays', side: 'before' }}
        onValuesChange={forget}
        onFinish={(filled) => foresee(ruleOf(filled))}
      >
        <RuleFields classes={classes} />
        <Button htmlType="submit" loading={isBusy && !effect}>
          试看哪些任务会变
        </Button>
      </Form>
      {effect ? <Foreseen effect={effect} isBusy={isBusy} onSign={sign} /> : null}
    </section>
  )
}

/** A number on its way: looked at, then signed. */
function useSigning(afterwards: () => void) {
  const [rule, setRule] = useState<RuleBody | null>(null)
  const [isDone, setDone] = useState(false)
  const look = useTell<RuleBody, PolicyEffect>('POST', '/api/policies/preview')
  const tell = useTell<SignBody>('POST', '/api/policies')
  const foresee = (next: RuleBody) => {
    setDone(false)
    setRule(next)
    look.mutate(next)
  }
  const forget = () => {
    setRule(null)
    look.reset()
  }
  const onSuccess = () => {
    forget()
    afterwards()
    setDone(true)
  }
  const sign = (why: string) => (rule ? tell.mutate({ rule, why }, { onSuccess }) : undefined)
  const effect = rule && look.data ? look.data : null
  return { effect, isBusy: look.isPending || tell.isPending, isDone, foresee, forget, sign }
}

function Foreseen(props: {
  readonly effect: PolicyEffect
  readonly isBusy: boolean
  readonly onSign: (why: string) => void
}) {
  const { effect, isBusy, onSign } = props
  return (
    <div aria-live="polite">
      <p>
        {effect.affected.length === 0
          ? '今天没有任务因此变化；以后发生的事按这个数计时。'
          : `${effect.affected.length} 项任务会变，其中 ${effect.dated} 项从“待明确”变为有到期日。`}
      </p>
      {effect.affected.length > 0 ? (
        <DataTable
          name="定数引起的变化"
          rows={effect.affected}
          columns={affectedColumns}
          rowKey={({ id }) => id}
          empty="没有。"
        />
      ) : null}
      <Form<{ why: string }> layout="vertical" className="narrow-form" onFinish={({ why }) => onSign(why)}>
        <Form.Item
          name="why"
          label="理由"
          extra="如：区政府办主任办公会定；依据某号文件"
          rules={[{ required: true, whitespace: true, message: '请写明确定的理由' }]}
        >
          <Input.TextArea maxLength={1000} autoSize={{ minRows: 2 }} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={isBusy}>
          签定
        </Button>
      </Form>
    </div>
  )
}

const affectedColumns: readonly Column<AffectedRow>[] = [
  { key: 'column', title: '栏目', width: 200, value: ({ path }) => path.join(' › ') },
  { key: 'units', title: '责任单位', width: 140, value: ({ units }) => units.join('、'), filter: true },
  { key: 'clause', title: '工作要求', width: 260, value: ({ clause }) => clause },
  {
    key: 'was',
    title: '现在',
    width: 200,
    value: (row) => row.wasWords,
    show: (row) => <StandingTag is={row.was} words={row.wasWords} />,
  },
  {
    key: 'is',
    title: '定数以后',
    width: 200,
    value: ({ words }) => words,
    show: ({ is, words }) => <StandingTag is={is} words={words} />,
  },
]
