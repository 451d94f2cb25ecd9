import { extensionOf, isMacroName, isRunnableName, type KeptKind, visibleName } from '#/articles/files/file-kind.ts'
import { kindOfOle } from '#/articles/files/ole-kind.ts'
import { refusedUpload, type UploadRefusal } from '#/articles/files/upload-refusal.ts'
import type { UploadRules } from '#/articles/files/upload-rules.ts'
import { decodeText } from '#/charter/files/decode-text.ts'
import { FileRefused, type ReadLimits, usualLimits } from '#/charter/files/limits.ts'
import { openPackage } from '#/charter/files/zip.file.ts'

/** What a file is by its content, the name only choosing where the content allows several. */
export type Recognised = 'picture' | KeptKind

const pictures = ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/tiff', 'image/avif']

/** What an uploaded file is. Refused in words: programs, scripts, pages, macros, what is locked, hostile or unknown. */
export async function recognise(bytes: Uint8Array, name: string, rules: UploadRules): Promise<Recognised> {
  if (bytes.length === 0) throw refusedUpload('empty')
  const shown = visibleName(name)
  if (isRunnableName(shown)) throw refusedUpload(refusalOfName(shown), shown)
  if (isProgram(bytes)) throw refusedUpload('program', shown)
  const { fileTypeFromBuffer } = await import('file-type')
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined)
  if (type && pictures.includes(type.mime)) return 'picture'
  if (type?.mime === 'application/pdf') return kindOfPdf(bytes)
  if (startsWith(bytes, 'PK')) return kindOfPackage(bytes, rules)
  if (startsWith(bytes, '\xd0\xcf\x11\xe0')) return kindOfOle(bytes, extensionOf(shown))
  return kindOfText(bytes, shown)
}

function refusalOfName(name: string): UploadRefusal {
  if (isMacroName(name)) return 'macro'
  if (/^svgz?$/.test(extensionOf(name))) return 'svg'
  return /^(?:x?s?html?|mht(?:ml)?|xml|xslt?)$/.test(extensionOf(name)) ? 'web-page' : 'program'
}

function isProgram(bytes: Uint8Array): boolean {
  const starts = [
    'MZ',
    '\x7fELF',
    '\xca\xfe\xba\xbe',
    '\xcf\xfa\xed\xfe',
    '\xce\xfa\xed\xfe',
    '\xfe\xed\xfa',
    '#!',
    'L\0\0\0\x01\x14\x02\0',
  ]
  return starts.some((start) => startsWith(bytes, start))
}

/** Only what stands there openly is seen; what is packed inside a PDF no reader runs without asking. */
function kindOfPdf(bytes: Uint8Array): 'pdf' {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  if (/\/(?:JavaScript|JS|Launch|RichMedia)\b/.test(text)) throw refusedUpload('active-pdf')
  return 'pdf'
}

async function kindOfPackage(bytes: Uint8Array, rules: UploadRules): Promise<KeptKind> {
  const names = await namesIn(bytes, rules)
  const has = (start: string) => names.some((name) => name.startsWith(start))
  if (has('word/document')) return 'docx'
  if (names.includes('xl/workbook.bin')) throw refusedUpload('unknown', '.xlsb，请另存为 .xlsx')
  if (has('xl/workbook')) return 'xlsx'
  if (has('ppt/presentation')) return 'pptx'
  if (names.includes('OFD.xml')) return 'ofd'
  if (names.includes('mimetype') || names.includes('[Content_Types].xml') || names.includes('AndroidManifest.xml'))
    throw refusedUpload('unknown')
  const program = names.find(isRunnableName)
  if (program) throw refusedUpload('program-in-archive', visibleName(program))
  const inner = names.find((name) =>
    ['zip', 'rar', '7z', 'gz', 'tar', 'tgz', 'xz', 'bz2', 'cab'].includes(extensionOf(name)),
  )
  if (inner) throw refusedUpload('archive-in-archive', visibleName(inner))
  return 'zip'
}

async function namesIn(bytes: Uint8Array, rules: UploadRules): Promise<readonly string[]> {
  try {
    return (await openPackage(bytes, packageLimits(rules))).names
  } catch (fault) {
    throw refusedPackage(fault)
  }
}

/** How much of a package is looked at; the reader lets all parts together be eight times what may be read of it. */
export function packageLimits({ archive }: UploadRules): ReadLimits {
  return { ...usualLimits, zipEntries: archive.entries, unpackedBytes: (archive.unpackedMegabytes * 2 ** 20) / 8 }
}

/** What the reader of packages refuses, in our words; a fault stays one. */
export function refusedPackage(fault: unknown): unknown {
  if (!(fault instanceof FileRefused)) return fault
  const { code, detail } = fault.refusal
  if (code === 'macro' || code === 'encrypted') return refusedUpload(code)
  return refusedUpload(code === 'zip-bomb' || code === 'too-large' || code === 'too-slow' ? 'bomb' : 'damaged', detail)
}

/** Text is shown as text; only what a browser or a machine would take for something else is refused. */
function kindOfText(bytes: Uint8Array, name: string): KeptKind {
  const text = decodeText(bytes.subarray(0, 2 ** 20))
  if (text === null) throw refusedUpload('unknown', name)
  if (
    /^\s*(?:\ufeff)?\s*<(?:!doctype|!--|\?xml|html|head|body|script|svg|iframe|a\b|p\b|div|img|table|b\b|style|title|meta)/i.test(
      text,
    )
  )
    throw refusedUpload(/<svg/i.test(text) ? 'svg' : 'web-page', name)
  const extension = extensionOf(name)
  if (extension === 'csv') return 'csv'
  if (extension === 'txt' || extension === '') return 'txt'
  throw refusedUpload('unknown', name)
}

function startsWith(bytes: Uint8Array, start: string): boolean {
  return [...start].every((sign, at) => bytes[at] === sign.charCodeAt(0))
}
