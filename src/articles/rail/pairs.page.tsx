import { Button, Modal, Radio, Select } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { type PairKind, pairWords } from '#/articles/article.ts'
import type { ArticleJson, PairJson, TargetJson } from '#/articles/articles-wire.ts'
import { Field } from '#/articles/desk/field.page.tsx'
import { addressOf, useAsk, useTell } from '#/desk/api.page.ts'

/** 关联: policy and its interpretation, call and result, old and new document; each shows the other. */
export function Pairs({ article }: { readonly article: ArticleJson }) {
  const [isTying, tie] = useState(false)
  const untie = useTell<{ readonly other: number }>('POST', `/api/articles/${article.number}/pairs/untie`)
  const reasons = article.whyNot.tie
  return (
    <section aria-label="关联">
      <h2>关联</h2>
      {article.pairs.length === 0 ? <p>没有关联的文章。政策请关联解读，征集请关联结果反馈。</p> : null}
      <ul>
        {article.pairs.map((pair) => (
          <li key={pair.number}>
            {pairWords[pair.kind][pair.is]}：<Link href={`/articles/${pair.number}`}>{pair.title}</Link>
            {pair.isPublished ? '' : '（未发布）'}{' '}
            {reasons.length === 0 ? <Untie pair={pair} onUntie={() => untie.mutate({ other: pair.number })} /> : null}
          </li>
        ))}
      </ul>
      {reasons.length === 0 ? <Button onClick={() => tie(true)}>添加关联</Button> : <p>{reasons.join('；')}</p>}
      {isTying ? <TieDialog article={article} onClose={() => tie(false)} /> : null}
    </section>
  )
}

function Untie({ pair, onUntie }: { readonly pair: PairJson; readonly onUntie: () => void }) {
  return (
    <Button size="small" aria-label={`取消关联：${pair.title}`} onClick={onUntie}>
      取消
    </Button>
  )
}

const kinds = (Object.keys(pairWords) as PairKind[]).flatMap((kind) =>
  (['first', 'second'] as const).map((is) => ({ value: `${kind} ${is}`, label: pairWords[kind][is] })),
)

function TieDialog({ article, onClose }: { readonly article: ArticleJson; readonly onClose: () => void }) {
  const [chosen, choose] = useState(kinds[1]!.value)
  const [said, search] = useState('')
  const [other, setOther] = useState<number | null>(null)
  const found = useAsk<readonly TargetJson[]>(
    said.trim() ? addressOf('/api/article-targets', { text: said.trim() }) : null,
  )
  const { mutate, isPending } = useTell<Readonly<Record<string, unknown>>>(
    'POST',
    `/api/articles/${article.number}/pairs`,
  )
  const [kind, is] = chosen.split(' ')
  const options = (found.data ?? [])
    .filter(({ number }) => number !== article.number)
    .map(({ number, title, unitName }) => ({ value: number, label: `${title}（${unitName}）` }))
  return (
    <Modal
      open
      title="添加关联"
      okText="关联"
      okButtonProps={{ disabled: other === null, loading: isPending }}
      onOk={() => mutate({ kind, is, other }, { onSuccess: onClose })}
      onCancel={onClose}
    >
      <Field label="另一篇文章（输入标题查找已发布的文章）">
        {(id) => (
          <Select
            id={id}
            className="wide-field"
            showSearch={{ filterOption: false, onSearch: search }}
            options={options}
            value={other}
            notFoundContent={said ? '没有找到' : '请输入标题里的几个字'}
            onChange={setOther}
          />
        )}
      </Field>
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
