import type { StoredFile } from '#/articles/files/stored-file.ts'
import type { Db, Tx } from '#/platform/database.store.ts'

/** Who uploaded a file, and when. */
export type Uploaded = {
  readonly unitId: string | null
  readonly by: { readonly personId: string; readonly name: string }
  readonly at: Temporal.Instant
  readonly demo: boolean
}

/** Takes a file into the list of files; whether it was not there yet. */
export async function saveStoredFile(
  tx: Tx,
  siteId: string,
  file: StoredFile,
  { unitId, by, at, demo }: Uploaded,
): Promise<boolean> {
  const { sha256, extension, bytes, width, height } = file
  const { numInsertedOrUpdatedRows = 0n } = await tx
    .insertInto('stored_file')
    .values({
      ...{ site_id: siteId, sha256, extension, media_type: file.mediaType, bytes, width, height, file_name: file.name },
      ...{ unit_id: unitId, uploaded_by: by.personId, uploaded_by_name: by.name, uploaded_at: at.toString(), demo },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows > 0n
}

/** A stored file by its content; `null` when there is none. */
export async function findStoredFile(db: Db | Tx, siteId: string, sha256: string): Promise<StoredFile | null> {
  const row = await db
    .selectFrom('stored_file')
    .select(['extension', 'media_type', 'bytes', 'width', 'height', 'file_name'])
    .where('site_id', '=', siteId)
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  if (!row) return null
  const { extension, width, height } = row
  return { sha256, extension, mediaType: row.media_type, bytes: Number(row.bytes), width, height, name: row.file_name }
}
