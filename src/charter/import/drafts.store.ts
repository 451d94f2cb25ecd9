import type { Charter } from '#/charter/charter.ts'
import type { Grid } from '#/charter/grid.ts'
import { type DraftSummary, draftRefusalWords, type ImportDraft, whyNotChange } from '#/charter/import/draft.ts'
import type { Rename } from '#/charter/import/import-wire.ts'
import type { DraftState, Step } from '#/charter/import/import-words.ts'
import type { Settlement } from '#/charter/settlement.ts'
import type { Db, Tx } from '#/platform/database.store.ts'
import { Refused } from '#/platform/refused.ts'

/** Saves a draft for the first time. */
export async function saveDraft(tx: Tx, siteId: string, draft: ImportDraft): Promise<void> {
  await tx
    .insertInto('import_draft')
    .values({
      ...{ site_id: siteId, draft_id: draft.id, step: draft.step },
      file_name: draft.source.fileName,
      file_sha256: draft.source.sha256,
      grids: JSON.stringify(draft.grids),
      chosen: [...draft.chosen],
      charter: JSON.stringify(draft.charter),
      uploaded_by: draft.uploaded.by,
      uploaded_at: draft.uploaded.at.toString(),
      ...changedColumns(draft),
    })
    .execute()
}

/** Saves what may change of a draft that is held by this transaction, as its next version. */
export async function saveChanged(tx: Tx, siteId: string, draft: ImportDraft): Promise<void> {
  await tx
    .updateTable('import_draft')
    .set({
      version: draft.version + 1,
      state: draft.state,
      chosen: [...draft.chosen],
      charter: JSON.stringify(draft.charter),
      settlements: JSON.stringify(draft.settlements.map((each) => ({ ...each, at: each.at.toString() }))),
      renames: JSON.stringify(draft.renames),
      edition_id: draft.editionId,
      ...changedColumns(draft),
    })
    .where('site_id', '=', siteId)
    .where('draft_id', '=', draft.id)
    .execute()
}

/** Remembers the step at which an open draft goes on: no change of what it says, so no new version. */
export async function saveStep(db: Db, siteId: string, id: string, step: Step): Promise<void> {
  await db
    .updateTable('import_draft')
    .set({ step })
    .where('site_id', '=', siteId)
    .where('draft_id', '=', id)
    .where('state', '=', 'open')
    .execute()
}

/** Holds a draft until the transaction ends, for somebody who has seen this version of it. Refused when it may not be changed. */
export async function holdDraft(tx: Tx, siteId: string, id: string, seen: number): Promise<ImportDraft> {
  await tx
    .selectFrom('import_draft')
    .select('draft_id')
    .where('site_id', '=', siteId)
    .where('draft_id', '=', id)
    .forUpdate()
    .execute()
  const draft = await findDraft(tx, siteId, id)
  const reasons = whyNotChange(draft, seen)
  if (!draft || reasons.length > 0) throw new Refused(reasons, draftRefusalWords(draft))
  return draft
}

/** A draft, closed ones too; null when there is none. */
export async function findDraft(db: Db | Tx, siteId: string, id: string): Promise<ImportDraft | null> {
  const row = await db
    .selectFrom('import_draft')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('draft_id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  return {
    id: row.draft_id,
    version: row.version,
    ...{ ...stateFrom(row), editionId: row.edition_id },
    source: { fileName: row.file_name, sha256: row.file_sha256 },
    grids: row.grids as unknown as readonly Grid[],
    chosen: row.chosen,
    charter: row.charter as unknown as Charter,
    settlements: (row.settlements as unknown as readonly KeptSettlement[]).map(settlementFrom),
    renames: row.renames as unknown as readonly Rename[],
  }
}

/** The drafts of a site, the newest first. */
export async function listDrafts(db: Db, siteId: string): Promise<readonly DraftSummary[]> {
  const rows = await db
    .selectFrom('import_draft')
    .select(['draft_id', 'state', 'step', 'file_name'])
    .select(['uploaded_by', 'uploaded_at', 'changed_by', 'changed_at', 'changed_what'])
    .select(({ eb, fn }) => [
      fn<string>('jsonb_extract_path_text', ['charter', eb.val('title')]).as('title'),
      fn<number>('jsonb_array_length', [fn('jsonb_extract_path', ['charter', eb.val('rows')])]).as('rows'),
    ])
    .where('site_id', '=', siteId)
    .orderBy('uploaded_at', 'desc')
    .execute()
  return rows.map((row) => ({
    ...{ id: row.draft_id, fileName: row.file_name, title: row.title, rows: row.rows },
    ...stateFrom(row),
  }))
}

type StateRow = {
  readonly state: string
  readonly step: string
  readonly uploaded_by: string
  readonly uploaded_at: string
  readonly changed_by: string
  readonly changed_at: string
  readonly changed_what: string
}

function stateFrom(row: StateRow): Pick<ImportDraft, 'state' | 'step' | 'uploaded' | 'changed'> {
  return {
    state: row.state as DraftState,
    step: row.step as Step,
    uploaded: { by: row.uploaded_by, at: Temporal.Instant.from(row.uploaded_at) },
    changed: { by: row.changed_by, at: Temporal.Instant.from(row.changed_at), what: row.changed_what },
  }
}

type KeptSettlement = Omit<Settlement, 'at'> & { readonly at: string }

const settlementFrom = (kept: KeptSettlement): Settlement => ({ ...kept, at: Temporal.Instant.from(kept.at) })

function changedColumns({ changed }: ImportDraft) {
  return { changed_by: changed.by, changed_at: changed.at.toString(), changed_what: changed.what }
}
