import { useState } from 'react'
import type { CardSource, ClauseField, DutyCardAnswer } from '#/ledger/card/card-wire.ts'
import { segmentsOf } from '#/ledger/card/clause-segments.ts'

/** What the table says: the sentence with the characters each field was read from, and the cells it stands in. */
export function CardClause({ card }: { readonly card: DutyCardAnswer }) {
  const [active, look] = useState<number | null>(null)
  const { duty, fields, source } = card
  return (
    <section aria-labelledby="card-clause">
      <h3 id="card-clause">工作要求（表中原文）</h3>
      <blockquote className="clause">
        {segmentsOf(duty.clause, fields).map(({ text, fields: own }, at) => (
          <Stretch key={keyOf(text, at)} text={text} own={own} fields={fields} active={active} onLook={look} />
        ))}
      </blockquote>
      {fields.length > 0 ? <Fields fields={fields} active={active} onLook={look} /> : null}
      {source ? <Excerpt source={source} /> : null}
    </section>
  )
}

const keyOf = (text: string, at: number) => `${at} ${text}`

type Looking = { readonly active: number | null; readonly onLook: (field: number | null) => void }

function Stretch(
  props: Looking & {
    readonly text: string
    readonly own: readonly number[]
    readonly fields: readonly ClauseField[]
  },
) {
  const { text, own, fields, active, onLook } = props
  if (own.length === 0) return text
  const said = own.map((field) => `${fields[field]!.name}：${fields[field]!.value}`).join('；')
  const isActive = active !== null && own.includes(active)
  return (
    <mark
      className={isActive ? 'clause-mark active' : 'clause-mark'}
      title={said}
      onMouseEnter={() => onLook(own[0]!)}
      onMouseLeave={() => onLook(null)}
    >
      {text}
    </mark>
  )
}

/** What was read: each field lights up its characters when it is pointed at or reached by keyboard. */
function Fields({ fields, active, onLook }: Looking & { readonly fields: readonly ClauseField[] }) {
  return (
    <ul className="clause-fields" aria-label="读出的内容；选一项，原文中的字会突出显示">
      {fields.map(({ name, value }, field) => (
        <li key={name}>
          <button
            type="button"
            aria-pressed={active === field}
            className="clause-field"
            onFocus={() => onLook(field)}
            onBlur={() => onLook(null)}
            onMouseEnter={() => onLook(field)}
            onMouseLeave={() => onLook(null)}
          >
            {name}：<strong>{value}</strong>
          </button>
        </li>
      ))}
    </ul>
  )
}

const roles = { column: '本栏目', unit: '责任单位', requirement: '工作要求' } as const

function Excerpt({ source }: { readonly source: CardSource }) {
  const roleOf = (place: string): keyof typeof roles | null => {
    if (place === source.column) return 'column'
    if (source.units.includes(place)) return 'unit'
    return source.requirements.includes(place) ? 'requirement' : null
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="excerpt" tabIndex={0} aria-label="在责任分解表中的位置">
      <table>
        <caption>在表中的位置（粗框是本任务的格）</caption>
        <tbody>
          {source.rows.map((row, at) => (
            <tr key={keyOf(row.map(({ row: top, col }) => `${top},${col}`).join(), at)}>
              {row.map((cell) => {
                const role = roleOf(`${cell.row},${cell.col}`)
                return (
                  <td
                    key={`${cell.row},${cell.col}`}
                    rowSpan={cell.rowspan}
                    colSpan={cell.colspan}
                    className={role ? 'own' : cell.isHeader ? 'header' : ''}
                  >
                    <div className="excerpt-cell">
                      {role ? <em>{roles[role]}</em> : null}
                      {cell.text}
                    </div>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
