import type { ArticleJson, FindingJson } from '#/articles/articles-wire.ts'
import { Pairs } from '#/articles/rail/pairs.page.tsx'
import { ReviewTrail } from '#/articles/rail/review-trail.page.tsx'
import { Versions } from '#/articles/rail/versions.page.tsx'

/** What is known about a text beside it: what stops it, who reviewed it, its versions, what belongs to it. */
export function ArticleRail(props: { readonly article: ArticleJson; readonly findings: readonly FindingJson[] }) {
  const { article, findings } = props
  return (
    <aside className="article-rail" aria-label="稿件情况">
      <Findings findings={findings} />
      <ReviewTrail article={article} />
      <Pairs article={article} />
      <Versions article={article} />
    </aside>
  )
}

function Findings({ findings }: { readonly findings: readonly FindingJson[] }) {
  const stops = findings.filter(({ severity }) => severity === 'stop').length
  return (
    <section aria-label="发布前检查">
      <h2>发布前检查</h2>
      {findings.length === 0 ? (
        <p>✓ 没有发现问题。</p>
      ) : (
        <>
          <p role="status">{stops > 0 ? `有 ${stops} 处不改不能发布：` : '可以发布，但请看一看：'}</p>
          <ul>
            {findings.map(({ code, severity, field, said, words }) => (
              <li key={`${code} ${field} ${said}`}>
                <span className={`finding-${severity}`}>{severity === 'stop' ? '✕ 必须改' : '！请核对'}</span> {words}
                {said && !words.includes(said) && !said.startsWith('/files/') ? <>：“{said}”</> : null}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
