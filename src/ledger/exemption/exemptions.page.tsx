import { App, Button, Input, Modal } from 'antd'
import { useId, useState } from 'react'
import { useAsk, useTell } from '#/desk/api.page.ts'
import type { Column } from '#/desk/data-column.page.tsx'
import { DataTable } from '#/desk/data-table.page.tsx'
import { useMay } from '#/desk/me.page.tsx'
import { PageHead } from '#/desk/page-head.page.tsx'
import { Loaded } from '#/desk/states.page.tsx'
import { requestStateWords } from '#/ledger/exemption/exemption.ts'
import type { DecideExemption, RequestJson } from '#/ledger/exemption/exemption-wire.ts'
import { OpenDuty } from '#/ledger/open-duty.page.tsx'

/** 豁免: what was asked, and for the office the deciding. */
export function Exemptions() {
  const query = useAsk<readonly RequestJson[]>('/api/exemptions')
  const mayDecide = useMay('exemption.decide')
  const [deciding, decide] = useState<RequestJson | null>(null)
  const note = mayDecide
    ? '各单位的申请都在这里。自己提出的、自己有岗位的单位的，由其他同事审批。'
    : '本单位提出的申请。要申请新的，请在责任分解表里打开任务卡，点“申请豁免”。'
  return (
    <>
      <PageHead title="豁免" note={note} />
      <Loaded query={query}>
        {(requests) => (
          <DataTable
            name="豁免申请"
            rows={requests.toSorted((a, b) => Number(a.state !== 'pending') - Number(b.state !== 'pending'))}
            columns={mayDecide ? [stateColumn, decideColumn(decide), ...columns] : [stateColumn, ...columns]}
            rowKey={({ id }) => id}
            empty={
              mayDecide ? '没有豁免申请。单位提出后会列在这里等您审批。' : '还没有豁免申请。需要时请在任务卡里提出。'
            }
          />
        )}
      </Loaded>
      {deciding ? <DecideForm key={deciding.id} request={deciding} onClose={() => decide(null)} /> : null}
    </>
  )
}

const stateColumn: Column<RequestJson> = {
  ...{ key: 'state', title: '状态', width: 104, filter: true },
  value: ({ state }) => requestStateWords[state],
}

const columns: readonly Column<RequestJson>[] = [
  { key: 'path', title: '栏目', width: 160, value: ({ path }) => path.join(' › ') },
  { key: 'unit', title: '单位', width: 110, value: ({ unit }) => unit ?? '全部责任单位', filter: true },
  { key: 'spell', title: '起止', width: 124, value: ({ from, until }) => `${from} 至 ${until}` },
  { key: 'reason', title: '理由', width: 160, value: ({ reason }) => reason },
  { key: 'asked', title: '申请人', width: 110, value: ({ askedBy }) => askedBy },
  { key: 'decision', title: '审批', width: 150, value: decisionWords },
  {
    key: 'duty',
    title: '任务卡',
    width: 86,
    value: () => '',
    show: ({ dutyId, path }) => <OpenDuty id={dutyId} words="打开" about={path.join(' › ')} />,
  },
]

function decisionWords({ decision }: RequestJson): string {
  return decision ? `${decision.by}：${decision.reason}` : ''
}

function decideColumn(decide: (request: RequestJson) => void): Column<RequestJson> {
  return {
    key: 'decide',
    title: '办理',
    width: 140,
    value: ({ whyNot, state }) => (state === 'pending' ? whyNot.join('；') || '等您审批' : ''),
    show: (request) => {
      if (request.state !== 'pending') return null
      if (request.whyNot.length > 0) return request.whyNot.join('；')
      return (
        <Button
          size="small"
          type="primary"
          aria-label={`审批：${request.path.join(' › ')} ${request.unit ?? ''}`}
          onClick={() => decide(request)}
        >
          审批
        </Button>
      )
    },
  }
}

function Asked({ request: { unit, path, from, until, askedBy, reason } }: { readonly request: RequestJson }) {
  return (
    <>
      <p>
        {unit ?? '全部责任单位'}申请豁免“{path.join(' › ')}”，{from} 至 {until}
      </p>
      <p>
        申请人：{askedBy}　理由：{reason}
      </p>
    </>
  )
}

function DecideForm({ request, onClose }: { readonly request: RequestJson; readonly onClose: () => void }) {
  const [reason, setReason] = useState('')
  const { message } = App.useApp()
  const { mutate, isPending } = useTell<DecideExemption>('POST', `/api/exemptions/${request.id}/decision`)
  const id = useId()
  const isEmpty = reason.trim().length < 2
  const say = (approves: boolean) =>
    mutate(
      { approves, reason },
      {
        onSuccess: () => void message.success(approves ? '已批准，台账已更新' : '已驳回'),
        onSettled: onClose,
      },
    )
  return (
    <Modal
      open
      title="审批豁免申请"
      onCancel={onClose}
      footer={[
        <Button key="no" danger disabled={isEmpty} loading={isPending} onClick={() => say(false)}>
          驳回
        </Button>,
        <Button key="yes" type="primary" disabled={isEmpty} loading={isPending} onClick={() => say(true)}>
          批准
        </Button>,
      ]}
    >
      <Asked request={request} />
      <label htmlFor={id}>审批理由（批准或驳回都要写，至少两个字）</label>
      <Input.TextArea
        id={id}
        rows={3}
        maxLength={500}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
    </Modal>
  )
}
