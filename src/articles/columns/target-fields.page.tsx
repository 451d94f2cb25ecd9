import { Input } from 'antd'
import type { LinkTarget } from '#/articles/column.ts'
import { Field } from '#/articles/desk/field.page.tsx'

const empty: LinkTarget = { url: '', owner: '', reason: '' }

/** 外链登记: where a link column leads, whose that is, why it is linked. 国办发〔2019〕19号: 链接要有人管. */
export function TargetFields(props: {
  readonly target: LinkTarget | null
  readonly onChange: (target: LinkTarget) => void
}) {
  const target = props.target ?? empty
  const text = (label: string, key: keyof LinkTarget) => (
    <Field label={label}>
      {(id) => (
        <Input
          id={id}
          maxLength={key === 'url' ? 2000 : 100}
          value={target[key]}
          onChange={(event) => props.onChange({ ...target, [key]: event.target.value })}
        />
      )}
    </Field>
  )
  return (
    <>
      {text('链接到（http 或 https 网址）', 'url')}
      {text('对方是谁（如：江苏政务服务网）', 'owner')}
      {text('为什么链接、经谁同意', 'reason')}
    </>
  )
}
