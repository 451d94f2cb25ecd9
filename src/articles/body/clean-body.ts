import { allowedHtml } from '#/articles/body/allowed-html.ts'
import { readBlocks } from '#/articles/body/read-body.ts'
import { readElements } from '#/articles/body/read-elements.ts'
import { writeBody } from '#/articles/body/write-body.ts'

/**
 * The text of an article from any markup: pasted from Word or WPS, from a page, or sent by somebody hostile. First only known elements
 * pass, then the text is read into the grammar of an article and written out again, so nothing is in it that the grammar cannot say:
 * paragraphs, headings, lists, tables with merges, quotes, stored pictures, links to http(s) and our own pages, footnotes. Classes
 * instead of styles. Cleaning what is clean changes nothing.
 */
export function cleanBody(html: string): string {
  return writeBody(readBlocks(readElements(allowedHtml(html))))
}
