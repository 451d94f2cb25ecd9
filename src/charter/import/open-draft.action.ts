import { createHash, randomUUID } from 'node:crypto'
import { readGridBytes } from '#/charter/files/read-grid.file.ts'
import { refusalWords } from '#/charter/files/refusal-words.ts'
import type { Grid } from '#/charter/grid.ts'
import type { ImportDraft } from '#/charter/import/draft.ts'
import { saveDraft } from '#/charter/import/drafts.store.ts'
import { readCharter } from '#/charter/read-charter.ts'
import type { Office } from '#/platform/office.store.ts'
import { Refused } from '#/platform/refused.ts'
import type { Doer } from '#/units/doer.ts'

/** A file as it was sent; the name is only shown. `isGone`: the sender gave up. */
export type Upload = { readonly bytes: Uint8Array; readonly name: string; readonly isGone?: () => boolean }

/** Reads an uploaded table and keeps it as a draft; gives the draft's id. Refused in words when it cannot be read as a table. */
export async function openDraft(office: Office, { bytes, name, isGone }: Upload, doer: Doer): Promise<string> {
  const grids = await gridsOf(bytes, name)
  const charter = readCharter(grids)
  if (isGone?.()) throw new Refused(['stopped'], { stopped: '已取消上传，没有保存' })
  const at = office.now()
  const draft: ImportDraft = {
    ...{ id: randomUUID(), version: 1, state: 'open', step: 'tables', grids, charter, editionId: null },
    chosen: grids.map((_, index) => index),
    source: { fileName: name, sha256: createHash('sha256').update(bytes).digest('hex') },
    ...{ settlements: [], renames: [], uploaded: { by: doer.name, at } },
    changed: { by: doer.name, at, what: '上传了文件' },
  }
  await office.db.transaction().execute(async (tx) => {
    await saveDraft(tx, office.siteId, draft)
    const data = { ...draft.source, personId: doer.personId, rows: charter.rows.length }
    await office.record(tx, { name: 'charter.draft-uploaded', subject: draft.id, by: doer.name, data })
  })
  return draft.id
}

async function gridsOf(bytes: Uint8Array, name: string): Promise<readonly Grid[]> {
  const read = await readGridBytes(bytes, name)
  if (read.ok) return read.grids
  const { code, detail } = read.refusal
  throw new Refused<string>([code], { [code]: `${refusalWords[code].zh}${detail ? `（${detail}）` : ''}` })
}
