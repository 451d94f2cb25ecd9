import { kindWords } from '#/charter/obligation-words.ts'
import type { Changed } from '#/ledger/duties/changes.ts'
import type { ChangedRow, DutyRow } from '#/ledger/duties/duties-wire.ts'
import type { Duty } from '#/ledger/duty.ts'
import type { StoodDuty } from '#/ledger/marks.ts'
import type { Pack } from '#/ledger/pack.ts'
import { standingWords } from '#/ledger/standing-words.ts'
import { reasonSentence } from '#/ledger/words.ts'

type DutyFields = Omit<DutyRow, 'is' | 'words' | 'why' | 'due' | 'last'>

/** A duty and how it stands on a day, as a row of a list. */
export function dutyRow({ duty, standing }: StoodDuty, on: Temporal.PlainDate, pack: Pack): DutyRow {
  return {
    ...fieldsOf(duty, pack),
    is: standing.is,
    due: standing.due?.toString() ?? null,
    last: standing.last?.toString() ?? null,
    words: standingWords(standing, on),
    why: standing.why.map(reasonSentence),
  }
}

/** A duty that stands otherwise on `to` than on `from`, as a row of a list. */
export function changedRow(
  { was, now }: Changed,
  { from, to, pack }: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate; readonly pack: Pack },
): ChangedRow {
  return {
    ...fieldsOf((now ?? was)!.duty, pack),
    was: was?.standing.is ?? null,
    wasWords: was ? standingWords(was.standing, from) : '当时没有这项任务',
    is: now?.standing.is ?? null,
    words: now ? standingWords(now.standing, to) : '不再有这项任务',
  }
}

function fieldsOf(duty: Duty, pack: Pack): DutyFields {
  const { id, path, units, share, clause, obligation, columnClass } = duty
  return {
    id,
    path: [...path],
    units: [...units],
    isJoint: share === 'jointly' && units.length > 1,
    clause,
    kind: kindWords[obligation.kind],
    columnClass: pack.classes.find((each) => each.id === columnClass)?.name ?? '',
  }
}
