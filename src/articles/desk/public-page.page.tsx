import { Button } from 'antd'
import type { ArticleJson } from '#/articles/articles-wire.ts'

/** The way to what the public reads of an article, while it does. */
export function PublicPage({ article: { address, standing } }: { readonly article: ArticleJson }) {
  if (!address || standing !== 'published') return null
  return (
    <Button href={address} target="_blank" rel="noopener">
      看公开页面
    </Button>
  )
}
