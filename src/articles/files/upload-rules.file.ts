import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { readUploadRules, type UploadRules } from '#/articles/files/upload-rules.ts'

const file = new URL('../../../data/rules/uploads.yaml', import.meta.url)

/** The rules of uploading that come with the product. */
export async function loadUploadRules(): Promise<UploadRules> {
  return readUploadRules(parse(await readFile(file, 'utf8')))
}
