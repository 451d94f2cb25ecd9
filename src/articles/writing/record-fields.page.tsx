import { AutoComplete } from 'antd'
import type { ArticleJson } from '#/articles/articles-wire.ts'
import type { ContentJson } from '#/articles/content-wire.ts'
import { Field } from '#/articles/desk/field.page.tsx'
import { LongField, TextField } from '#/articles/desk/text-fields.page.tsx'
import type { Draft } from '#/articles/writing/draft.page.ts'

type RecordJson = NonNullable<ContentJson['record']>

const manners = ['主动公开', '依申请公开'].map((value) => ({ value }))

/** 政府信息题头 of a disclosure column: 索引号 and 发布日期 are the system's. 国办公开办函〔2019〕61号. */
export function RecordFields(props: {
  readonly article: ArticleJson
  readonly record: RecordJson
  readonly change: Draft['change']
}) {
  const { article, record, change } = props
  const put = (part: Partial<RecordJson>) => change({ record: { ...record, ...part } })
  const text = (label: string, key: keyof RecordJson, maxLength: number) => (
    <TextField label={label} most={maxLength} value={record[key]} onChange={(said) => put({ [key]: said })} />
  )
  return (
    <section aria-label="政府信息题头">
      <h2>政府信息题头</h2>
      <Given article={article} />
      <div className="field-pair">
        {text('组配分类', 'category', 60)}
        <Field label="公开方式">
          {(id) => (
            <AutoComplete
              id={id}
              className="wide-field"
              options={manners}
              value={record.manner}
              onChange={(manner) => put({ manner: manner.slice(0, 20) })}
            />
          )}
        </Field>
        {text('文件编号（没有不填）', 'documentNumber', 60)}
        {text('发布机构', 'issuer', 100)}
      </div>
      <LongField
        label="内容概述"
        rows={2}
        most={2000}
        value={record.abstract}
        onChange={(said) => put({ abstract: said })}
      />
    </section>
  )
}

/** What the system gives and nobody writes. */
function Given({ article: { indexNumber, publishedAt } }: { readonly article: ArticleJson }) {
  return (
    <p className="field-note">
      索引号：{indexNumber ?? '发布时自动生成'}　发布日期：{publishedAt ? '以发布时间为准' : '发布时自动记录'}
    </p>
  )
}
