import { TreeSelect } from 'antd'
import type { ColumnJson } from '#/articles/columns/columns-wire.ts'
import { Field } from '#/articles/desk/field.page.tsx'
import type { SitePart } from '#/articles/settings/site.page.tsx'
import type { SiteSettingsJson } from '#/articles/settings/site-settings-wire.ts'

const places = [
  ['carousel', '轮播图（取这些栏目里有题图的文章）'],
  ['news', '要闻标签页'],
  ['disclosure', '信息公开'],
  ['services', '办事服务'],
  ['interaction', '互动交流'],
  ['topics', '专题专栏'],
  ['data', '数据发布'],
] as const satisfies readonly (readonly [keyof SiteSettingsJson['home'], string])[]

type Node = { readonly value: string; readonly title: string; readonly children: readonly Node[] }

/** 首页布局: which columns stand in which place of the home page, in the order in which they were chosen. */
export function HomeFields({ settings, change, columns }: SitePart & { readonly columns: readonly ColumnJson[] }) {
  const nodes = nodesOf(columns, null)
  return (
    <>
      {places.map(([place, label]) => (
        <Field key={place} label={label} note="按选的先后排列；去掉再选一次就排到最后。">
          {(id) => (
            <TreeSelect
              id={id}
              className="wide-field"
              multiple
              showSearch={{ treeNodeFilterProp: 'title' }}
              treeLine
              placeholder="选择栏目（可输入名称查找）"
              treeData={nodes as never}
              value={settings.home[place]}
              onChange={(chosen: string[]) => change({ home: { ...settings.home, [place]: chosen } })}
            />
          )}
        </Field>
      ))}
    </>
  )
}

function nodesOf(columns: readonly ColumnJson[], parent: string | null): readonly Node[] {
  return columns
    .filter((column) => column.parent === parent && column.retiredFrom === null)
    .map(({ id, title }) => ({ value: id, title, children: nodesOf(columns, id) }))
}
