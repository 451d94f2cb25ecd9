import { Button } from 'antd'
import { useLocation } from 'wouter'
import type { Column } from '#/desk/data-column.page.tsx'
import { StandingTag } from '#/ledger/standing-tag.page.tsx'
import { actionWords, type OwedRow } from '#/ledger/workbench-wire.ts'

/** The columns of a list of duties to be dealt with: what, how it stands, why, and the one thing to do. */
export function owedColumns<Row extends OwedRow>(): readonly Column<Row>[] {
  return [
    { key: 'column', title: '栏目', width: 180, value: ({ path }) => path.join(' › ') },
    { key: 'clause', title: '工作要求', width: 240, value: ({ clause }) => clause },
    {
      key: 'standing',
      title: '状态',
      width: 200,
      value: ({ words }) => words,
      show: (row) => <Standing row={row} />,
    },
    { key: 'why', title: '为什么', width: 220, value: ({ why }) => why.join('；') },
    { key: 'action', title: '办理', width: 120, value: ({ action }) => actionWords[action], show: ActionButton },
  ]
}

function Standing({ row: { is, words } }: { readonly row: OwedRow }) {
  const [word, ...rest] = words.split('，')
  return (
    <>
      <StandingTag is={is} words={word!} />
      {rest.length > 0 ? <div>{rest.join('，')}</div> : null}
    </>
  )
}

function ActionButton(row: OwedRow) {
  return <OpenDuty id={row.id} words={actionWords[row.action]} about={row.path.join(' › ')} />
}

/** Opens the duty's card. */
export function OpenDuty(props: { readonly id: string; readonly words: string; readonly about: string }) {
  const [, go] = useLocation()
  const address = `/duties/${encodeURIComponent(props.id)}`
  return (
    <Button
      size="small"
      type="primary"
      ghost
      href={`/desk${address}`}
      aria-label={`${props.words}：${props.about}`}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        go(address)
      }}
    >
      {props.words}
    </Button>
  )
}
