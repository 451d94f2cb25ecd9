/** What every answer of the public site carries. Pages hold no inline script or style, and nothing of another host. */
export const alwaysSent: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
}

/** Uploaded files come from other people: whatever they hold, it may not run here. */
export const fileSecurity: Readonly<Record<string, string>> = {
  ...alwaysSent,
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'",
}

/** Only behind a proxy that speaks TLS, a year long: GB/T 22239-2019 8.1.3.5 asks for protected transport. */
export const onlyOverTls = { 'strict-transport-security': 'max-age=31536000' }

/** How long a file may be kept unasked. Pages are asked about every time, so that what is withdrawn is gone at once. */
export function cachingOf(file: string): string {
  if (/^assets\/[\w-]+\.[0-9a-f]{8}\.\w+$/.test(file)) return 'public, max-age=31536000, immutable'
  return file.startsWith('files/') ? 'public, max-age=3600' : 'no-cache'
}

const types: Readonly<Record<string, string>> = {
  ...{ html: 'text/html; charset=utf-8', css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8' },
  ...{
    txt: 'text/plain; charset=utf-8',
    svg: 'image/svg+xml',
    png: 'image/png',
    jpg: 'image/jpeg',
    jpeg: 'image/jpeg',
  },
  ...{ webp: 'image/webp', gif: 'image/gif', avif: 'image/avif', ico: 'image/x-icon', pdf: 'application/pdf' },
  ...{ xml: 'application/xml; charset=utf-8', woff2: 'font/woff2', mp4: 'video/mp4', mp3: 'audio/mpeg' },
  ...{ zip: 'application/zip', doc: 'application/msword', xls: 'application/vnd.ms-excel' },
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ppt: 'application/vnd.ms-powerpoint',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  wps: 'application/vnd.ms-works',
  csv: 'text/csv; charset=utf-8',
}

/** The media type of a file by its ending. */
export function mediaTypeOf(file: string): string {
  if (file.endsWith('/rss.xml') || file === 'rss.xml') return 'application/rss+xml; charset=utf-8'
  if (file.endsWith('/atom.xml') || file === 'atom.xml') return 'application/atom+xml; charset=utf-8'
  return types[/\.(\w+)$/.exec(file)?.[1]?.toLowerCase() ?? ''] ?? 'application/octet-stream'
}
