import { FilterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { type Column, keeping, type View, valueWords } from '#/desk/data-column.page.tsx'

/** Only on a phone, and only when it is opened: not part of the first load. */
const FilterDrawer = lazy(async () => ({ default: (await import('#/desk/filter-drawer.page.tsx')).FilterDrawer }))

export type FiltersProps<Row> = {
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
  /** How many rows are left. */
  readonly left: number
  readonly view: View
  readonly onView: (view: View) => void
}

/** On a phone, where a list has no headings to filter and sort by: the way to do so. */
export function FilterButton<Row>(props: FiltersProps<Row>) {
  const [isOpen, open] = useState(false)
  const [isWanted, want] = useState(false)
  const show = () => {
    want(true)
    open(true)
  }
  return (
    <>
      <Button icon={<FilterOutlined />} aria-haspopup="dialog" onClick={show}>
        筛选
      </Button>
      {isWanted ? (
        <Suspense fallback={null}>
          <FilterDrawer {...(props as FiltersProps<unknown>)} isOpen={isOpen} onClose={() => open(false)} />
        </Suspense>
      ) : null}
    </>
  )
}

/** Every value that the list is cut to, each to be let go. */
export function KeptValues<Row>(props: Pick<FiltersProps<Row>, 'columns' | 'view' | 'onView'>) {
  const { columns, view, onView } = props
  const kept = columns.flatMap(({ key, title }) => (view.kept[key] ?? []).map((value) => ({ key, title, value })))
  if (kept.length === 0) return null
  const letGo = (key: string, value: string) =>
    onView(
      keeping(
        view,
        key,
        view.kept[key]!.filter((each) => each !== value),
      ),
    )
  return (
    <ul className="kept-values" aria-label="正在筛选">
      {kept.map(({ key, title, value }) => (
        <li key={`${key} ${value}`}>
          <Button size="small" aria-label={`取消筛选：${title} ${valueWords(value)}`} onClick={() => letGo(key, value)}>
            {title}：{valueWords(value)} ×
          </Button>
        </li>
      ))}
    </ul>
  )
}
