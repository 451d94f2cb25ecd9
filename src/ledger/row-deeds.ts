import { notActingWords, whyNotActFor } from '#/ledger/duty-units.ts'
import type { BenchAction } from '#/ledger/workbench.ts'
import type { OwedRow } from '#/ledger/workbench-wire.ts'
import type { Held, Right } from '#/units/rights.ts'

/** What can be done for a duty straight from its row in a list. */
export type RowDeed = 'attest' | 'enter' | 'report' | 'exempt'

/** What each is called. */
export const deedWords: Readonly<Record<RowDeed, string>> = {
  attest: '已核，无变化',
  enter: '补录',
  report: '报告变动',
  exempt: '申请豁免',
}

const rightFor: Readonly<Record<RowDeed, Right>> = {
  attest: 'duty.attest',
  enter: 'fact.enter',
  report: 'duty.report-change',
  exempt: 'exemption.ask',
}

/** Every reason, in words, why somebody with these roles cannot do a thing for the duty of a row; none: go ahead. The server asks again. */
export function whyNotDeed(
  deed: RowDeed,
  { unitIds, refused }: Pick<OwedRow, 'unitIds' | 'refused'>,
  held: readonly Held[],
): readonly string[] {
  const inVain = deed === 'attest' || deed === 'report' ? refused[deed] : []
  return [...whyNotActFor(held, rightFor[deed], unitIds).map((code) => notActingWords[code]), ...inVain]
}

/** The deed that the first button of a row does. */
export function deedOf(action: BenchAction): RowDeed {
  return action === 'attest' ? 'attest' : 'enter'
}

/** Where a fact about a duty is entered, below /desk, with what is known of it filled in. */
export function entryAddress({
  action,
  path,
  scope,
  units,
}: Pick<OwedRow, 'action' | 'path' | 'scope' | 'units'>): string {
  const filled = new URLSearchParams({
    enter: action === 'enter-done' ? 'done' : 'published',
    column: path.join(' › '),
    ...(scope.length === 1 && { below: scope[0]!.replaceAll('/', ' > ') }),
    ...(units.length === 1 && { unit: units[0]! }),
  })
  return `/facts?${filled}`
}
