import { Parser } from 'htmlparser2'

const tags = [
  ...[
    'p',
    'h2',
    'h3',
    'h4',
    'ul',
    'ol',
    'li',
    'table',
    'caption',
    'thead',
    'tbody',
    'tr',
    'td',
    'th',
    'blockquote',
    'figure',
  ],
  ...['figcaption', 'hr', 'br', 'a', 'strong', 'em', 'u', 'sup', 'sub', 'img'],
]
const attributes: Readonly<Record<string, RegExp>> = {
  class: /^(align-center|align-right|flush)$/,
  id: /^note-[a-z0-9_-]+$/,
  href: /^(https?:\/\/[^\s]+|\/(?![/\\])[^\s]*|\/|\?.*|#note-[a-z0-9_-]+)$/,
  rel: /^noopener noreferrer$/,
  src: /^\/files\/[0-9a-f]{2}\/[0-9a-f]{64}\.(webp|png|jpg|gif)$/,
  alt: /^/,
  width: /^\d+$/,
  height: /^\d+$/,
  colspan: /^\d+$/,
  rowspan: /^\d+$/,
  scope: /^(row|col)$/,
  start: /^\d+$/,
}

/** Everything in some markup that the text of an article may not have, by a list of its own: empty means it is safe to show. */
export function unsafeIn(html: string): readonly string[] {
  const found: string[] = []
  const parser = new Parser({
    onopentag: (name, given) => {
      if (!tags.includes(name)) found.push(`<${name}>`)
      for (const [attribute, value] of Object.entries(given))
        if (!attributes[attribute]?.test(value)) found.push(`<${name} ${attribute}=${value}>`)
    },
    oncomment: (text) => void found.push(`<!--${text}`),
    onprocessinginstruction: (name) => void found.push(`<?${name}`),
  })
  parser.end(html)
  return found
}
