import { HeatmapChart } from 'echarts/charts'
import { GridComponent, TooltipComponent, VisualMapComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import type { HeatMap } from '#/ledger/duties/duties-wire.ts'

use([HeatmapChart, GridComponent, TooltipComponent, VisualMapComponent, CanvasRenderer])

const rowHeight = 24
const roomAround = 110
const longestName = 14
/** The share of late duties that is drawn darkest. */
const darkest = 0.6
/** A picture is painted in pieces: it is let finish before it is taken apart. */
const leaveMs = 1_000

/** A year by week as a picture. The table beside it says the same; the picture is not read aloud. */
export function HeatChart({ map }: { readonly map: HeatMap }) {
  const place = useRef<HTMLDivElement>(null)
  const height = map.rows.length * rowHeight + roomAround
  useEffect(() => {
    const canvas = document.createElement('div')
    canvas.style.height = `${height}px`
    place.current!.append(canvas)
    const chart = init(canvas, null, { locale: 'ZH' })
    chart.setOption(optionOf(map))
    const fit = () => chart.resize()
    addEventListener('resize', fit)
    return () => {
      removeEventListener('resize', fit)
      canvas.remove()
      setTimeout(() => chart.dispose(), leaveMs)
    }
  }, [map, height])
  return (
    <div
      ref={place}
      className="heat-chart"
      style={{ height }}
      role="img"
      aria-label={`${map.year} 年各周超期热力图，共 ${map.rows.length} 行；各周数字请打开“用表格显示”。`}
    />
  )
}

function optionOf(map: HeatMap) {
  const names = map.rows.map(({ name }) => name)
  return {
    animation: false,
    grid: { left: 200, right: 16, top: 48, bottom: 16 },
    tooltip: { formatter: ({ value }: { value: readonly [number, number] }) => tooltipOf(map, value) },
    xAxis: {
      type: 'category',
      data: map.weeks.map((week) => week.slice(5)),
      position: 'top',
      axisLabel: { fontSize: 11 },
    },
    yAxis: { type: 'category', data: names, inverse: true, axisLabel: { formatter: shortName, interval: 0 } },
    visualMap: {
      ...{ min: 0, max: darkest, dimension: 2, show: false },
      inRange: { color: ['#e2f0d9', '#fff2cc', '#f4a9a0', '#b3261e'] },
    },
    series: [
      {
        type: 'heatmap',
        progressive: 0,
        data: cellsOf(map),
        label: { show: true, color: '#1f1f1f', fontSize: 11, formatter: lateIn },
      },
    ],
  }
}

type Cell = readonly [week: number, row: number, share: number, late: number]

/** Cells of weeks with a duty; the others stay white. */
function cellsOf({ rows }: HeatMap): readonly Cell[] {
  return rows.flatMap(({ weeks }, row) =>
    weeks.flatMap(({ owed, late }, week): Cell[] => (owed === 0 ? [] : [[week, row, late / owed, late]])),
  )
}

const lateIn = ({ value }: { value: unknown }) => {
  const late = (value as Cell)[3]
  return late > 0 ? String(late) : ''
}

/** As many columns end alike, the end of a name tells more than its beginning. */
const shortName = (name: string) => (name.length > longestName ? `…${name.slice(-longestName)}` : name)

function tooltipOf({ rows, weeks }: HeatMap, [week, row]: readonly [number, number]): string {
  const { owed, late, missed } = rows[row]!.weeks[week]!
  const name = rows[row]!.name.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `${name}<br>${weeks[week]} 起一周：任务 ${owed} 项，超期 ${late} 项，错过到期日 ${missed} 次`
}
