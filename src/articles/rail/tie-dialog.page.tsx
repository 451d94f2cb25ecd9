import { Modal, Radio, Select } from 'antd'
import { useState } from 'react'
import { type PairKind, pairWords } from '#/articles/article.ts'
import type { ArticleJson, TargetJson } from '#/articles/articles-wire.ts'
import { Field } from '#/articles/desk/field.page.tsx'
import { addressOf, useAsk, useTell } from '#/desk/api.page.ts'

const kinds = (Object.keys(pairWords) as PairKind[]).flatMap((kind) =>
  (['first', 'second'] as const).map((is) => ({ value: `${kind} ${is}`, label: pairWords[kind][is] })),
)

type Tie = { readonly kind: PairKind; readonly is: 'first' | 'second'; readonly other: number }

/** Ties an article to another: which, and what that is to this one. */
export function TieDialog({ article, onClose }: { readonly article: ArticleJson; readonly onClose: () => void }) {
  const [chosen, choose] = useState(kinds[1]!.value)
  const [other, setOther] = useState<number | null>(null)
  const { mutate, isPending } = useTell<Tie>('POST', `/api/articles/${article.number}/pairs`)
  const [kind, is] = chosen.split(' ') as [PairKind, Tie['is']]
  return (
    <Modal
      open
      title="添加关联"
      okText="关联"
      okButtonProps={{ disabled: other === null, loading: isPending }}
      onOk={() => other !== null && mutate({ kind, is, other }, { onSuccess: onClose })}
      onCancel={onClose}
    >
      <OtherField but={article.number} value={other} onChange={setOther} />
      <p id="pair-kind">它是本文的</p>
      <Radio.Group
        aria-labelledby="pair-kind"
        options={kinds}
        value={chosen}
        onChange={({ target }) => choose(target.value)}
      />
    </Modal>
  )
}

/** Finds a published article by its title. */
function OtherField(props: {
  readonly but: number
  readonly value: number | null
  readonly onChange: (number: number) => void
}) {
  const [said, search] = useState('')
  const text = said.trim()
  const found = useAsk<readonly TargetJson[]>(text ? addressOf('/api/article-targets', { text }) : null)
  const options = (found.data ?? [])
    .filter(({ number }) => number !== props.but)
    .map(({ number, title, unitName }) => ({ value: number, label: `${title}（${unitName}）` }))
  return (
    <Field label="另一篇文章（输入标题查找已发布的文章）">
      {(id) => (
        <Select
          id={id}
          className="wide-field"
          showSearch={{ filterOption: false, onSearch: search }}
          options={options}
          value={props.value}
          notFoundContent={said ? '没有找到' : '请输入标题里的几个字'}
          onChange={props.onChange}
        />
      )}
    </Field>
  )
}
