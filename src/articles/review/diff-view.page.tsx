import type { DiffJson, DiffPart } from '#/articles/articles-wire.ts'

/** What changed between two versions: what went is struck out, what came is underlined. */
export function DiffView({ diff }: { readonly diff: DiffJson }) {
  const isSame = diff.fields.length === 0 && diff.body.every(({ is }) => is === 'same')
  if (isSame) return <p>文字没有变化。</p>
  return (
    <div className="diff">
      <p role="status">
        改动约占全文 {Math.round(diff.changed * 100)}%。<del>删去的</del>划线，<ins>新增的</ins>加下划线。
      </p>
      {diff.fields.map(({ field, words, parts }) => (
        <p key={field}>
          <strong>{words}：</strong>
          <Parts parts={parts} />
        </p>
      ))}
      {diff.body.some(({ is }) => is !== 'same') ? (
        <>
          <strong>正文：</strong>
          <p>
            <Parts parts={diff.body} />
          </p>
        </>
      ) : null}
    </div>
  )
}

function Parts({ parts }: { readonly parts: readonly DiffPart[] }) {
  return parts.map(({ is, text }, at) => {
    const key = `${at} ${is}`
    if (is === 'added') return <ins key={key}>{text}</ins>
    return is === 'removed' ? <del key={key}>{text}</del> : <span key={key}>{text}</span>
  })
}
