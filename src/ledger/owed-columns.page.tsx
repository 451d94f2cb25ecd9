import type { Column } from '#/desk/data-column.page.tsx'
import { RowActions } from '#/ledger/row-actions.page.tsx'
import { StandingWords } from '#/ledger/standing-tag.page.tsx'
import { actionWords, type OwedRow } from '#/ledger/workbench-wire.ts'

/** The columns of a list of duties to be dealt with: what, how it stands, why, and what to do. */
export function owedColumns<Row extends OwedRow>(today: string): readonly Column<Row>[] {
  return [
    { key: 'column', title: '栏目', width: 180, value: ({ path }) => path.join(' › ') },
    { key: 'clause', title: '工作要求', width: 240, value: ({ clause }) => clause },
    { key: 'standing', title: '状态', width: 200, value: ({ words }) => words, show: StandingWords },
    { key: 'why', title: '为什么', width: 200, value: ({ why }) => why.join('；') },
    {
      key: 'action',
      title: '办理',
      width: 190,
      value: ({ action }) => actionWords[action],
      show: (row) => <RowActions row={row} today={today} />,
    },
  ]
}
