import { Button, Select, Skeleton, Switch } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { addressOf, useAsk } from '#/desk/api.page.ts'
import { Loaded, Nothing } from '#/desk/states.page.tsx'
import type { HeatGroup, HeatMap, HeatWeek } from '#/ledger/duties/duties-wire.ts'

/** The drawing library is large: it comes when a chart is first shown. */
const HeatChart = lazy(async () => ({ default: (await import('#/ledger/duties/heat-chart.page.tsx')).HeatChart }))

const groupOptions = [
  { value: 'column' as const, label: '按栏目' },
  { value: 'unit' as const, label: '按单位' },
]

/** A year by week: which columns or units were late, as a picture and as a table of the same numbers. */
export function HeatMapView(props: { readonly year: number }) {
  const [year, setYear] = useState(props.year)
  const [by, setBy] = useState<HeatGroup>('unit')
  const [isTable, showTable] = useState(false)
  const query = useAsk<HeatMap>(addressOf('/api/ledger/heat', { year, by }))
  return (
    <section aria-label={`${year} 年各周超期情况`}>
      <div className="table-tools">
        <Button onClick={() => setYear(year - 1)}>上一年</Button>
        <strong>{year} 年</strong>
        <Button onClick={() => setYear(year + 1)}>下一年</Button>
        <Select aria-label="行代表什么" value={by} options={groupOptions} onChange={setBy} />
        <Switch checked={isTable} onChange={showTable} aria-label="用表格显示" />
        <span aria-hidden>用表格显示</span>
      </div>
      <p className="note">每格是一周：数字是那一周有超期的任务数，颜色越深占比越大。按现在知道的事实算。</p>
      <Loaded query={query}>
        {(map) =>
          map.weeks.length === 0 ? (
            <Nothing words="这一年还没有到，请看以前的年份。" />
          ) : (
            <Shown map={map} isTable={isTable} />
          )
        }
      </Loaded>
    </section>
  )
}

function Shown({ map, isTable }: { readonly map: HeatMap; readonly isTable: boolean }) {
  if (isTable) return <HeatTable map={map} />
  return (
    <div className="wide">
      <Suspense fallback={<Skeleton active aria-label="正在画图" />}>
        <HeatChart map={map} />
      </Suspense>
    </div>
  )
}

/** The same numbers for who does not see the picture, and for paper. */
function HeatTable({ map }: { readonly map: HeatMap }) {
  return (
    // A region that scrolls must be reached by the keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className="heat-table" tabIndex={0} aria-label="各周超期任务数">
      <table className="plain">
        <caption>{map.year} 年各周超期任务数（周以星期一的日期表示，“－”为当时没有任务）</caption>
        <thead>
          <tr>
            <th scope="col">名称</th>
            {map.weeks.map((week) => (
              <th scope="col" key={week}>
                {week.slice(5)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {map.rows.map(({ name, weeks }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {weeks.map((week, index) => (
                <td key={map.weeks[index]}>{numberIn(week)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const numberIn = ({ owed, late }: HeatWeek) => (owed === 0 ? '－' : late)
