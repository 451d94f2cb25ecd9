import { adoptWithin } from '#/charter/adopt-edition.action.ts'
import type { SameColumn } from '#/charter/edition-renames.ts'
import { lockEditions } from '#/charter/editions.store.ts'
import { changeDraft, type DraftSeen } from '#/charter/import/change-draft.action.ts'
import { type Comparison, comparisonFor, diffRows } from '#/charter/import/comparison.ts'
import { draftRefusalWords, type ImportDraft, settlementsFor, tablesChosen } from '#/charter/import/draft.ts'
import { listSettlements, saveSettlement, saveUndone } from '#/charter/settlements.store.ts'
import type { Office } from '#/platform/office.store.ts'
import { Refused } from '#/platform/refused.ts'

/**
 * Adopts a draft from a day on, together with what was decided about it: all of it or none. An earlier decision about the same doubt
 * stays on record as undone; one that was made later elsewhere keeps counting. Refused with every reason that speaks against it.
 */
export function adoptDraft(office: Office, seen: DraftSeen, from: Temporal.PlainDate): Promise<void> {
  return changeDraft(office, seen, async (draft, tx) => {
    const grids = tablesChosen(draft.grids, draft.chosen)
    if (!grids) throw new Refused(['no-table-chosen'], draftRefusalWords(draft))
    const editions = await lockEditions(tx, office.siteId)
    const counting = settlementsFor(draft, await listSettlements(tx, office.siteId))
    const settled = draft.settlements.filter((each) => counting.includes(each))
    for (const settlement of settled) {
      const { doubtKey, by, at, why } = settlement
      await saveUndone(tx, office.siteId, doubtKey, { by, at, why })
      await saveSettlement(tx, office.siteId, settlement)
    }
    const { charter, source } = draft
    const sameColumns = saidSame(draft, comparisonFor(editions, draft.charter, from))
    const { edition } = await adoptWithin(tx, office, {
      ...{ charter, grids, source, from, adoptedBy: seen.by.name, sameColumns },
    })
    const data = {
      ...{ edition: edition.id, from: from.toString() },
      settled: settled.map(({ doubtKey }) => doubtKey),
      renames: draft.renames.map(({ before, after, isSame }) => ({ before, after, isSame })),
    }
    return {
      draft: { ...draft, state: 'adopted', editionId: edition.id },
      ...{ what: `启用了这张表，自 ${from} 起`, entry: { name: 'charter.draft-adopted', data } },
    }
  })
}

/** Columns said to be the same, as far as the comparison with the table taken over from still asks about them. */
function saidSame({ renames }: ImportDraft, { diff }: Comparison): readonly SameColumn[] {
  const rows = diffRows(diff, renames)
  return rows.flatMap(({ before, after, answer }) => (answer && before && after ? [{ before, after }] : []))
}
