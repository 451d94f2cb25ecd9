import type { ComponentType } from 'react'
import type { Right } from '#/units/rights.ts'

/** The menu's parts, in its order. */
export const pageGroups = {
  work: '日常工作',
  content: '内容',
  facts: '事实与豁免',
  charter: '责任分解表管理',
  people: '单位与人员',
  system: '运行与审计',
  own: '我的',
} as const satisfies Readonly<Record<string, string>>

export type PageGroup = keyof typeof pageGroups

/** A screen of the desk: where it is, who may open it, and how its code is fetched. */
export type Page = {
  /** Below /desk; parts may be open: `/duties/:id`. */
  readonly path: string
  readonly title: string
  /** Where it stands in the menu; null: it is opened from another page. */
  readonly group: PageGroup | null
  /** Who has it for no unit does not see it in the menu and is told so at its address. */
  readonly right: Right
  readonly load: () => Promise<ComponentType>
  /** The address of the API that it asks first, by the query of its own address: asked while its code is still coming. */
  readonly asks?: (query: URLSearchParams) => string
}
