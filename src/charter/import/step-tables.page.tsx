import { Alert, Button, Checkbox } from 'antd'
import { useState } from 'react'
import type { Grid } from '#/charter/grid.ts'
import type { AtWork } from '#/charter/import/change.page.ts'
import { GridTable } from '#/charter/import/grid-table.page.tsx'

/** The tables of the file, cell by cell; of several one says which are the responsibility table. */
export function TablesStep({ draft, change }: AtWork) {
  const { grids, chosen, rows } = draft
  const [picked, pick] = useState<readonly number[]>(chosen)
  const isChanged = picked.join() !== chosen.join()
  const isLost = grids.some(({ merges }) => merges === null)
  return (
    <section aria-labelledby="tables">
      <h2 id="tables">表格是否和原件一样？</h2>
      <p className="quiet">
        文件里有 {grids.length} 张表，按选用的表读出 {rows.length} 个栏目。请对照原件看行、列和合并单元格。
      </p>
      <Warnings isLost={isLost} isEmpty={rows.length === 0} />
      {grids.map((grid, index) => (
        <OneTable
          // biome-ignore lint/suspicious/noArrayIndexKey: the tables of a file never move
          key={index}
          grid={grid}
          index={index}
          isPicked={grids.length === 1 ? null : picked.includes(index)}
          onPick={(isOn) => pick(toggled(picked, index, isOn))}
        />
      ))}
      {isChanged ? (
        <Button type="primary" disabled={picked.length === 0} onClick={() => void change('tables', { chosen: picked })}>
          按选中的 {picked.length} 张表重新读
        </Button>
      ) : null}
    </section>
  )
}

function Warnings({ isLost, isEmpty }: { readonly isLost: boolean; readonly isEmpty: boolean }) {
  return (
    <>
      {isLost ? (
        <Alert type="warning" showIcon title="这种文件不保存合并单元格，下面的合并是按上下文恢复的，请着重核对。" />
      ) : null}
      {isEmpty ? (
        <Alert
          type="error"
          showIcon
          title="没有读到栏目"
          description="请确认选对了表格，并且表头有“栏目、责任单位、工作要求”一类的字样；改好后重新上传。"
        />
      ) : null}
    </>
  )
}

/** `isPicked`: null where there is nothing to choose. */
function OneTable(props: {
  readonly grid: Grid
  readonly index: number
  readonly isPicked: boolean | null
  readonly onPick: (isOn: boolean) => void
}) {
  const { grid, index, isPicked, onPick } = props
  const title = grid.title || '（没有标题）'
  return (
    <>
      <h3>
        {isPicked === null ? (
          title
        ) : (
          <Checkbox checked={isPicked} onChange={({ target }) => onPick(target.checked)}>
            第 {index + 1} 张：{title}
          </Checkbox>
        )}
      </h3>
      <GridTable grid={grid} name={`第 ${index + 1} 张表`} />
      {grid.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </>
  )
}

function toggled(picked: readonly number[], index: number, isOn: boolean): readonly number[] {
  const others = picked.filter((each) => each !== index)
  return isOn ? [...others, index].sort((a, b) => a - b) : others
}
