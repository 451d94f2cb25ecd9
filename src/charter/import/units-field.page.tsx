import { Select } from 'antd'
import type { UnitEntry } from '#/charter/charter.ts'
import type { TableView } from '#/charter/import/import-wire.ts'
import { isUnitGroup } from '#/charter/table/unit-words.ts'

const roles = [
  { value: 'none', label: '不分主次' },
  { value: 'lead', label: '牵头' },
  { value: 'support', label: '配合' },
] as const

type RoleValue = (typeof roles)[number]['value']

/** Names of units, from those that are known or typed in, and what each is to the others. */
export function UnitsField(props: {
  readonly label: string
  readonly units: readonly UnitEntry[]
  readonly known: TableView
  readonly onChange: (units: readonly UnitEntry[]) => void
}) {
  const { label, units, known, onChange } = props
  const named = (names: readonly string[]) =>
    names.map((name) => units.find((unit) => unit.name === name) ?? entryOf(name, known))
  return (
    <>
      <div className="pair">
        <span>{label}</span>
        <Select
          mode="tags"
          aria-label={label}
          placeholder="选择或输入单位名称"
          value={units.map(({ name }) => name)}
          options={known.unitNames.map((value) => ({ value, label: value }))}
          onChange={(names: string[]) => onChange(named(names))}
        />
      </div>
      {units.length > 1
        ? units.map((unit) => (
            <div key={unit.name} className="pair">
              <span>　{unit.name}</span>
              <Select<RoleValue>
                aria-label={`${unit.name}是`}
                style={{ width: 120 }}
                value={unit.role ?? 'none'}
                options={[...roles]}
                onChange={(role) => onChange(units.map((each) => (each === unit ? withRole(unit, role) : each)))}
              />
            </div>
          ))
        : null}
    </>
  )
}

/** A unit that the table names elsewhere is the same entry. */
function entryOf(name: string, { rows }: TableView): UnitEntry {
  const known = rows.flatMap(({ units }) => units).find((unit) => unit.name === name)
  return known ? withRole(known, 'none') : { name, kind: isUnitGroup(name) ? 'group' : 'named' }
}

function withRole({ role: _, ...unit }: UnitEntry, role: RoleValue): UnitEntry {
  return role === 'none' ? unit : { ...unit, role }
}
