import type { Column, ColumnKind } from '#/articles/column.ts'
import { newColumnId } from '#/articles/columns/column-id.ts'
import type { KeptColumn } from '#/articles/columns/column-tree.ts'

/** What the office may set of a column; absent: as it is. */
export type ColumnSettings = Partial<
  Pick<
    Column,
    'title' | 'kind' | 'order' | 'reviews' | 'types' | 'description' | 'keywords' | 'target' | 'banner' | 'archivedFrom'
  >
>

/** Why a column cannot be set so, or a topic not be opened. */
export type NotSetting =
  | 'no-such-column'
  | 'title-is-the-charters'
  | 'group-with-articles'
  | 'no-types'
  | 'nothing-changed'
  | 'no-topics-here'
  | 'title-taken'

export const notSettingWords: Readonly<Record<NotSetting, string>> = {
  'no-such-column': '没有这个栏目，请刷新页面',
  'title-is-the-charters': '这个栏目的名称来自责任分解表；要改名，请启用新的责任分解表',
  'group-with-articles': '栏目里已有稿件，不能改成频道或链接；请先把稿件移走',
  'no-types': '请至少选一个栏目类型（国办发〔2017〕47号附件）',
  'nothing-changed': '没有改动',
  'no-topics-here': '专题只能开在“专题专栏”类的栏目下面',
  'title-taken': '同名的栏目已经有了，请换一个名称',
}

/** Kinds in which articles are written; the others lead elsewhere or only hold columns. */
const writtenKinds: ReadonlySet<ColumnKind> = new Set(['list', 'page', 'collected', 'disclosure', 'unit-disclosure'])

/** What decides whether articles can be written for a column. */
export type Writable = Pick<Column, 'kind' | 'retiredFrom' | 'archivedFrom'>

/** Whether articles can be written for a column on a day: not for a group, a link, a topic's front, nor for a retired or archived one. */
export function takesArticles({ kind, retiredFrom, archivedFrom }: Writable, on: Temporal.PlainDate): boolean {
  const isArchived = archivedFrom !== null && Temporal.PlainDate.compare(archivedFrom, on) <= 0
  return writtenKinds.has(kind) && retiredFrom === null && !isArchived
}

/** Every reason a column cannot be set so; `hasArticles`: whether it has any, of whatever state. */
export function whyNotSet(
  column: KeptColumn | null,
  settings: ColumnSettings,
  hasArticles: boolean,
): readonly NotSetting[] {
  if (!column) return ['no-such-column']
  const reasons: NotSetting[] = []
  const { title, kind, types } = settings
  if (title !== undefined && title !== column.title && !column.isByOffice) reasons.push('title-is-the-charters')
  if (kind && hasArticles && !writtenKinds.has(kind)) reasons.push('group-with-articles')
  if (types?.length === 0) reasons.push('no-types')
  if (changedFields(column, settings).length === 0) reasons.push('nothing-changed')
  return reasons
}

/** The column as it is once set; what was set is remembered, so that making the columns again leaves it alone. */
export function setColumn(column: KeptColumn, settings: ColumnSettings): KeptColumn {
  const setAtDesk = [...new Set([...column.setAtDesk, ...changedFields(column, settings)])].toSorted()
  const title = settings.title ?? column.title
  return { ...column, ...settings, path: [...column.path.slice(0, -1), title], setAtDesk }
}

/** Which settings differ from what the column has. */
export function changedFields(column: KeptColumn, settings: ColumnSettings): readonly string[] {
  const fields = Object.entries(settings)
  return fields
    .filter(([field, value]) => value !== undefined && !isSame(value, column[field as keyof KeptColumn]))
    .map(([field]) => field)
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** A topic to be opened: its own columns, each of a class that the charter asks something of. */
export type TopicDraft = {
  readonly title: string
  readonly description?: string
  readonly banner?: string | null
  readonly archivedFrom?: Temporal.PlainDate | null
  readonly columns: readonly { readonly title: string; readonly class: string }[]
}

/** Every reason a topic cannot be opened there. */
export function whyNotOpenTopic(
  parent: KeptColumn | null,
  { title, columns }: TopicDraft,
  siblings: readonly string[],
): readonly NotSetting[] {
  if (!parent) return ['no-such-column']
  const reasons: NotSetting[] = []
  const titles = columns.map((column) => column.title)
  if (parent.kind !== 'topic' || parent.isByOffice) reasons.push('no-topics-here')
  if (siblings.includes(title) || new Set(titles).size < titles.length) reasons.push('title-taken')
  return reasons
}

/** The columns of a topic, itself first. The class of a column stands above it in its path: by that the charter's duty is met. */
export function topicColumns(parent: KeptColumn, topic: TopicDraft, all: readonly KeptColumn[]): readonly KeptColumn[] {
  const taken = new Set(all.map(({ id }) => id))
  const order = 1 + Math.max(-1, ...all.filter((each) => each.parent === parent.id).map((each) => each.order))
  const id = newColumnId(topic.title, parent.id, taken)
  const front: KeptColumn = {
    ...{
      ...parent,
      id,
      parent: parent.id,
      order,
      title: topic.title,
      path: [...parent.path, topic.title],
      target: null,
    },
    ...{ description: topic.description ?? parent.description, keywords: [topic.title, ...parent.keywords] },
    ...{ banner: topic.banner ?? null, archivedFrom: topic.archivedFrom ?? null, isByOffice: true, setAtDesk: [] },
  }
  const below = topic.columns.map(({ title, class: ofClass }, index): KeptColumn => {
    const own = newColumnId(title, id, taken)
    taken.add(own)
    const path = [...front.path, ofClass, title]
    const keywords = [title, ...front.keywords]
    return { ...front, id: own, parent: id, order: index, title, path, kind: 'list', keywords, banner: null }
  })
  return [front, ...below]
}
