/**
 * A column (栏目) of the site, as the public meets it. The tree is made from the charter in force; how a column is shown and reviewed
 * is the office's to set. The address is given once and kept: a renamed column keeps it.
 */
export type Column = {
  /** Its address below the root, without slashes at the ends: `xinwenzhongxin/bumendongtai`. Never changes. */
  readonly id: string
  readonly parent: string | null
  readonly title: string
  /** The column as the charter and the facts name it, outermost first, ending with the column (or a sub-column) itself. */
  readonly path: readonly string[]
  readonly kind: ColumnKind
  readonly order: number
  /** How many reviews an article passes: 1 is the last alone, 2 the first and the last, 3 all. 三审三校. */
  readonly reviews: 1 | 2 | 3
  /** What the national meta tags say of it. 国办发〔2017〕47号 annex. */
  readonly types: readonly ColumnType[]
  readonly description: string
  readonly keywords: readonly string[]
  /** Of a link column: where it leads, whose the target is and why it is linked. */
  readonly target: LinkTarget | null
  /** Of a topic (专题专栏): its picture, and the day from which it is archived and no longer owed. */
  readonly banner: string | null
  readonly archivedFrom: Temporal.PlainDate | null
  /** The charter in force does not name it any more. It stays readable. */
  readonly retiredFrom: Temporal.PlainDate | null
}

/**
 * `group` only holds other columns; `list` is a list of articles; `page` shows its newest article alone (简介); `link` leads elsewhere;
 * `collected` is filled from other sites; `disclosure` is a list of the government-information platform, whose articles carry its
 * header; `unit-disclosure` is a class kept by every unit for itself (部门信息公开); `topic` is a 专题专栏 with columns of its own.
 */
export type ColumnKind = 'group' | 'list' | 'page' | 'link' | 'collected' | 'disclosure' | 'unit-disclosure' | 'topic'

export const columnKindWords: Readonly<Record<ColumnKind, string>> = {
  group: '频道（只放下级栏目）',
  list: '列表',
  page: '单页',
  link: '链接',
  collected: '自动抓取',
  disclosure: '信息公开列表',
  'unit-disclosure': '部门信息公开',
  topic: '专题专栏',
}

/** ColumnType of the national meta tags: what a column is for. 国办发〔2017〕47号 annex. */
export const columnTypes = [
  '概况信息',
  '机构职能',
  '负责人信息',
  '政策文件',
  '政务动态',
  '信息公开指南',
  '信息公开目录',
  '信息公开年报',
  '依申请公开',
  '数据发布',
  '政策解读',
  '回应关切',
  '办事服务',
  '咨询投诉',
  '征集调查',
  '在线访谈',
] as const

export type ColumnType = (typeof columnTypes)[number]

/** 外链: every address that leaves the site is registered, with its owner and its reason, and watched. 国办发〔2019〕19号. */
export type LinkTarget = {
  readonly url: string
  /** Whose page it is: 江苏政务服务网. */
  readonly owner: string
  /** Why it is linked, and by whose leave. */
  readonly reason: string
}
