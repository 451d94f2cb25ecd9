import { listEditions } from '#/charter/editions.store.ts'
import { changeDraft, type DraftSeen } from '#/charter/import/change-draft.action.ts'
import { comparisonFor } from '#/charter/import/comparison.ts'
import { draftRefusalWords, withRename } from '#/charter/import/draft.ts'
import type { Rename } from '#/charter/import/import-wire.ts'
import { placeOf } from '#/charter/settlement-place.ts'
import type { Office } from '#/platform/office.store.ts'
import { Refused } from '#/platform/refused.ts'

/** Says whether a column that is gone and one that is new are one and the same. Refused where the comparison does not ask that. */
export function answerRename(
  office: Office,
  seen: DraftSeen,
  { before, after, isSame }: Omit<Rename, 'by'>,
): Promise<void> {
  return changeDraft(office, seen, async (draft, tx) => {
    const { diff } = comparisonFor(await listEditions(tx, office.siteId), draft.charter)
    const isAsked = diff.some(
      (each) => each.kind === 'perhaps-renamed' && placeOf(each.before) === before && placeOf(each.after) === after,
    )
    if (!isAsked) throw new Refused(['no-such-rename'], draftRefusalWords(draft))
    const renames = withRename(draft.renames, { before, after, isSame, by: seen.by.name })
    return {
      draft: { ...draft, renames },
      what: `确认了“${after}”${isSame ? '是' : '不是'}原来的“${before}”`,
      entry: { name: 'charter.draft-rename-answered', data: { before, after, isSame } },
    }
  })
}
