/** A kind of file that may be offered for download, by what is in it. */
export type KeptKind =
  | 'pdf'
  | 'docx'
  | 'xlsx'
  | 'pptx'
  | 'doc'
  | 'xls'
  | 'ppt'
  | 'wps'
  | 'et'
  | 'dps'
  | 'ofd'
  | 'zip'
  | 'txt'
  | 'csv'

export const keptKinds: Readonly<Record<KeptKind, { readonly words: string; readonly mediaType: string }>> = {
  pdf: { words: 'PDF', mediaType: 'application/pdf' },
  docx: { words: 'Word', mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  xlsx: { words: 'Excel', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  pptx: { words: 'PPT', mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation' },
  doc: { words: 'Word', mediaType: 'application/msword' },
  xls: { words: 'Excel', mediaType: 'application/vnd.ms-excel' },
  ppt: { words: 'PPT', mediaType: 'application/vnd.ms-powerpoint' },
  wps: { words: 'WPS 文字', mediaType: 'application/vnd.ms-works' },
  et: { words: 'WPS 表格', mediaType: 'application/vnd.ms-excel' },
  dps: { words: 'WPS 演示', mediaType: 'application/vnd.ms-powerpoint' },
  ofd: { words: 'OFD', mediaType: 'application/ofd' },
  zip: { words: '压缩包', mediaType: 'application/zip' },
  txt: { words: '文本', mediaType: 'text/plain' },
  csv: { words: 'CSV', mediaType: 'text/csv' },
}

/** Pictures are written anew, all of one kind. */
export const pictureType = { extension: 'webp', mediaType: 'image/webp' } as const

/** What is chosen in the file dialog; the server looks at the content. */
export const pictureExtensions = '.jpg,.jpeg,.png,.gif,.webp,.tif,.tiff,.avif'
export const fileExtensions = `${pictureExtensions},${Object.keys(keptKinds)
  .map((kind) => `.${kind}`)
  .join(',')}`

/** A name's last part after the dot, in small letters; empty when it has none. */
export function extensionOf(name: string): string {
  return /\.([^.\s]{1,16})\s*$/.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** Names by which a machine, a browser or Office runs a file. None of them is taken, whatever is in it. */
const runnable = new Set([
  ...[
    'exe',
    'com',
    'scr',
    'pif',
    'cpl',
    'msi',
    'msp',
    'dll',
    'sys',
    'drv',
    'bat',
    'cmd',
    'ps1',
    'psm1',
    'vb',
    'vbs',
    'vbe',
  ],
  ...[
    'js',
    'jse',
    'mjs',
    'cjs',
    'ts',
    'ws',
    'wsf',
    'wsh',
    'hta',
    'jar',
    'class',
    'apk',
    'app',
    'dmg',
    'pkg',
    'deb',
    'rpm',
    'sh',
    'bash',
  ],
  ...[
    'py',
    'pl',
    'rb',
    'php',
    'phtml',
    'asp',
    'aspx',
    'ashx',
    'jsp',
    'jspx',
    'cgi',
    'so',
    'elf',
    'bin',
    'lnk',
    'url',
    'reg',
    'inf',
    'scf',
  ],
  ...[
    'html',
    'htm',
    'xhtml',
    'shtml',
    'mht',
    'mhtml',
    'svg',
    'svgz',
    'xml',
    'xsl',
    'xslt',
    'swf',
    'chm',
    'iso',
    'img',
    'vhd',
  ],
])

const withMacros = new Set(['docm', 'dotm', 'xlsm', 'xltm', 'xlam', 'pptm', 'potm', 'ppam', 'ppsm', 'sldm'])

/** Whether a name says that the file is run when it is opened. */
export function isRunnableName(name: string): boolean {
  return runnable.has(extensionOf(name)) || isMacroName(name)
}

/** Whether a name says that the file carries macros. */
export function isMacroName(name: string): boolean {
  return withMacros.has(extensionOf(name))
}

/** The name as people see it: the last part of a path, without what cannot be seen, ending as the kind of the file does. */
export function shownName(name: string, extension: string): string {
  const last = visibleName(name)
  const base = last.slice(0, last.length - (extensionOf(last) ? extensionOf(last).length + 1 : 0)).trim()
  return `${(base || '附件').slice(0, 120)}.${extension}`
}

/** The last part of a name that was sent, without what cannot be seen or turns the direction of reading; never used as a path. */
export function visibleName(name: string): string {
  const last = name.toWellFormed().split(/[\\/]/).at(-1)!
  return last
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(-200)
}

/** 1.2 MB, 340 KB: how large a file is, for people. */
export function sizeWords(bytes: number): string {
  if (bytes >= 2 ** 20) return `${(bytes / 2 ** 20).toFixed(1)} MB`
  return `${Math.max(1, Math.round(bytes / 2 ** 10))} KB`
}
