import { createHash } from 'node:crypto'
import { keepBytes, openDisk } from '#/articles/files/disk.file.ts'
import { keptKinds, shownName } from '#/articles/files/file-kind.ts'
import { recodePicture } from '#/articles/files/picture.file.ts'
import { recognise } from '#/articles/files/recognise.file.ts'
import { fileKey, type StoredFile } from '#/articles/files/stored-file.ts'
import { saveStoredFile } from '#/articles/files/stored-files.store.ts'
import type { UploadRules } from '#/articles/files/upload-rules.ts'
import type { Office } from '#/platform/office.store.ts'
import type { SignedIn } from '#/units/signed-in.ts'

/** A file as it was sent. */
export type SentFile = { readonly bytes: Uint8Array; readonly name: string }

/** Who keeps a file, and for which unit. */
export type Keeper = Pick<SignedIn, 'personId' | 'name'> & { readonly unitId: string | null; readonly demo?: boolean }

/** Takes in a file: known by its content, a picture written anew, kept by its hash, written down. Refused in words when it may not be kept. */
export async function storeFile(
  office: Office,
  keeper: Keeper,
  sent: SentFile,
  rules: UploadRules,
): Promise<StoredFile> {
  const { file, bytes } = await prepared(sent, rules)
  await keepBytes(await openDisk(office.settings), fileKey(file), bytes)
  await office.db.transaction().execute(async (tx) => {
    const { unitId, personId, name, demo = false } = keeper
    const isNew = await saveStoredFile(tx, office.siteId, file, {
      unitId,
      by: { personId, name },
      at: office.now(),
      demo,
    })
    if (!isNew) return
    const data = { name: file.name, mediaType: file.mediaType, bytes: file.bytes, unitId, personId }
    await office.record(tx, { name: 'file.stored', subject: file.sha256, by: name, data })
  })
  return file
}

async function prepared(sent: SentFile, rules: UploadRules): Promise<{ file: StoredFile; bytes: Uint8Array }> {
  const kind = await recognise(sent.bytes, sent.name, rules)
  if (kind !== 'picture') {
    const { mediaType } = keptKinds[kind]
    return {
      file: fileOf(sent.bytes, sent.name, { extension: kind, mediaType, width: null, height: null }),
      bytes: sent.bytes,
    }
  }
  const picture = await recodePicture(sent.bytes, rules)
  return { file: fileOf(picture.bytes, sent.name, picture), bytes: picture.bytes }
}

function fileOf(
  bytes: Uint8Array,
  name: string,
  { extension, mediaType, width, height }: Pick<StoredFile, 'extension' | 'mediaType' | 'width' | 'height'>,
): StoredFile {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { sha256, extension, mediaType, bytes: bytes.length, width, height, name: shownName(name, extension) }
}
