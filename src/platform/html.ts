const markup = Symbol('markup')

/** Text that is already safe HTML. Only `html` and `cleanMarkup` make one: no string, and no object that came in as JSON, passes for markup. */
export type Markup = { readonly [markup]: string }

/** What may stand in a template: text is escaped, markup and lists are put in as they are, nothing is put in for null, undefined and false. */
export type Part = string | number | Markup | null | undefined | false | readonly Part[]

/** A page or a piece of one: html`<li>${title}</li>` with everything that is put in escaped, in text and in quoted attributes alike. */
export function html(pieces: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { [markup]: pieces.reduce((text, piece, index) => text + textOf(parts[index - 1]) + piece) }
}

/** HTML that was cleaned before it was stored, put in as it stands: the body of an article. Never for anything that came in otherwise. */
export function cleanMarkup(clean: string): Markup {
  return { [markup]: clean }
}

/**
 * An address fit for an `href` or a `src`: http, https, or a path on this site. Anything else (javascript:, data:, //elsewhere) gives "#",
 * because addresses in articles come from other people.
 */
export function href(address: string): string {
  const trimmed = address.trim()
  if (/^\/(?![/\\])/.test(trimmed) || /^[#?]/.test(trimmed)) return hasControl(trimmed) ? '#' : trimmed
  const url = URL.parse(trimmed)
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : '#'
}

/** A whole document as text. */
export function documentOf(page: Markup): string {
  return `<!doctype html>\n${page[markup]}\n`
}

function textOf(part: Part): string {
  if (part === null || part === undefined || part === false) return ''
  if (typeof part === 'object' && markup in part) return part[markup]
  if (typeof part === 'object') return part.map(textOf).join('')
  return String(part).replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`)
}

function hasControl(text: string): boolean {
  return [...text].some((character) => character.charCodeAt(0) < 32)
}
