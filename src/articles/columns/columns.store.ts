import type { Column, ColumnKind, ColumnType, LinkTarget } from '#/articles/column.ts'
import { inTreeOrder, type KeptColumn } from '#/articles/columns/column-tree.ts'
import type { Db, Tx } from '#/platform/database.store.ts'

type ColumnRow = Awaited<ReturnType<typeof columnRows>>[number]

/** Every column of a site, retired ones too: parents before children, siblings by their order. */
export async function listColumns(db: Db | Tx, siteId: string): Promise<readonly KeptColumn[]> {
  return inTreeOrder((await columnRows(db, siteId)).map(columnFrom))
}

/** The same, locked until the transaction ends: of two who change columns at once the second sees what the first did. */
export async function lockColumns(tx: Tx, siteId: string): Promise<readonly KeptColumn[]> {
  await tx.selectFrom('site').select('site_id').where('site_id', '=', siteId).forUpdate().execute()
  return listColumns(tx, siteId)
}

/** One column; null when there is none of this address. */
export async function findColumn(db: Db | Tx, siteId: string, id: string): Promise<KeptColumn | null> {
  const row = await db
    .selectFrom('site_column')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('column_id', '=', id)
    .executeTakeFirst()
  return row ? columnFrom(row) : null
}

/** Saves columns as they shall be from now on; parents come before their children. */
export async function saveColumns(tx: Tx, siteId: string, columns: readonly KeptColumn[]): Promise<void> {
  for (const column of columns) {
    const row = rowOf(column)
    await tx
      .insertInto('site_column')
      .values({ ...row, site_id: siteId, column_id: column.id })
      .onConflict((conflict) => conflict.columns(['site_id', 'column_id']).doUpdateSet(row))
      .execute()
  }
}

function columnRows(db: Db | Tx, siteId: string) {
  return db.selectFrom('site_column').selectAll().where('site_id', '=', siteId).execute()
}

function rowOf(column: KeptColumn) {
  return {
    ...{ parent_id: column.parent, title: column.title, path: [...column.path], kind: column.kind },
    ...{ position: column.order, reviews: column.reviews, types: [...column.types], description: column.description },
    ...{ keywords: [...column.keywords], banner: column.banner, by_office: column.isByOffice },
    target: column.target && JSON.stringify(column.target),
    archived_from: column.archivedFrom?.toString() ?? null,
    retired_from: column.retiredFrom?.toString() ?? null,
    set_at_desk: [...column.setAtDesk],
    named_from: column.namedFrom.toString(),
  }
}

function columnFrom(row: ColumnRow): KeptColumn {
  const day = (said: string | null) => (said === null ? null : Temporal.PlainDate.from(said))
  return {
    ...{ id: row.column_id, parent: row.parent_id, path: row.path, order: row.position, title: row.title },
    kind: row.kind as ColumnKind,
    reviews: row.reviews as Column['reviews'],
    types: row.types as readonly ColumnType[],
    ...{ description: row.description, keywords: row.keywords },
    target: row.target === null ? null : targetOf(row.target as LinkTarget),
    ...{ banner: row.banner, archivedFrom: day(row.archived_from), retiredFrom: day(row.retired_from) },
    ...{ isByOffice: row.by_office, setAtDesk: row.set_at_desk, namedFrom: Temporal.PlainDate.from(row.named_from) },
  }
}

/** The database keeps the fields in an order of its own. */
function targetOf({ url, owner, reason }: LinkTarget): LinkTarget {
  return { url, owner, reason }
}
