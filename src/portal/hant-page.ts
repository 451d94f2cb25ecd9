import { movedInto } from '#/portal/moved-links.ts'

/** What people read in a tag: text for pictures, hints and the names of things. Everything else in a tag is for machines. */
const readAttributes = /(\s(?:alt|title|aria-label|placeholder)=")([^"]*)/g

/**
 * A finished page in traditional characters: `convert` is given every piece of text and nothing of the markup; the tags that must name
 * the site as it is registered stay as they are. Links stay in the mode.
 */
export function hantPage(page: string, convert: (text: string) => string): string {
  const moved = movedInto('hant', page).replace('<html lang="zh-CN"', '<html lang="zh-Hant"')
  return moved.replace(/<[^>]*>|[^<]+/g, (piece) =>
    piece.startsWith('<') ? convertedTag(piece, convert) : convert(piece),
  )
}

function convertedTag(tag: string, convert: (text: string) => string): string {
  if (tag.startsWith('<meta')) return tag
  return tag.replace(readAttributes, (_, before: string, text: string) => before + convert(text))
}
