import { Alert, Button } from 'antd'
import { useState } from 'react'
import type { Column } from '#/desk/data-column.page.tsx'
import { DataTable } from '#/desk/data-table.page.tsx'
import { useMe } from '#/desk/me.page.tsx'
import type { MovedDutyRow, MovedSeatRow, PreviewAnswer, WaitingRow } from '#/ledger/organisation/organisation-wire.ts'
import { moveWords } from '#/ledger/organisation/organisation-words.ts'
import { roleWords } from '#/units/rights.ts'

type EffectProps = {
  readonly effect: PreviewAnswer
  readonly onRun: () => void
  readonly onBack: () => void
  readonly isPending: boolean
}

/** What a change would move, before anybody signs it; or everything that speaks against it. */
export function ChangeEffect({ effect, onRun, onBack, isPending }: EffectProps) {
  const { me } = useMe()
  const [isRead, read] = useState(false)
  if (effect.reasons.length > 0) return <Against reasons={effect.reasons} onBack={onBack} />
  return (
    <section className="change-effect" aria-labelledby="effect">
      <h2 id="effect">预演结果（按 {effect.on} 计算，还没有改动）</h2>
      <ul>
        {effect.said.map((said) => (
          <li key={said}>
            <strong>{said}</strong>
          </li>
        ))}
      </ul>
      <p>
        移动任务 {effect.duties.length} 项、岗位 {effect.seats.length} 个、待审批的豁免申请 {effect.waiting.length}{' '}
        份，未办结事项 {effect.duties.reduce((sum, { cases }) => sum + cases.length, 0)}{' '}
        件。旧名称下的事实照样计入，时钟不重新起算。
      </p>
      <Orphans duties={effect.duties} />
      <Lists effect={effect} />
      <label>
        <input type="checkbox" checked={isRead} onChange={({ target }) => read(target.checked)} />{' '}
        我已看过上面的影响。办理后不能撤回，只能再做一次变更
      </label>
      <div className="change-run">
        <Button type="primary" disabled={!isRead} loading={isPending} onClick={onRun}>
          以 {me.name} 的名义办理
        </Button>
        <Button onClick={onBack}>回去修改</Button>
      </div>
    </section>
  )
}

function Against({ reasons, onBack }: { readonly reasons: readonly string[]; readonly onBack: () => void }) {
  const list = (
    <ul>
      {reasons.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  )
  const back = <Button onClick={onBack}>回去修改</Button>
  return <Alert type="error" showIcon role="alert" title="这样变更不行" description={list} action={back} />
}

function Orphans({ duties }: Pick<PreviewAnswer, 'duties'>) {
  const count = duties.filter(({ is }) => is === 'orphaned').length
  if (count === 0) return null
  const todo = '表里还写着原单位。请改用“合并”指定承接单位，或随后启用新的责任分解表。'
  return <Alert type="warning" showIcon title={`有 ${count} 项任务会没有人承担`} description={todo} />
}

function Lists({ effect }: { readonly effect: PreviewAnswer }) {
  return (
    <>
      <DataTable
        name="移动的任务"
        rows={effect.duties}
        columns={dutyColumns}
        rowKey={({ dutyId, is }) => `${is} ${dutyId}`}
        empty="没有任务受影响。"
      />
      {effect.seats.length > 0 ? (
        <DataTable
          name="移动的岗位"
          rows={effect.seats}
          columns={seatColumns}
          rowKey={({ person, role, from }) => `${person} ${role} ${from}`}
          empty=""
        />
      ) : null}
      {effect.waiting.length > 0 ? (
        <DataTable
          name="待审批的豁免申请"
          rows={effect.waiting}
          columns={waitingColumns}
          rowKey={({ id }) => id}
          empty=""
        />
      ) : null}
    </>
  )
}

const dutyColumns: readonly Column<MovedDutyRow>[] = [
  { key: 'is', title: '变化', width: 130, value: ({ is }) => moveWords[is], filter: true },
  { key: 'path', title: '栏目', width: 200, value: ({ path }) => path.join(' › '), filter: true },
  { key: 'clause', title: '工作要求', width: 260, value: ({ clause }) => clause },
  { key: 'before', title: '原单位', width: 150, value: ({ before }) => before?.join('、') ?? '（无）' },
  { key: 'after', title: '变更后', width: 150, value: afterWords },
  { key: 'cases', title: '未办结', width: 160, value: ({ cases }) => cases.map(caseWords).join('、') },
]

function afterWords({ after, is }: MovedDutyRow): string {
  if (is === 'orphaned') return '（没有单位）'
  return after?.join('、') ?? '（不再承担）'
}

function caseWords(open: MovedDutyRow['cases'][number]): string {
  return `${open.case}（${open.due} 到期）`
}

const seatColumns: readonly Column<MovedSeatRow>[] = [
  { key: 'person', title: '人员', width: 120, value: ({ person }) => person },
  { key: 'role', title: '岗位', width: 160, value: ({ role }) => roleWords[role] },
  { key: 'from', title: '原单位', width: 160, value: ({ from }) => from },
  { key: 'to', title: '变更后', width: 160, value: ({ to }) => to ?? '岗位终止' },
]

const waitingColumns: readonly Column<WaitingRow>[] = [
  { key: 'path', title: '栏目', width: 200, value: ({ path }) => path.join(' › ') },
  { key: 'unit', title: '单位', width: 140, value: ({ unit }) => unit ?? '全部责任单位' },
  { key: 'asked', title: '申请人', width: 110, value: ({ askedBy }) => askedBy },
  { key: 'reason', title: '理由', width: 220, value: ({ reason }) => reason },
]
