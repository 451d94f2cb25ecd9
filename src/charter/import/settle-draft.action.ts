import type { Choice } from '#/charter/choice.ts'
import { doubtWords } from '#/charter/doubt-words.ts'
import { changeDraft, type DraftSeen } from '#/charter/import/change-draft.action.ts'
import { withSettlements } from '#/charter/import/draft.ts'
import { doubtKey, type Settlement, settleRefusalWords, whyNotSettle } from '#/charter/settlement.ts'
import type { Office } from '#/platform/office.store.ts'
import { Refused } from '#/platform/refused.ts'

/** What is decided, about which doubts (one, or several of a kind at once), and why. */
export type Decided = { readonly keys: readonly string[]; readonly choice: Choice; readonly why: string }

/** Settles doubts of a draft, signed by whoever does it. It begins to count when the draft is adopted. Refused as `whyNotSettle` says. */
export function settleDraft(office: Office, seen: DraftSeen, { keys, choice, why }: Decided): Promise<void> {
  return changeDraft(office, seen, (draft) => {
    const by = seen.by.name
    const reasons = new Set(keys.flatMap((key) => whyNotSettle(draft.charter, { doubtKey: key, choice, by, why })))
    if (reasons.size > 0) throw new Refused([...reasons], settleRefusalWords)
    const doubts = draft.charter.doubts.filter((doubt) => keys.includes(doubtKey(doubt)))
    const settlements = doubts.map(({ code, where, said }): Settlement => {
      const doubt = { code, where, said }
      return { doubtKey: doubtKey(doubt), doubt, choice, by, at: office.now(), why }
    })
    const [first] = doubts
    const what = `定了“${doubtWords[first!.code].name}”${doubts.length > 1 ? ` ${doubts.length} 处` : `（${first!.where || first!.said}）`}`
    const data = { doubts: settlements.map(({ doubt }) => doubt), choice: choice as never, why }
    return {
      draft: { ...draft, settlements: withSettlements(draft.settlements, settlements) },
      ...{ what, entry: { name: 'charter.draft-settled', data } },
    }
  })
}
