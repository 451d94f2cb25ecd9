import { Alert } from 'antd'
import { useMemo } from 'react'
import { Link } from 'wouter'
import { useAsk } from '#/desk/api.page.ts'
import type { Column } from '#/desk/data-column.page.tsx'
import { DataTable } from '#/desk/data-table.page.tsx'
import { Loaded } from '#/desk/states.page.tsx'
import { owedColumns } from '#/ledger/owed-columns.page.tsx'
import { StandingTag } from '#/ledger/standing-tag.page.tsx'
import { stateWords } from '#/ledger/standing-words.ts'
import type { OfficeBench, TurnedRow } from '#/ledger/workbench-wire.ts'

/** For the site office: what went wrong since the last working day, and what waits for it. */
export function OfficeMorning() {
  return <Loaded query={useAsk<OfficeBench>('/api/workbench/office')}>{(bench) => <Morning bench={bench} />}</Loaded>
}

function Morning({ bench }: { readonly bench: OfficeBench }) {
  const columns = useMemo(() => turnedColumns(bench.on), [bench.on])
  return (
    <>
      <section className="section" aria-labelledby="whole">
        <h2 id="whole">全区情况</h2>
        <ul className="tallies">
          {bench.counts
            .filter(({ count }) => count > 0)
            .map(({ is, count }) => (
              <li key={is}>
                <Link href={`/ledger?state=${is}`}>
                  <StandingTag is={is} words={`${stateWords[is]} ${count}`} />
                </Link>
              </li>
            ))}
        </ul>
        {bench.problems.map((problem) => (
          <Alert key={problem} type="warning" showIcon title={problem} />
        ))}
        <Waiting bench={bench} />
      </section>
      <section className="section" aria-labelledby="turned">
        <h2 id="turned">{bench.since} 以来变差的</h2>
        <DataTable
          name={`${bench.since}以来变差的`}
          rows={bench.turned}
          columns={columns}
          rowKey={(row) => row.id}
          empty="没有变差的。全部超期的任务可以到“台账”查看。"
        />
      </section>
    </>
  )
}

/** What waits for somebody of the office, each with where to deal with it. */
function Waiting({ bench }: { readonly bench: OfficeBench }) {
  const names = bench.withoutEditor.map(({ name }) => name)
  return (
    <ul className="waiting">
      <li>
        {bench.doubts > 0 ? (
          <>
            表中还有 <strong>{bench.doubts}</strong> 处疑点没有定，<Link href="/charter/doubts">去定疑</Link>
          </>
        ) : (
          '表中的疑点都已定。'
        )}
      </li>
      <li>
        {bench.exemptions > 0 ? (
          <>
            <strong>{bench.exemptions}</strong> 件豁免申请等待批准，<Link href="/exemptions">去处理</Link>
          </>
        ) : (
          '没有等待批准的豁免申请。'
        )}
      </li>
      <li>
        {names.length > 0 ? (
          <>
            <strong>{names.length}</strong> 个有任务的单位还没有信息员：{shortened(names)}。
            <Link href="/units">看单位和人员</Link>
          </>
        ) : (
          '有任务的单位都有信息员。'
        )}
      </li>
    </ul>
  )
}

const mostNamed = 8

function shortened(names: readonly string[]): string {
  const named = names.slice(0, mostNamed).join('、')
  return names.length > mostNamed ? `${named} 等` : named
}

function turnedColumns(today: string): readonly Column<TurnedRow>[] {
  return [
    { key: 'units', title: '责任单位', width: 130, value: ({ units }) => units.join('、'), filter: true },
    { key: 'was', title: '原来', width: 90, value: ({ was }) => stateWords[was], filter: true },
    ...owedColumns<TurnedRow>(today),
  ]
}
