import type { ImportDraft } from '#/charter/import/draft.ts'
import { holdDraft, saveChanged } from '#/charter/import/drafts.store.ts'
import type { JsonValue } from '#/platform/canonical-json.ts'
import type { Tx } from '#/platform/database.store.ts'
import type { Office } from '#/platform/office.store.ts'
import type { Doer } from '#/units/doer.ts'

/** Which draft is to be changed, the version that was seen of it, and by whom. */
export type DraftSeen = { readonly id: string; readonly version: number; readonly by: Doer }

/** A draft as it shall be, what was done to it in words, and what the record book keeps of that (nothing, where it is absent). */
export type DraftChange = {
  readonly draft: ImportDraft
  readonly what: string
  readonly entry?: { readonly name: string; readonly data: Readonly<Record<string, JsonValue | undefined>> }
}

/** Changes a draft: held, so that of two changes at once the second is refused and told who made the first. */
export function changeDraft(
  office: Office,
  { id, version, by }: DraftSeen,
  change: (draft: ImportDraft, tx: Tx) => DraftChange | Promise<DraftChange>,
): Promise<void> {
  return office.db.transaction().execute(async (tx) => {
    const { draft, what, entry } = await change(await holdDraft(tx, office.siteId, id, version), tx)
    await saveChanged(tx, office.siteId, { ...draft, changed: { by: by.name, at: office.now(), what } })
    if (!entry) return
    const data = { ...entry.data, personId: by.personId }
    await office.record(tx, { name: entry.name, subject: id, by: by.name, data })
  })
}
