import type { KeptColumn } from '#/articles/columns/column-tree.ts'
import { lockColumns, saveColumns } from '#/articles/columns/columns.store.ts'
import {
  type ColumnSettings,
  changedFields,
  notSettingWords,
  setColumn,
  type TopicDraft,
  topicColumns,
  whyNotOpenTopic,
  whyNotSet,
} from '#/articles/columns/set-column.ts'
import type { Tx } from '#/platform/database.store.ts'
import type { Office } from '#/platform/office.store.ts'
import { Refused } from '#/platform/refused.ts'
import type { SignedIn } from '#/units/signed-in.ts'

/** Sets what the office decides of a column. Refused with every reason. */
export function setColumnAtDesk(
  office: Office,
  { name: by, personId }: SignedIn,
  id: string,
  settings: ColumnSettings,
): Promise<void> {
  return office.db.transaction().execute(async (tx) => {
    const all = await lockColumns(tx, office.siteId)
    const column = all.find((each) => each.id === id) ?? null
    const reasons = whyNotSet(column, settings, await hasArticles(tx, office.siteId, id))
    if (!column || reasons.length > 0) throw new Refused(reasons, notSettingWords)

    const fields = changedFields(column, settings)
    const after = setColumn(column, settings)
    await saveColumns(tx, office.siteId, [after, ...renamedBelow(column, after, all)])
    const values = (of: KeptColumn) => Object.fromEntries(fields.map((field) => [field, of[field as keyof KeptColumn]]))
    const data = JSON.parse(JSON.stringify({ before: values(column), after: values(after), personId }))
    await office.record(tx, { name: 'column.changed', subject: id, by, data })
  })
}

/** Opens a topic with its columns; gives its address. Refused with every reason. */
export function openTopic(
  office: Office,
  { name: by, personId }: SignedIn,
  at: string,
  topic: TopicDraft,
): Promise<string> {
  return office.db.transaction().execute(async (tx) => {
    const all = await lockColumns(tx, office.siteId)
    const parent = all.find(({ id }) => id === at) ?? null
    const siblings = all.filter(({ parent: above }) => above === at).map(({ title }) => title)
    const reasons = whyNotOpenTopic(parent, topic, siblings)
    if (!parent || reasons.length > 0) throw new Refused(reasons, notSettingWords)

    const columns = topicColumns(parent, topic, all)
    await saveColumns(tx, office.siteId, columns)
    const made = columns.map(({ id, path }) => ({ id, path }))
    await office.record(tx, { name: 'column.changed', subject: columns[0]!.id, by, data: { opened: made, personId } })
    return columns[0]!.id
  })
}

/** The columns below a renamed one: their paths say its new name. */
function renamedBelow(before: KeptColumn, after: KeptColumn, all: readonly KeptColumn[]): readonly KeptColumn[] {
  if (before.title === after.title) return []
  const isBelow = ({ id, path }: KeptColumn) =>
    id !== before.id && before.path.every((name, level) => path[level] === name)
  return all
    .filter(isBelow)
    .map((column) => ({ ...column, path: [...after.path, ...column.path.slice(after.path.length)] }))
}

async function hasArticles(tx: Tx, siteId: string, column: string): Promise<boolean> {
  const first = await tx
    .selectFrom('article')
    .select('number')
    .where('site_id', '=', siteId)
    .where('column_id', '=', column)
    .limit(1)
    .executeTakeFirst()
  return first !== undefined
}
