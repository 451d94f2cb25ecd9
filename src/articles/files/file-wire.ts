import type { ContentJson } from '#/articles/content-wire.ts'
import { fileAddress, type StoredFile } from '#/articles/files/stored-file.ts'

/*
 * POST /api/files                → 201 StoredFileJson: one file as a form sends it
 * POST /api/article-imports      → ImportedArticle: a .docx read into the fields of an article; its pictures are kept, nothing else is
 */

/** A file that was uploaded, as the API says it. */
export type StoredFileJson = {
  readonly url: string
  readonly name: string
  readonly mediaType: string
  readonly bytes: number
  readonly width: number | null
  readonly height: number | null
  readonly isPicture: boolean
}

/** What a Word file became; `doubts`: what a person should look at. */
export type ImportedArticle = { readonly content: ContentJson; readonly doubts: readonly string[] }

/** A stored file for the desk. */
export function storedFileJson(file: StoredFile): StoredFileJson {
  const { name, mediaType, bytes, width, height } = file
  return { url: fileAddress(file), name, mediaType, bytes, width, height, isPicture: mediaType.startsWith('image/') }
}
