import type { Obligation } from '#/charter/obligation.ts'
import { type NotActing, notActingWords, whyNotActFor } from '#/ledger/duty-units.ts'
import { whyNotAttested } from '#/ledger/intake/counting.ts'
import type { Held } from '#/units/rights.ts'

/** What the rules of a duty's buttons look at: what is owed, and by which units. */
export type Matter = { readonly obligation: Obligation; readonly unitIds: readonly string[] }

export type NotAttesting = NotActing | 'needs-new-items' | 'needs-act' | 'needs-case' | 'nothing-to-check'

/** Every reason this person cannot register “已核，无变化” for this duty. Empty means go ahead. */
export function whyNotAttest({ obligation, unitIds }: Matter, held: readonly Held[]): readonly NotAttesting[] {
  const uncounted = whyUncounted(obligation)
  return [...whyNotActFor(held, 'duty.attest', unitIds), ...(uncounted ? [uncounted] : [])]
}

/** Why “已核，无变化” counts for nothing under an obligation, whoever registers it; null: it counts. It does for a yearly review and for a check of the pages; everywhere else something must be done. */
export function whyUncounted(obligation: Obligation): NotAttesting | null {
  switch (obligation.kind) {
    case 'recurring':
      if (whyNotAttested(obligation) === null) return null
      return obligation.action === 'publish' ? 'needs-new-items' : 'needs-act'
    case 'event':
      return 'needs-case'
    case 'content':
    case 'quality':
    case 'link':
      return null
    case 'score':
    case 'human':
      return 'nothing-to-check'
    default:
      return obligation satisfies never
  }
}

export const notAttestingWords: Readonly<Record<NotAttesting, string>> = {
  ...notActingWords,
  'needs-new-items': '本条要求有新内容，“已核，无变化”不算；请在本栏目发布新信息，页面上要有发布日期',
  'needs-act': '本条要求的是报送、检查等办理事项，“已核，无变化”不算；请办理后登记办理结果',
  'needs-case': '本条在有事项时限期办理，“已核，无变化”不算；有变动请报告变动，办结后发布或登记结果',
  'nothing-to-check': '本条由考核计算或由人判断，不登记核对',
}
