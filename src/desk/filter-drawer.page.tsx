import { Button, Checkbox, Drawer, Select } from 'antd'
import { useId } from 'react'
import { type Column, fewValues, keeping, valuesIn, wholeView } from '#/desk/data-column.page.tsx'
import type { FiltersProps } from '#/desk/data-filters.page.tsx'

type DrawerProps<Row> = FiltersProps<Row> & { readonly isOpen: boolean; readonly onClose: () => void }

/** What the headings of a list offer on a desk: the values of each column to keep, and the column to sort by. */
export function FilterDrawer<Row>(props: DrawerProps<Row>) {
  const { columns, left, onView, isOpen, onClose } = props
  const foot = (
    <div className="filter-foot">
      <Button onClick={() => onView(wholeView)}>全部显示</Button>
      <Button type="primary" onClick={onClose}>
        看这 {left} 条
      </Button>
    </div>
  )
  return (
    <Drawer title="筛选和排序" placement="bottom" size="80vh" open={isOpen} onClose={onClose} footer={foot}>
      <div className="filter-fields">
        <SortField {...props} />
        {columns
          .filter(({ filter }) => filter)
          .map((column) => (
            <ValuesField key={column.key} {...props} column={column} />
          ))}
      </div>
    </Drawer>
  )
}

function SortField<Row>({ columns, view, onView }: FiltersProps<Row>) {
  const id = useId()
  const options = columns
    .filter(({ title }) => title !== '')
    .flatMap(({ key, title }) => [
      { value: `ascend ${key}`, label: `${title}，从小到大` },
      { value: `descend ${key}`, label: `${title}，从大到小` },
    ])
  const choose = (chosen: string | undefined) => {
    const [, order, key] = /^(ascend|descend) (.*)$/s.exec(chosen ?? '') ?? []
    onView({ ...view, sortedBy: key ? { key, order: order as 'ascend' | 'descend' } : null })
  }
  return (
    <div>
      <label htmlFor={id}>按什么排</label>
      <Select
        id={id}
        allowClear
        placeholder="原来的顺序"
        value={view.sortedBy ? `${view.sortedBy.order} ${view.sortedBy.key}` : null}
        options={options}
        onChange={choose}
      />
    </div>
  )
}

/** A few values are ticked, of many one searches. */
function ValuesField<Row>(props: FiltersProps<Row> & { readonly column: Column<Row> }) {
  const { rows, column, view, onView } = props
  const id = useId()
  const options = [...valuesIn(rows, column)]
  const kept = [...(view.kept[column.key] ?? [])]
  const keep = (values: string[]) => onView(keeping(view, column.key, values))
  if (options.length > fewValues)
    return (
      <div>
        <label htmlFor={id}>{column.title}</label>
        <Select
          id={id}
          mode="multiple"
          allowClear
          placeholder="全部；可以选几个"
          showSearch={{ optionFilterProp: 'label' }}
          value={kept}
          options={options}
          onChange={keep}
        />
      </div>
    )
  return (
    <fieldset>
      <legend>{column.title}</legend>
      <Checkbox.Group value={kept} options={options} onChange={keep} />
    </fieldset>
  )
}
