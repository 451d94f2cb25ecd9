import type { KeptKind } from '#/articles/files/file-kind.ts'
import { refusedUpload } from '#/articles/files/upload-refusal.ts'
import { type OleFile, openOle } from '#/charter/files/ole-file.ts'

/** What an old Office or WPS file is, by the streams in it; the name tells WPS's own from Microsoft's. Refused in words where it carries macros or is locked. */
export function kindOfOle(bytes: Uint8Array, extension: string): KeptKind {
  const file = opened(bytes)
  if (file.names.has('EncryptedPackage')) throw refusedUpload('encrypted')
  if (['Macros', '_VBA_PROJECT', '_VBA_PROJECT_CUR', 'VBA'].some((name) => file.names.has(name)))
    throw refusedUpload('macro')
  const document = streamOf(file, 'WordDocument')
  if (document) return wordKind(document, extension)
  const book = streamOf(file, 'Workbook') ?? streamOf(file, 'Book')
  if (book) return bookKind(book, extension)
  const show = streamOf(file, 'PowerPoint Document')
  if (!show) throw refusedUpload('unknown')
  if (show.includes(vbaInfo)) throw refusedUpload('macro')
  return extension === 'dps' ? 'dps' : 'ppt'
}

/** VBAInfoContainer and its length, MS-PPT 2.4.10. */
const vbaInfo = Buffer.from([0x1f, 0x00, 0xff, 0x03, 0x14, 0x00, 0x00, 0x00])

/** The header says whether a document is locked, MS-DOC 2.5.2: fEncrypted. */
function wordKind(document: Buffer, extension: string): KeptKind {
  if (document.length > 12 && (document.readUInt16LE(10) & 0x0100) !== 0) throw refusedUpload('encrypted')
  return extension === 'wps' ? 'wps' : 'doc'
}

/** The records of a book say which of its sheets are macros of Excel 4 (MS-XLS 2.4.28: BoundSheet8, dt) and whether it is locked (FilePass). */
function bookKind(book: Buffer, extension: string): KeptKind {
  for (let at = 0; at + 4 <= book.length; at += 4 + book.readUInt16LE(at + 2)) {
    const record = book.readUInt16LE(at)
    if (record === 0x002f) throw refusedUpload('encrypted')
    if (record === 0x0085 && at + 10 <= book.length && book[at + 9] === 1) throw refusedUpload('macro')
    if (record === 0x000a) break // the end of what stands before the sheets
  }
  return extension === 'et' ? 'et' : 'xls'
}

function opened(bytes: Uint8Array): OleFile {
  try {
    return openOle(bytes)
  } catch {
    throw refusedUpload('damaged')
  }
}

function streamOf(file: OleFile, name: string): Buffer | null {
  try {
    return file.stream(name)
  } catch {
    throw refusedUpload('damaged')
  }
}
