import { App } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { momentWords } from '#/calendar/words.ts'
import { useAsk, useTell } from '#/desk/api.page.ts'
import type { Column } from '#/desk/data-column.page.tsx'
import { DataTable } from '#/desk/data-table.page.tsx'
import { useMay } from '#/desk/me.page.tsx'
import { PageHead } from '#/desk/page-head.page.tsx'
import { Loaded } from '#/desk/states.page.tsx'
import { type ChangeForm, changesAsked, emptyForm } from '#/ledger/organisation/change-asked.ts'
import { ChangeEffect } from '#/ledger/organisation/change-effect.page.tsx'
import { ChangeFields } from '#/ledger/organisation/change-form.page.tsx'
import type {
  ChangesAnswer,
  DraftBody,
  PreviewAnswer,
  RunBody,
  SetRow,
  UnitsAnswer,
} from '#/ledger/organisation/organisation-wire.ts'

/** 组织变更: fill in, look at what would move, sign; and every change that was made. */
export function OrganisationChanges() {
  const units = useAsk<UnitsAnswer>('/api/units')
  const history = useAsk<ChangesAnswer>('/api/units/changes')
  const mayChange = useMay('unit.change')
  const note = '新设、更名、合并、拆分、撤销。先预演，看清会移动哪些任务、岗位和未办事项，再签名办理。'
  return (
    <>
      <PageHead title="组织变更" note={note} actions={<Link href="/units">单位名录</Link>} />
      {mayChange ? (
        <section className="section" aria-label="新的变更">
          <Loaded query={units}>{(answer) => <NewChange answer={answer} />}</Loaded>
        </section>
      ) : null}
      <section className="section" aria-labelledby="history">
        <h2 id="history">做过的变更</h2>
        <Loaded query={history}>{({ sets }) => <History sets={sets} />}</Loaded>
      </section>
    </>
  )
}

function NewChange({ answer }: { readonly answer: UnitsAnswer }) {
  const [form, set] = useState<ChangeForm>(() => emptyForm(answer.on))
  const [effect, show] = useState<PreviewAnswer | null>(null)
  const { message } = App.useApp()
  const preview = useTell<DraftBody, PreviewAnswer>('POST', '/api/units/changes/preview')
  const run = useTell<RunBody>('POST', '/api/units/changes')
  const draft = { from: form.from, reason: form.reason.trim(), changes: changesAsked(form) }
  const done = () => {
    void message.success('已办理，见“做过的变更”')
    set(emptyForm(answer.on))
    show(null)
  }
  if (!effect) {
    const onPreview = () => preview.mutate(draft, { onSuccess: show })
    return <ChangeFields {...{ form, set, answer, onPreview }} isPending={preview.isPending} />
  }
  const onRun = () => run.mutate({ ...draft, seen: effect.seen }, { onSuccess: done, onError: () => show(null) })
  return <ChangeEffect effect={effect} onRun={onRun} onBack={() => show(null)} isPending={run.isPending} />
}

function History({ sets }: { readonly sets: readonly SetRow[] }) {
  return (
    <DataTable
      name="组织变更记录"
      rows={sets}
      columns={columns}
      rowKey={({ id }) => id}
      empty="还没有组织变更。机构调整后在上面办理，历史名称会保留。"
    />
  )
}

const columns: readonly Column<SetRow>[] = [
  { key: 'from', title: '生效', width: 110, value: ({ from }) => from },
  { key: 'said', title: '变更', width: 360, value: ({ said }) => said.join('；') },
  { key: 'reason', title: '依据', width: 220, value: ({ reason }) => reason },
  { key: 'by', title: '办理人', width: 110, value: ({ signedBy }) => signedBy },
  { key: 'at', title: '办理时间', width: 160, value: ({ signedAt }) => momentWords(signedAt) },
]
