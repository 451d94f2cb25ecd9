type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

/**
 * The text of a file in whatever encoding Chinese offices save: UTF-8 or UTF-16 with or without mark, or GB18030 (GBK, GB2312).
 * Null when the bytes are no text in any of them. Line ends come back as "\n".
 */
export function decodeText(bytes: Uint8Array): string | null {
  for (const encoding of encodingsOf(bytes)) {
    const text = decode(bytes, encoding)
    if (text !== null && isReadable(text)) return text.replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
  }
  return null
}

/** Candidates, the surest first. UTF-8 is tried before GB18030 because its rules reject almost all other text. */
function encodingsOf(bytes: Uint8Array): readonly Encoding[] {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return ['utf-16le']
  if (first === 0xfe && second === 0xff) return ['utf-16be']
  return unmarkedWide(bytes) ?? ['utf-8', 'gb18030']
}

/** UTF-16 without a mark: the tabs, line ends and digits of a table have a zero byte on one side only. */
function unmarkedWide(bytes: Uint8Array): readonly Encoding[] | null {
  const sample = bytes.subarray(0, 4096)
  const zeros: [even: number, odd: number] = [0, 0]
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2 === 0 ? 0 : 1] += 1
  })
  if (zeros[0] + zeros[1] === 0) return null
  return zeros[1] > zeros[0] ? ['utf-16le'] : ['utf-16be']
}

function decode(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null // not this encoding; the next one is tried
  }
}

/** Text has no control characters other than tab, line ends and page breaks. */
function isReadable(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return !/[\u0000-\u0008\u000e-\u001f\u007f\ufffe\uffff]/.test(text)
}
