import { Button, Input, Modal } from 'antd'
import { useId, useState } from 'react'
import { useAsk, useTell } from '#/desk/api.page.ts'
import type { Column } from '#/desk/data-column.page.tsx'
import { DataTable } from '#/desk/data-table.page.tsx'
import { useMay } from '#/desk/me.page.tsx'
import { PageHead } from '#/desk/page-head.page.tsx'
import { Loaded } from '#/desk/states.page.tsx'
import '#/ledger/ledger-pages.css'
import type { PolicyList, PolicyRow, UndoBody } from '#/ledger/policies/policies-wire.ts'
import { SignPolicy } from '#/ledger/policies/sign-policy.page.tsx'
import { StandingTag } from '#/ledger/standing-tag.page.tsx'

/** 策略: the numbers the office gave where the table has none, and when it wants to be warned. */
export function Policies() {
  const query = useAsk<PolicyList>('/api/policies')
  const maySign = useMay('policy.sign')
  return (
    <>
      <PageHead title="策略" note="表中只写“及时”“法定时限”的，由区政府办定一个数；预警从哪天起也在这里定。" />
      <Loaded query={query}>
        {(list) => (
          <>
            <p role="status">
              {list.waiting > 0 ? `还有 ${list.waiting} 项任务因为没有定数，状态是“待明确”。` : '没有任务在等定数。'}
            </p>
            <RuleTable rules={list.rules} maySign={maySign} />
            {maySign ? <SignPolicy classes={list.classes} /> : null}
          </>
        )}
      </Loaded>
    </>
  )
}

function RuleTable({ rules, maySign }: { readonly rules: readonly PolicyRow[]; readonly maySign: boolean }) {
  const [undoing, undo] = useState<PolicyRow | null>(null)
  const action: Column<PolicyRow> = {
    key: 'undo',
    title: '办理',
    width: 90,
    value: () => '',
    show: (row) => (row.id === null || row.undone ? '' : <UndoButton row={row} onUndo={undo} />),
  }
  return (
    <section className="section" aria-label="已定的数">
      <DataTable
        name="策略"
        rows={rules}
        columns={maySign ? [...columns, action] : columns}
        rowKey={({ id, what, on }) => id ?? `${what} ${on}`}
        empty="还没有定过数。请在下面定一个，先试看哪些任务会变，再签定。"
      />
      {undoing ? <UndoRule row={undoing} onClose={() => undo(null)} /> : null}
    </section>
  )
}

function UndoButton({ row, onUndo }: { readonly row: PolicyRow; readonly onUndo: (row: PolicyRow) => void }) {
  return (
    <Button size="small" aria-label={`撤销：${row.what} ${row.number}`} onClick={() => onUndo(row)}>
      撤销
    </Button>
  )
}

function UndoRule({ row, onClose }: { readonly row: PolicyRow; readonly onClose: () => void }) {
  const [why, setWhy] = useState('')
  const id = useId()
  const tell = useTell<UndoBody>('POST', `/api/policies/${row.id}/undo`)
  return (
    <Modal
      open
      title={`撤销：${row.what} ${row.number}`}
      okText="撤销"
      cancelText="不撤销"
      confirmLoading={tell.isPending}
      okButtonProps={{ disabled: why.trim() === '' }}
      onOk={() => tell.mutate({ why }, { onSuccess: onClose })}
      onCancel={onClose}
    >
      <p>撤销以后，靠它算出到期日的任务回到“待明确”，或按别的数算。记录保留。</p>
      <label htmlFor={id}>撤销的理由</label>
      <Input.TextArea id={id} value={why} maxLength={1000} onChange={({ target }) => setWhy(target.value)} />
    </Modal>
  )
}

const columns: readonly Column<PolicyRow>[] = [
  {
    key: 'state',
    title: '有效',
    width: 100,
    value: ({ undone }) => (undone ? '已撤销' : '有效'),
    show: ({ undone }) => <StandingTag is={undone ? 'not-yet' : 'met'} words={undone ? '已撤销' : '有效'} />,
    filter: true,
  },
  { key: 'what', title: '给什么定数', width: 220, value: ({ what }) => what },
  { key: 'number', title: '定为', width: 160, value: ({ number }) => number },
  { key: 'by', title: '由谁', width: 100, value: ({ by }) => by },
  { key: 'on', title: '何时', width: 112, value: ({ on }) => on },
  { key: 'why', title: '理由', width: 220, value: ({ why }) => why },
  {
    key: 'undone',
    title: '撤销情况',
    width: 200,
    value: ({ undone }) => (undone ? `${undone.on} ${undone.by}：${undone.why}` : ''),
  },
]
