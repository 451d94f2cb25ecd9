import { columnsOfCharter } from '#/articles/columns/charter-columns.ts'
import { loadColumnRules } from '#/articles/columns/column-rules.file.ts'
import { columnsToSave, type KeptColumn } from '#/articles/columns/column-tree.ts'
import { listColumns, saveColumns } from '#/articles/columns/columns.store.ts'
import type { MadeColumns } from '#/articles/columns/columns-wire.ts'
import { lineageOf } from '#/charter/column-lineage.ts'
import { editionInForce } from '#/charter/edition.ts'
import { lockEditions } from '#/charter/editions.store.ts'
import { settle } from '#/charter/settlement-apply.ts'
import { listSettlements } from '#/charter/settlements.store.ts'
import { todayOf } from '#/ledger/office-ledger.store.ts'
import type { Tx } from '#/platform/database.store.ts'
import type { Office } from '#/platform/office.store.ts'

const nothing: MadeColumns = { made: [], renamed: [], changed: [], retired: [] }

/** Makes the site's columns those of the edition in force, and says what that changed. Made again it changes nothing. */
export async function makeColumns(office: Office, by: string): Promise<MadeColumns> {
  const rules = await loadColumnRules(office.settings.officeDir)
  return office.db.transaction().execute(async (tx) => {
    const kept = await lockedColumns(tx, office)
    if (!kept) return nothing
    const { edition, columns, charter, called } = kept
    const ground = { wanted: columnsOfCharter(charter), kept: columns, rules, called, edition, on: todayOf(office) }
    const saved = columnsToSave({ ...ground, siteName: office.settings.siteName })
    const done = whatChanged(columns, saved)
    await saveColumns(tx, office.siteId, saved)
    if (Object.values(done).every((ids) => ids.length === 0)) return nothing
    await office.record(tx, { name: 'columns.made', subject: edition.toString(), by, data: done as never })
    return done
  })
}

/** The columns, the charter in force as settled, and how it calls what earlier editions named; null before the first edition. */
async function lockedColumns(tx: Tx, office: Office) {
  const on = todayOf(office)
  const editions = await lockEditions(tx, office.siteId)
  const ruling = editionInForce(editions, on)
  if (!ruling) return null
  const { charter } = settle(ruling.charter, await listSettlements(tx, office.siteId))
  const { called } = lineageOf(editions)
  return {
    ...{ charter, edition: ruling.from, columns: await listColumns(tx, office.siteId) },
    called: (path: readonly string[], namedFrom: Temporal.PlainDate) => called(path, namedFrom, on),
  }
}

function whatChanged(kept: readonly KeptColumn[], saved: readonly KeptColumn[]): MadeColumns {
  const before = new Map(kept.map((column) => [column.id, column]))
  const known = saved.flatMap((column) => (before.has(column.id) ? [{ column, old: before.get(column.id)! }] : []))
  const words = ({ namedFrom: _, ...column }: KeptColumn) => JSON.stringify(column)
  const retired = known.filter(({ column, old }) => column.retiredFrom !== null && old.retiredFrom === null)
  const renamed = known.filter(({ column, old }) => column.title !== old.title)
  const named = new Set([...retired, ...renamed].map(({ column }) => column.id))
  return {
    made: saved.filter(({ id }) => !before.has(id)).map(({ id }) => id),
    renamed: renamed.map(({ column, old }) => ({ column: column.id, from: old.title, to: column.title })),
    changed: known
      .filter(({ column, old }) => !named.has(column.id) && words(column) !== words(old))
      .map(({ column }) => column.id),
    retired: retired.map(({ column }) => column.id),
  }
}
