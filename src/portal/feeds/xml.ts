import { documentOf, type Markup } from '#/platform/html.ts'

/** A whole XML document. What `html` escapes is escaped in XML too; characters XML does not know at all are left out. */
export function xmlOf(root: Markup): string {
  return documentOf(root).replace('<!doctype html>', '<?xml version="1.0" encoding="UTF-8"?>').replace(unknown, '')
}

/** Anything that is not a Char of XML 1.0, §2.2. */
const unknown = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
