import type { Office } from '#/platform/office.store.ts'
import { countsOf, type Folded, foldRefusal, type Refusal } from '#/units/refusal-fold.ts'

/** Where attempts that were turned away are told; they reach the record book folded. */
export type Refusals = {
  readonly tell: (refusal: Refusal) => Promise<void>
  /** Writes what was only counted: before the server stops. */
  readonly close: () => Promise<void>
}

/** Refusals of one server, kept in its memory. */
export function openRefusals(office: Office): Refusals {
  let folded: Folded = new Map()
  return {
    tell: async (refusal) => {
      const next = foldRefusal(folded, refusal, office.now())
      folded = next.folded
      await write(office, next.toWrite)
    },
    close: async () => {
      const counts = countsOf(folded)
      folded = new Map()
      await write(office, counts)
    },
  }
}

async function write(office: Office, refusals: readonly Refusal[]): Promise<void> {
  if (refusals.length === 0) return
  await office.db.transaction().execute(async (tx) => {
    for (const { name, subject, by, data } of refusals) await office.record(tx, { name, subject, by, data })
  })
}
