/**
 * The names of the streams in an old Office file (MS-CFB 2.6: directory entries of 128 bytes, the name first, in UTF-16). Only the
 * known names that tell what the file is are looked for, so a damaged directory does no harm.
 */
export function oleStreams(bytes: Uint8Array): ReadonlySet<OleStream> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return new Set(names.filter((name) => entryOf(file, name) >= 0))
}

/** Whether a .doc is encrypted or obfuscated by a password: the bit fEncrypted in its first block (MS-DOC 2.5.2 FibBase). */
export function isLockedDoc(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entry = entryOf(file, 'WordDocument')
  const sectorSize = 2 ** Math.min(file.readUInt16LE(30), 12)
  const start = entry + 128 <= file.length ? (file.readUInt32LE(entry + 116) + 1) * sectorSize : file.length
  return (
    start + 12 <= file.length && file.readUInt16LE(start) === 0xa5ec && (file.readUInt16LE(start + 10) & 0x100) !== 0
  )
}

export type OleStream = (typeof names)[number]

const names = [
  'WordDocument',
  'Workbook',
  'Book',
  'PowerPoint Document',
  'EncryptedPackage',
  'Macros',
  '_VBA_PROJECT',
  '_VBA_PROJECT_CUR',
] as const

function entryOf(file: Buffer, name: string): number {
  const wanted = Buffer.from(`${name}\0`, 'utf16le')
  for (let at = file.indexOf(wanted, 512); at >= 0; at = file.indexOf(wanted, at + 2)) {
    if (at % 128 === 0) return at
  }
  return -1
}
