import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { type PublicationRules, readPublicationRules } from '#/articles/publication/publication-rules.ts'

const file = new URL('../../../data/rules/publication.yaml', import.meta.url)

/** The rules of publication that come with the product. */
export async function loadPublicationRules(): Promise<PublicationRules> {
  return readPublicationRules(parse(await readFile(file, 'utf8')))
}
