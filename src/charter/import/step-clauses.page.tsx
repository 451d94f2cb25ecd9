import { Segmented } from 'antd'
import { useMemo, useState } from 'react'
import type { CharterRow, Requirement } from '#/charter/charter.ts'
import type { AtWork } from '#/charter/import/change.page.ts'
import { ClauseDuties, ClauseText, useMarkedClause } from '#/charter/import/clause-text.page.tsx'

/** One sentence of the table and the columns that owe it. */
type Clause = { readonly requirement: Requirement; readonly columns: readonly string[] }

/** Every sentence of the table, what it was read as, and from which of its characters. */
export function ClausesStep({ draft }: AtWork) {
  const clauses = useMemo(() => clausesOf(draft.rows, draft.tableRequirements), [draft.rows, draft.tableRequirements])
  const [shown, show] = useState<'all' | 'human'>('all')
  const human = clauses.filter(({ requirement }) => needsPerson(requirement))
  const options = [
    { value: 'all' as const, label: `全部 ${clauses.length} 条` },
    { value: 'human' as const, label: `要由人判断的 ${human.length} 条` },
  ]
  return (
    <section aria-labelledby="clauses">
      <h2 id="clauses">每条要求读成了什么？</h2>
      <p className="quiet">
        原文中划线的字，就是右边同号的内容的出处。没有划线的字没有参与判断。读错了的，请在下一步“定疑”里定。
      </p>
      <p>
        <Segmented aria-label="筛选要求" value={shown} options={options} onChange={show} />
      </p>
      <table className="plain stacked clauses">
        <thead>
          <tr>
            <th scope="col">栏目</th>
            <th scope="col">原文</th>
            <th scope="col">读成</th>
          </tr>
        </thead>
        <tbody>
          {(shown === 'all' ? clauses : human).map((clause) => (
            <ClauseRow key={`${clause.requirement.header}${clause.requirement.text}`} clause={clause} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function ClauseRow({ clause }: { readonly clause: Clause }) {
  const { requirement, columns } = clause
  const marked = useMarkedClause(requirement)
  const [first, ...others] = columns
  return (
    <tr>
      <td data-label="栏目">
        {first ?? '全表'}
        {others.length > 0 ? (
          <details>
            <summary>等 {columns.length} 个栏目</summary>
            {others.join('、')}
          </details>
        ) : null}
      </td>
      <td data-label="原文">
        {requirement.header ? <span className="quiet">{requirement.header}：</span> : null}
        <ClauseText clause={marked} />
      </td>
      <td data-label="读成">
        <ClauseDuties duties={marked.duties} />
      </td>
    </tr>
  )
}

/** A sentence of a merged cell is shown once, with all the columns beside it; those that bind the whole table have none. */
function clausesOf(rows: readonly CharterRow[], ofTable: readonly Requirement[]): readonly Clause[] {
  const said = rows.flatMap((row) => row.requirements.map((requirement) => ({ requirement, column: row.column })))
  const same = Map.groupBy(said, ({ requirement }) => JSON.stringify([requirement.header, requirement.text]))
  const clauses = [...same.values()].map((each) => ({
    requirement: each[0]!.requirement,
    columns: [...new Set(each.map(({ column }) => column))],
  }))
  return [...clauses, ...ofTable.map((requirement) => ({ requirement, columns: [] }))]
}

function needsPerson({ readings }: Requirement): boolean {
  return readings.length === 0 || readings.some(({ obligation }) => obligation.kind === 'human')
}
