/** A comment, a string, url(…) in its three forms, or @import with a string; whichever begins first is taken whole. */
const cssForm =
  /\/\*[\s\S]*?(?:\*\/|$)|@import\s+(?:"((?:[^"\\\n]|\\[\s\S])*)"|'((?:[^'\\\n]|\\[\s\S])*)')|url\(\s*(?:"((?:[^"\\\n]|\\[\s\S])*)"|'((?:[^'\\\n]|\\[\s\S])*)'|((?:[^"'()\s\\]|\\[0-9a-f]{1,6}[ \t\n\f]?|\\[\s\S])*))\s*\)|"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'/gi

/** Addresses that a style names, as written, in its order: `url(…)` and `@import "…"`; nothing from comments and other strings. */
export function cssLinks(css: string): readonly string[] {
  if (!/url\(|@import/i.test(css)) return []
  return [...css.matchAll(cssForm)].flatMap((match) => {
    const written = match[1] ?? match[2] ?? match[3] ?? match[4] ?? match[5]
    return written === undefined || written === '' ? [] : [unescaped(written)]
  })
}

/** CSS Syntax, 4.3.7: `\26 ` is the character of that number, a backslash and a line break are nothing, any other `\x` is x. */
function unescaped(written: string): string {
  if (!written.includes('\\')) return written
  return written.replace(
    /\\(?:([0-9a-f]{1,6})[ \t\n\f]?|(\n)|([\s\S]))/gi,
    (_, hex?: string, _line?: string, char?: string) => {
      if (hex === undefined) return char ?? ''
      const code = Number.parseInt(hex, 16)
      return code === 0 || code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code)
    },
  )
}
