import { cleanBody } from '#/articles/body/clean-body.ts'
import type { ContentJson } from '#/articles/content-wire.ts'
import { extensionOf, sizeWords } from '#/articles/files/file-kind.ts'

/** The text of an article as the public will read it; cleaned once more, although only clean texts are kept. */
export function ArticleText({ content }: { readonly content: ContentJson }) {
  const { title, subtitle, source, author, documentDate, body, attachments, picture } = content
  const about = [source && `来源：${source}`, author && `作者：${author}`, documentDate && `成文日期：${documentDate}`]
  return (
    <article className="article-text" aria-label="稿件全文">
      <h2 className="align-center">{title}</h2>
      {subtitle ? <p className="align-center">{subtitle}</p> : null}
      <p className="align-center">{about.filter(Boolean).join('　')}</p>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: cleanBody writes only the grammar of an article */}
      <div dangerouslySetInnerHTML={{ __html: cleanBody(body) }} />
      {attachments.length > 0 ? (
        <>
          <h3>附件</h3>
          <ul>
            {attachments.map(({ url, name, bytes }) => (
              <li key={url}>
                <a href={url} download={name}>
                  {name}（{extensionOf(name).toUpperCase()}，{sizeWords(bytes)}）
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {picture ? (
        <img className="picture-shown" src={picture.url} alt={picture.alt || '题图（没有写替代文字）'} />
      ) : null}
    </article>
  )
}
