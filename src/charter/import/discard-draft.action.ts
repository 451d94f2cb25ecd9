import { changeDraft, type DraftSeen } from '#/charter/import/change-draft.action.ts'
import type { Office } from '#/platform/office.store.ts'

/** Gives a draft up. It stays on record, and nothing of it ever counts. */
export function discardDraft(office: Office, seen: DraftSeen): Promise<void> {
  return changeDraft(office, seen, (draft) => ({
    draft: { ...draft, state: 'discarded' },
    what: '放弃了这份草稿',
    entry: { name: 'charter.draft-discarded', data: { fileName: draft.source.fileName } },
  }))
}
