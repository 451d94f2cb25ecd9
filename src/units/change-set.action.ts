import { randomUUID } from 'node:crypto'
import type { JsonValue } from '#/platform/canonical-json.ts'
import type { Tx } from '#/platform/database.store.ts'
import type { Office } from '#/platform/office.store.ts'
import { Refused } from '#/platform/refused.ts'
import type { ChangeDraft, ChangeSet } from '#/units/change-set.ts'
import { changed } from '#/units/change-set-apply.ts'
import { type ChangeRefusal, whyNotChange } from '#/units/change-set-rules.ts'
import { begunSeats, type MovedSeat, movedSeats, whyNotMove } from '#/units/change-set-seats.ts'
import type { Doer } from '#/units/doer.ts'
import { lockPeople } from '#/units/people.store.ts'
import type { Seat } from '#/units/person.ts'
import { saveChangeSet } from '#/units/registry.store.ts'
import { endSeat, listSeats, saveSeat } from '#/units/seats.store.ts'
import { listWithin } from '#/units/unit-list.action.ts'

/** A draft with how many change sets there were when its effect was looked at: whoever comes second is told, and looks again. */
export type SeenDraft = ChangeDraft & { readonly seen: number }

/** Makes changes to the organisation and moves the seats of units that end: all of it or none of it. Refused with every reason. */
export function changeUnits(office: Office, { seen, ...draft }: SeenDraft, doer: Doer): Promise<ChangeSet> {
  return office.db.transaction().execute(async (tx) => {
    await lockPeople(tx, office.siteId)
    const kept = await listWithin(tx, office)
    if (!kept) throw refusedFor([noList])
    const today = office.now().toZonedDateTimeISO(office.settings.timeZone).toPlainDate()
    const isStale = seen !== kept.sets.length
    const seats = await listSeats(tx, office.siteId)
    const moved = movedSeats(seats, draft.changes, draft.from)
    const may = [...whyNotChange(changed(kept.list, kept.sets), draft, today), ...whyNotMove(moved)]
    const reasons = isStale ? [stale] : may
    if (reasons.length > 0) throw refusedFor(reasons)

    const set = { ...draft, id: randomUUID(), signedBy: doer, signedAt: office.now() }
    await saveChangeSet(tx, office.siteId, set)
    await moveSeats(tx, office, set, moved, seats)
    const data = {
      from: set.from.toString(),
      changes: set.changes as unknown as JsonValue,
      reason: set.reason,
      seats: moved.length,
    }
    await office.record(tx, { name: 'units.changed', subject: set.id, by: doer.name, data })
    return set
  })
}

type Refusal = ChangeRefusal | { readonly code: 'stale' | 'no-list'; readonly words: string }

const stale: Refusal = { code: 'stale', words: '预演之后又有人做了组织变更，请重新预演再确认' }
const noList: Refusal = { code: 'no-list', words: '还没有单位名录，请系统管理员检查 units.yaml' }

/** Refused for these reasons, each in its own words. */
export function refusedFor(reasons: readonly Refusal[]): Refused {
  const codes = [...new Set(reasons.map(({ code }) => code))]
  const wordsOf = (code: string) => reasons.filter((reason) => reason.code === code).map(({ words }) => words)
  return new Refused(
    codes,
    Object.fromEntries(codes.map((code) => [code, wordsOf(code).join('；')])) as Record<Refusal['code'], string>,
  )
}

/** Ends seats where units end and begins them where they go on, signed by the change set: nobody grants himself. */
async function moveSeats(
  tx: Tx,
  { siteId, now }: Office,
  { id, from }: ChangeSet,
  moved: readonly MovedSeat[],
  seats: readonly Seat[],
): Promise<void> {
  for (const { seat } of moved) await endSeat(tx, siteId, seat, from)
  for (const seat of begunSeats(moved, seats, from))
    await saveSeat(tx, siteId, { ...seat, id: randomUUID() }, { by: `change-set ${id}`, at: now() })
}
