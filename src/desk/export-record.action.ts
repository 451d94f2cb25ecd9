import type { JsonValue } from '#/platform/canonical-json.ts'
import type { Office } from '#/platform/office.store.ts'
import type { SignedIn } from '#/units/signed-in.ts'

/** Writes into the record book who takes a copy of it away, and of what part. */
export async function exportRecord(
  office: Office,
  by: SignedIn,
  what: Readonly<Record<string, string>>,
): Promise<void> {
  await office.db.transaction().execute((tx) =>
    office.record(tx, {
      name: 'record.exported',
      subject: office.siteId,
      by: by.name,
      data: { ...what } as JsonValue,
    }),
  )
}
