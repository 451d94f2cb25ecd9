import { useMemo } from 'react'
import type { Grid } from '#/charter/grid.ts'
import { type LaidCell, layoutOf } from '#/charter/layout.ts'
import { restoreMerges } from '#/charter/layout-lost-merges.ts'

/** A table as in Word: the same rows, and merged cells as one cell, marked with how many rows and columns they take. */
export function GridTable(props: { readonly grid: Grid; readonly name: string }) {
  const { grid, name } = props
  const rows = useMemo(() => layoutOf(restoreMerges(grid)), [grid])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
    <section className="file-grid" tabIndex={0} aria-label={name}>
      <table>
        <tbody>
          {rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows never move
            <tr key={row}>
              {cells.map((cell) => (
                <Cell key={cell.col} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Cell({ cell }: { readonly cell: LaidCell }) {
  const { rowspan, colspan, text, isHeader } = cell
  const isMerged = rowspan > 1 || colspan > 1
  const Tag = isHeader ? 'th' : 'td'
  return (
    <Tag rowSpan={rowspan} colSpan={colspan} className={isMerged ? 'merged' : undefined}>
      {text}
      {isMerged && !isHeader ? <MergeSign rowspan={rowspan} colspan={colspan} /> : null}
    </Tag>
  )
}

function MergeSign({ rowspan, colspan }: Pick<LaidCell, 'rowspan' | 'colspan'>) {
  const size = [rowspan > 1 ? `${rowspan} 行` : '', colspan > 1 ? `${colspan} 列` : ''].filter(Boolean).join(' ')
  return <span className="merge-sign"> ⊞ 合并 {size}</span>
}
