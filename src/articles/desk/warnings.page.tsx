import { Link } from 'wouter'
import type { WarningJson } from '#/articles/articles-wire.ts'
import { useAsk } from '#/desk/api.page.ts'

/** 集中发布, 迟发: what an inspection would take for a rush at the end of the year, or for news that is old. */
export function Warnings() {
  const { data = [] } = useAsk<readonly WarningJson[]>('/api/publication-warnings')
  if (data.length === 0) return null
  return (
    <details className="page-notice">
      <summary>有 {data.length} 处集中发布或迟发，请看一看</summary>
      <ul>
        {data.map(({ kind, unit, day, words, articles }) => (
          <li key={`${kind} ${unit} ${day}`}>
            {words}{' '}
            {articles.slice(0, 5).map(({ number, title }) => (
              <Link key={number} className="in-list" href={`/articles/${number}`}>
                {title}
              </Link>
            ))}
          </li>
        ))}
      </ul>
    </details>
  )
}
