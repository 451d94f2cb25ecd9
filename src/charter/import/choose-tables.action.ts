import { changeDraft, type DraftSeen } from '#/charter/import/change-draft.action.ts'
import { draftRefusalWords, tablesChosen } from '#/charter/import/draft.ts'
import { readCharter } from '#/charter/read-charter.ts'
import type { Office } from '#/platform/office.store.ts'
import { Refused } from '#/platform/refused.ts'

/** Says which tables of the file are the responsibility table; they are read again. What was decided stays where its doubt does. */
export function chooseTables(office: Office, seen: DraftSeen, chosen: readonly number[]): Promise<void> {
  return changeDraft(office, seen, (draft) => {
    const grids = tablesChosen(draft.grids, chosen)
    if (!grids) throw new Refused(['no-table-chosen'], draftRefusalWords(draft))
    const inOrder = [...new Set(chosen)].toSorted((a, b) => a - b)
    const what = `选用了第 ${inOrder.map((index) => index + 1).join('、')} 张表`
    return { draft: { ...draft, chosen: inOrder, charter: readCharter(grids) }, what }
  })
}
