import { Modal, Radio } from 'antd'
import { useState } from 'react'
import type { ArticleJson, ValidityJson } from '#/articles/articles-wire.ts'
import { TextField } from '#/articles/desk/text-fields.page.tsx'
import { DayField } from '#/calendar/day-field.page.tsx'
import { useTell } from '#/desk/api.page.ts'

const states = [
  { value: 'valid', label: '有效' },
  { value: 'void', label: '废止、失效' },
]

type Setting = {
  readonly version: number
  readonly state: 'valid' | 'void'
  readonly from: string
  readonly why: string
}

/** 有效性: a void document keeps its page and says so; what was said before stays in the history. */
export function ValidityDialog({ article, onClose }: { readonly article: ArticleJson; readonly onClose: () => void }) {
  const [state, setState] = useState<'valid' | 'void'>('void')
  const [from, setFrom] = useState(Temporal.Now.plainDateISO('Asia/Shanghai').toString())
  const [why, setWhy] = useState('')
  const { mutate, isPending } = useTell<Setting>('POST', `/api/articles/${article.number}/validity`)
  return (
    <Modal
      open
      title="标注有效性"
      okText="标注"
      okButtonProps={{ disabled: why.trim().length < 2 || from === '', loading: isPending }}
      onOk={() => mutate({ version: article.version, state, from, why }, { onSuccess: onClose })}
      onCancel={onClose}
    >
      <Radio.Group options={states} value={state} onChange={({ target }) => setState(target.value)} />
      <DayField label="从哪天起" value={from} onChange={setFrom} />
      <TextField label="依据（如：钟政发〔2026〕3号第二条废止）" most={500} value={why} onChange={setWhy} />
      <History validities={article.validities} />
    </Modal>
  )
}

function History({ validities }: { readonly validities: readonly ValidityJson[] }) {
  if (validities.length === 0) return null
  return (
    <>
      <strong>以前的标注</strong>
      <ul>
        {validities.map(({ state, from, why, by, at }) => (
          <li key={at}>
            {from} 起{state === 'void' ? '废止、失效' : '有效'}：{why}（{by}）
          </li>
        ))}
      </ul>
    </>
  )
}
