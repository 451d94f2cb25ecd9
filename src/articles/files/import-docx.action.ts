import { readDocxArticle } from '#/articles/body/docx-article.file.ts'
import { emptyContent } from '#/articles/content-wire.ts'
import type { ImportedArticle } from '#/articles/files/file-wire.ts'
import { recognise } from '#/articles/files/recognise.file.ts'
import { type Keeper, type SentFile, storeFile } from '#/articles/files/store-file.action.ts'
import { fileAddress } from '#/articles/files/stored-file.ts'
import { refusedUpload } from '#/articles/files/upload-refusal.ts'
import type { UploadRules } from '#/articles/files/upload-rules.ts'
import type { Office } from '#/platform/office.store.ts'
import { Refused } from '#/platform/refused.ts'

/** A Word file as the fields of an article that is not saved yet: its pictures are taken in as any picture is. Refused in words when it is no .docx, or hostile. */
export async function importDocx(
  office: Office,
  keeper: Keeper,
  sent: SentFile,
  rules: UploadRules,
): Promise<ImportedArticle> {
  if ((await recognise(sent.bytes, sent.name, rules)) !== 'docx') throw refusedUpload('not-docx')
  const keepPicture = async (bytes: Uint8Array, name: string) => {
    try {
      const { mediaType, ...file } = await storeFile(office, keeper, { bytes, name }, rules)
      return mediaType.startsWith('image/') ? fileAddress(file) : null
    } catch (fault) {
      if (fault instanceof Refused) return null // told as a doubt: the text is worth having without it
      throw fault
    }
  }
  const { title, body, documentNumber, doubts } = await readDocxArticle(sent, rules, keepPicture)
  const record = documentNumber
    ? { category: '', manner: '主动公开', documentNumber, issuer: '', abstract: '' }
    : emptyContent.record
  return { content: { ...emptyContent, title, body, record }, doubts }
}
