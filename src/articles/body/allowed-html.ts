import sanitizeHtml from 'sanitize-html'

/** Elements that are read; of all others the text is kept, of `dropped` not even that. */
const read = [
  ...['p', 'div', 'section', 'article', 'center', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'br', 'hr', 'pre', 'blockquote'],
  ...['ul', 'ol', 'li', 'table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'figure', 'figcaption'],
  ...['a', 'b', 'strong', 'i', 'em', 'u', 'sup', 'sub', 'span', 'img'],
]

const dropped = [
  ...['script', 'style', 'title', 'head', 'noscript', 'template', 'xml', 'xmp', 'svg', 'math', 'plaintext'],
  ...['iframe', 'frame', 'frameset', 'noframes', 'object', 'embed', 'applet', 'audio', 'video', 'noembed'],
  ...['textarea', 'select', 'option', 'button', 'dialog', 'portal'],
]

const rules: sanitizeHtml.IOptions = {
  allowedTags: read,
  nonTextTags: dropped,
  allowedAttributes: {
    '*': ['style', 'class', 'align', 'id'], // read, and never written again
    a: ['href', 'name'],
    img: ['src', 'alt', 'width', 'height'],
    ol: ['start'],
    td: ['colspan', 'rowspan'],
    th: ['colspan', 'rowspan'],
  },
  allowedSchemes: ['http', 'https'],
  allowProtocolRelative: false,
  parseStyleAttributes: false,
  enforceHtmlBoundary: false,
  nestingLimit: 60,
}

/** The first gate: only elements and attributes that the grammar of an article knows, addresses only http, https and our own. */
export function allowedHtml(html: string): string {
  return sanitizeHtml(html.toWellFormed(), rules)
}
