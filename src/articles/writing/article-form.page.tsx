import { Input, Spin } from 'antd'
import { lazy, Suspense, useId } from 'react'
import type { ArticleJson } from '#/articles/articles-wire.ts'
import { ColumnSelect } from '#/articles/columns/column-select.page.tsx'
import type { ColumnJson } from '#/articles/columns/columns-wire.ts'
import type { ContentJson } from '#/articles/content-wire.ts'
import { Field } from '#/articles/desk/field.page.tsx'
import { LongField, TextField, WordsField } from '#/articles/desk/text-fields.page.tsx'
import { AttachmentsField } from '#/articles/writing/attachments-field.page.tsx'
import type { Draft } from '#/articles/writing/draft.page.ts'
import { PictureField } from '#/articles/writing/picture-field.page.tsx'
import { RecordFields } from '#/articles/writing/record-fields.page.tsx'
import { isDisclosure, recordFor } from '#/articles/writing/record-for.ts'

/** The editor is large and comes by itself. */
const BodyEditor = lazy(async () => ({ default: (await import('#/articles/writing/body-editor.page.tsx')).BodyEditor }))

type Props = { readonly article: ArticleJson; readonly columns: readonly ColumnJson[]; readonly draft: Draft }

/** Everything an editor fills in of an article. */
export function ArticleForm({ article, columns, draft }: Props) {
  const { content, change } = draft
  const moveTo = (id: string) => {
    draft.moveTo(id)
    change(recordFor(content, isDisclosure(columns, id), article.unitName))
  }
  return (
    <form className="article-form" aria-label="稿件" onSubmit={(event) => event.preventDefault()}>
      <TitleFields content={content} change={change} />
      <Field
        label="栏目"
        note={article.whyNot.move.length === 0 || article.publishedAt === null ? null : '已发布的文章请用“移动”换栏目'}
      >
        {(id) => (
          <ColumnSelect
            id={id}
            columns={columns}
            value={draft.column}
            disabled={article.publishedAt !== null}
            onChange={moveTo}
          />
        )}
      </Field>
      <SourceFields content={content} change={change} />
      {content.record ? <RecordFields article={article} record={content.record} change={change} /> : null}
      <BodyField body={content.body} change={change} />
      <AttachmentsField attachments={content.attachments} onChange={(attachments) => change({ attachments })} />
      <PictureField picture={content.picture} onChange={(picture) => change({ picture })} />
      <AboutFields content={content} change={change} />
    </form>
  )
}

type Part = { readonly content: ContentJson; readonly change: Draft['change'] }

function TitleFields({ content, change }: Part) {
  return (
    <>
      <Field label="标题">
        {(id) => (
          <Input
            id={id}
            size="large"
            maxLength={400}
            value={content.title}
            onChange={({ target }) => change({ title: target.value })}
          />
        )}
      </Field>
      <TextField
        label="副标题（可不填）"
        most={400}
        value={content.subtitle}
        onChange={(said) => change({ subtitle: said })}
      />
    </>
  )
}

function SourceFields({ content, change }: Part) {
  return (
    <div className="field-pair">
      <TextField label="来源" most={100} value={content.source} onChange={(said) => change({ source: said })} />
      <TextField
        label="作者（可不填）"
        most={100}
        value={content.author}
        onChange={(said) => change({ author: said })}
      />
      <Field label="成文日期（可不填）">
        {(id) => (
          <Input
            id={id}
            type="date"
            value={content.documentDate ?? ''}
            onChange={({ target }) => change({ documentDate: target.value || null })}
          />
        )}
      </Field>
    </div>
  )
}

function BodyField({ body, change }: { readonly body: string; readonly change: Draft['change'] }) {
  const id = useId()
  return (
    <div className="field">
      <span id={id}>
        <strong>正文</strong>（可从 Word、WPS 直接粘贴，格式会自动整理，表格和脚注保留）
      </span>
      <Suspense fallback={<Spin description="正在打开编辑器" />}>
        <BodyEditor body={body} labelledBy={id} onChange={(text) => change({ body: text })} />
      </Suspense>
    </div>
  )
}

function AboutFields({ content, change }: Part) {
  return (
    <>
      <LongField
        label="摘要（列表和搜索里显示；不填则取正文开头）"
        rows={3}
        most={2000}
        value={content.summary}
        onChange={(said) => change({ summary: said })}
      />
      <WordsField label="关键词" words={content.keywords} onChange={(keywords) => change({ keywords })} />
    </>
  )
}
