/** What a file is, by its content. `ole` is the old Office container: .doc, .xls and encrypted new files. */
export type FileKind = 'zip' | 'ole' | 'text' | 'other'

const starts: readonly (readonly [kind: FileKind, name: string, ...bytes: number[]])[] = [
  ['zip', '', 0x50, 0x4b, 0x03, 0x04],
  ['zip', '', 0x50, 0x4b, 0x05, 0x06],
  ['zip', '', 0x50, 0x4b, 0x07, 0x08],
  ['ole', '', 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
  ['other', 'PDF', 0x25, 0x50, 0x44, 0x46, 0x2d],
  ['other', 'PNG 图片', 0x89, 0x50, 0x4e, 0x47],
  ['other', 'JPEG 图片', 0xff, 0xd8, 0xff],
  ['other', 'GIF 图片', 0x47, 0x49, 0x46, 0x38],
  ['other', 'TIFF 图片', 0x49, 0x49, 0x2a, 0x00],
  ['other', 'RTF 文档', 0x7b, 0x5c, 0x72, 0x74, 0x66],
  ['other', 'RAR 压缩包', 0x52, 0x61, 0x72, 0x21],
  ['other', '7z 压缩包', 0x37, 0x7a, 0xbc, 0xaf],
  ['other', 'GZIP 压缩包', 0x1f, 0x8b],
  ['other', 'Windows 程序', 0x4d, 0x5a, 0x90],
]

/** The kind of a file from its first bytes, and its name in words where it is one that cannot be read. */
export function kindOf(bytes: Uint8Array): { readonly kind: FileKind; readonly name: string } {
  const found = starts.find(([, , ...magic]) => magic.every((byte, at) => bytes[at] === byte))
  return found ? { kind: found[0], name: found[1] } : { kind: 'text', name: '' }
}
