/** What somebody chose in the browser, as text: UTF-8, or GB18030 as Excel in Chinese writes. Throws words when it is neither. */
export async function textOfFile(file: Blob): Promise<string> {
  const bytes = await file.arrayBuffer()
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      if (!text.includes('\0')) return text
    } catch {
      // the next encoding may fit
    }
  }
  throw new Error('这不是文本文件；Excel 表请另存为“CSV UTF-8”，再交上来。')
}
