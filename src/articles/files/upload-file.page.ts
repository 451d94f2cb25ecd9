import type { ImportedArticle, StoredFileJson } from '#/articles/files/file-wire.ts'
import { ask } from '#/desk/api.page.ts'

/** Uploads a picture or an attachment. Throws `AskFailed` with words for people. */
export function uploadFile(file: File): Promise<StoredFileJson> {
  return ask<StoredFileJson>('/api/files', 'POST', formWith(file))
}

/** Has a Word file read into the fields of an article. Throws `AskFailed` with words for people. */
export function importWord(file: File): Promise<ImportedArticle> {
  return ask<ImportedArticle>('/api/article-imports', 'POST', formWith(file))
}

function formWith(file: File): FormData {
  const form = new FormData()
  form.append('file', file)
  return form
}
