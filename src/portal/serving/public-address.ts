/** First parts of addresses that the static site leaves to the application. */
export const dynamicParts: readonly string[] = [
  ...['api', 'desk', 'docs', 'health', 'ready', 'search', 'charter', 'living-table.css'],
]

/** What an address asks for: a file below the public folder, shown as it is or in another way of reading; or the application; or nothing. */
export type Asked =
  | { readonly is: 'file'; readonly file: string; readonly mode: Mode | null }
  | { readonly is: 'application' }
  | { readonly is: 'nothing' }

/** 长者模式 and 繁体: made on demand from the page as it is. */
export type Mode = 'elder' | 'hant'

/** Every file of the site is named like this, and no part of an address begins with a dot: so nothing outside the folder can be named. */
const sound = /^(?:\/(?!\.)[\w~-][\w.~-]*)*\/?$/

/** What nobody asks for by its name: compressed copies, and the pages that stand in for withdrawn ones. */
const behind = /\.(?:gz|br)$|\.gone\.html$/

/** Reads the path of a request (without its query). An address with anything strange in it names nothing. */
export function askedFor(path: string): Asked {
  const parts = path.split('/')
  if (dynamicParts.includes(parts[1]!)) return { is: 'application' }
  if (!sound.test(path) || behind.test(path)) return { is: 'nothing' }
  const mode = parts[1] === 'elder' || parts[1] === 'hant' ? parts[1] : null
  const rest = mode ? `/${parts.slice(2).join('/')}` : path
  return { is: 'file', file: rest.endsWith('/') ? `${rest.slice(1)}index.html` : rest.slice(1), mode }
}

/** Where the 410 page of an article lies, if this is the address of one that was withdrawn; null: it can be none. */
export function goneFileOf(file: string): string | null {
  return /^a\/\d{4,}\/\d{4}\/\d+\.html$/.test(file) ? file.replace(/\.html$/, '.gone.html') : null
}
