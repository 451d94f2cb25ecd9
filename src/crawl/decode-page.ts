/** What a page's charset was taken from. `content`: nothing was said, or what was said cannot be true of these bytes. */
export type CharsetSource = 'byte-order-mark' | 'header' | 'meta' | 'content'

export const charsetSourceWords: Record<CharsetSource, string> = {
  'byte-order-mark': '文件开头的标记',
  header: '服务器的声明',
  meta: '页面的声明',
  content: '按内容判断',
}

/** A page as text. `said` is the charset that was declared first, when the bytes show it to be wrong; else null. */
export type DecodedPage = {
  readonly text: string
  /** As the Encoding Standard names it: `utf-8`, `gbk`, `gb18030`, `big5` … */
  readonly charset: string
  readonly by: CharsetSource
  readonly said: string | null
}

/** Declarations stand near the top; browsers look at the first 1,024 bytes, our sites write long comments before. */
const declaredWithin = 4_096

/**
 * Decodes a page: by its byte order mark, the header, `<meta charset>`, else by its content. A declaration is overruled when the bytes contradict
 * it: “utf-8” over bytes that are not, “gb2312” or “iso-8859-1” over Chinese in UTF-8. Never fails.
 */
export function decodePage(bytes: Uint8Array, contentType: string | null): DecodedPage {
  const mark = byteOrderMark(bytes)
  if (mark) return decoded(bytes, mark, 'byte-order-mark', null)
  const header = known(/charset\s*=\s*["']?([^\s"';,]+)/i.exec(contentType ?? '')?.[1])
  const declared = header ?? declaredIn(bytes)
  if (!declared) return decoded(bytes, sniffed(bytes), 'content', null)
  const real = contradicted(bytes, declared)
  return real ? decoded(bytes, real, 'content', declared) : decoded(bytes, declared, header ? 'header' : 'meta', null)
}

function decoded(bytes: Uint8Array, charset: string, by: CharsetSource, said: string | null): DecodedPage {
  return { text: new TextDecoder(charset).decode(bytes), charset, by, said }
}

function byteOrderMark([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return first === 0xff && second === 0xfe ? 'utf-16le' : null
}

/** The standard's name for a label; null when there is no such charset. */
function known(label: string | undefined): string | null {
  if (!label) return null
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null // no such charset
  }
}

function declaredIn(bytes: Uint8Array): string | null {
  const head = latin(bytes.subarray(0, declaredWithin)).replace(/<!--[\s\S]*?(?:-->|$)/g, '')
  const said =
    /<meta\s[^>]*?charset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(head)?.[1] ??
    /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([^"']+)/i.exec(head)?.[1]
  const charset = known(said)
  return charset?.startsWith('utf-16') ? 'utf-8' : charset // it could be read as ASCII, so it is not UTF-16 (HTML Standard, 13.2.3.2)
}

/** What the bytes really are when they cannot be what was said; null when they can. */
function contradicted(bytes: Uint8Array, charset: string): string | null {
  if (charset === 'utf-8') return isUtf8(bytes) || isMostlyUtf8(bytes) ? null : chineseOf(bytes)
  if (charset === 'windows-1252')
    return isUtf8(bytes) ? (isAscii(bytes) ? null : 'utf-8') : isPaired(bytes) ? chineseOf(bytes) : null
  return isUtf8(bytes) && hanIn(new TextDecoder().decode(bytes)) >= 2 ? 'utf-8' : null
}

function sniffed(bytes: Uint8Array): string {
  return isUtf8(bytes) || isMostlyUtf8(bytes) ? 'utf-8' : chineseOf(bytes)
}

/** A body that was cut off may end within a character. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false // that is the answer
  }
}

/** UTF-8 with a few broken characters, as systems make it that cut summaries at a number of bytes. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes)
  const broken = countOf(text, /\ufffd/g)
  return broken * 10 <= hanIn(text)
}

/** Characters that stand in any Chinese page, simplified or traditional. */
const everyday =
  /[的一是在不了有和人这這中大为為上个個国國我以要他时時来來用们們生到作地于於出就分对對成会會可主发發年公工]/g

function chineseOf(bytes: Uint8Array): string {
  const everydayIn = (charset: string) => countOf(new TextDecoder(charset).decode(bytes), everyday)
  return everydayIn('big5') > everydayIn('gb18030') ? 'big5' : 'gb18030'
}

/** Bytes above ASCII that come in pairs, as two-byte Chinese does; accents of western languages stand alone. */
function isPaired(bytes: Uint8Array): boolean {
  const runs = latin(bytes).match(/[\x80-\xff]+/g) ?? []
  const paired = runs.filter((run) => run.length >= 2).length
  return runs.length > 0 && paired >= runs.length * 0.8
}

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80)
}

function hanIn(text: string): number {
  return countOf(text, /[\u4e00-\u9fff]/g)
}

function countOf(text: string, form: RegExp): number {
  return text.match(form)?.length ?? 0
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}
