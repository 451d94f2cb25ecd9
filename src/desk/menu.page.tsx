import { Menu } from 'antd'
import { useLocation } from 'wouter'
import { useMe } from '#/desk/me.page.tsx'
import { type Page, type PageGroup, pageGroups } from '#/desk/page.ts'
import { mayAtAll } from '#/units/rights.ts'

/** The pages that the person may open, by group. */
export function DeskMenu(props: { readonly pages: readonly Page[]; readonly onChoose?: () => void }) {
  const { held } = useMe().me
  const [location, go] = useLocation()
  const listed = props.pages.filter(({ group, right }) => group !== null && mayAtAll(held, right))
  const choose = ({ key }: { readonly key: string }) => {
    go(key)
    props.onChoose?.()
  }
  return (
    <nav aria-label="菜单">
      <Menu mode="inline" selectedKeys={[openPage(listed, location)]} onClick={choose} items={menuItems(listed)} />
    </nav>
  )
}

function menuItems(listed: readonly Page[]) {
  const groups = Object.keys(pageGroups) as readonly PageGroup[]
  return groups.flatMap((group) => {
    const own = listed.filter((page) => page.group === group)
    if (own.length === 0) return []
    const children = own.map(({ path, title }) => ({ key: path, label: title }))
    return [{ key: group, type: 'group' as const, label: pageGroups[group], children }]
  })
}

/** The page of the menu under which the present address lies: `/duties/42` lies under `/duties`. */
function openPage(listed: readonly Page[], location: string): string {
  const above = listed.filter(({ path }) => location === path || (path !== '/' && location.startsWith(`${path}/`)))
  return above.toSorted((a, b) => b.path.length - a.path.length)[0]?.path ?? ''
}
