import iconv from 'iconv-lite'
import type { LinkProblem } from './link-problem.ts'

/** Where a link leads: an http(s) address without its fragment, or why it leads to no page. */
export type ReadAddress =
  | { readonly ok: true; readonly href: string; readonly fragment: string; readonly url: URL }
  | { readonly ok: false; readonly problem: LinkProblem }

/** The base of a page's links: its `<base href>` resolved against its own address, else its own address. */
export function baseOf(pageHref: string, base: string | null): string {
  const resolved = base === null ? null : URL.parse(base, pageHref)
  return resolved && isWeb(resolved) ? resolved.href : pageHref
}

/**
 * Reads what a link says as the URL Standard does: case and %xx stay as written, IDN becomes punycode, tabs and line breaks vanish, a query is
 * encoded in the page's own charset (`charset`, as the Encoding Standard names it).
 */
export function readAddress(value: string, base: string, charset: string): ReadAddress {
  const written = value.trim()
  if (written === '') return { ok: false, problem: 'empty' }
  if (written.startsWith('#')) return { ok: false, problem: 'fragment-only' }
  const url = URL.parse(inCharset(written, charset), base)
  if (!url || !isWeb(url)) return { ok: false, problem: problemOf(written, url) }
  return withoutFragment(url)
}

function withoutFragment(url: URL): ReadAddress {
  const { href, hash } = url
  const mark = href.indexOf('#')
  return { ok: true, href: mark < 0 ? href : href.slice(0, mark), fragment: hash.slice(1), url }
}

function isWeb({ protocol }: URL): boolean {
  return protocol === 'http:' || protocol === 'https:'
}

const schemes: Readonly<Record<string, LinkProblem>> = {
  mailto: 'mail',
  tel: 'phone',
  sms: 'phone',
  javascript: 'script',
  vbscript: 'script',
  data: 'inline-data',
  about: 'inline-data',
  blob: 'inline-data',
  file: 'wrong-file',
}

/** `htp:`, `http//`, `hhtps:` and the like were meant for http; `C:\` is a folder. */
function problemOf(written: string, url: URL | null): LinkProblem {
  const scheme = url?.protocol.slice(0, -1) ?? ''
  if (/^[a-z]$/i.test(scheme)) return 'wrong-file'
  if (schemes[scheme]) return schemes[scheme]
  if (/^h{1,2}t{1,3}ps?[:;]/i.test(written) || /^h{1,2}t{1,3}p{1,2}s?$/i.test(scheme))
    return url ? 'wrong-scheme' : 'wrong-address'
  return url ? 'other-scheme' : 'wrong-address'
}

/** The same text with what is beyond ASCII in its query written in the page's charset; UTF-8 pages need nothing. */
function inCharset(written: string, charset: string): string {
  const from = written.indexOf('?')
  if (from < 0 || /^utf-/.test(charset) || !/[^\0-\x7f]/.test(written)) return written
  const mark = written.indexOf('#', from)
  const to = mark < 0 ? written.length : mark
  const query = written.slice(from, to).replace(/[^\0-\x7f]/gu, (char) => encoded(char, charset))
  return written.slice(0, from) + query + written.slice(to)
}

/** A character that the charset does not have is written as its character reference (URL Standard, “percent-encode after encoding”). */
function encoded(char: string, charset: string): string {
  if (!iconv.encodingExists(charset)) return encodeURIComponent(char)
  const bytes = iconv.encode(char, charset)
  if (iconv.decode(bytes, charset) !== char) return `%26%23${char.codePointAt(0)}%3B`
  return [...bytes].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')
}
